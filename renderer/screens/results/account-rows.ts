import type { AccountFigures, AccountLine } from '../../../shared/sla/figures-beside.ts'
import { ACCOUNT_WORDS, PARTS } from '../../components/account-words.ts'

/** A line of the account: something taken away, what is left of it, or a part of that. */
export type AccountRow = {
  readonly key: string
  readonly kind: 'all' | 'less' | 'sum' | 'part'
  readonly words: string
  readonly reason: string | null
  readonly count: number
  /** Whose tickets it stands for; null for a sum of several lines. */
  readonly line: AccountLine | null
}

/** From all tickets down to the figure: what is taken away, what is left and what it is made of. */
export function accountRows({ tickets, lines }: AccountFigures): AccountRow[] {
  const rows = lines.map(({ line, reason, count }): AccountRow => {
    const kind = PARTS.includes(line) ? 'part' : 'less'
    return { key: `${line} ${reason ?? ''}`, kind, words: ACCOUNT_WORDS[line], reason, count, line }
  })
  const parts = rows.filter(({ kind }) => kind === 'part')
  const counted = parts.reduce((sum, row) => sum + row.count, 0)
  return [
    { key: 'all', kind: 'all', words: 'Tickets read', reason: null, count: tickets, line: null },
    ...rows.filter(({ kind }) => kind === 'less'),
    { key: 'counted', kind: 'sum', words: 'Counted in the figure', reason: null, count: counted, line: null },
    ...parts,
  ]
}
