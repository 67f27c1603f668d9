import { count, countOf } from '../format.ts'
import type { Figures, Verdict } from '../sla/figures.ts'
import type { JudgedTicket } from './judged-tickets.ts'
import { isClock } from './metric-words.ts'
import type { PackContent } from './pack-content.ts'
import type { PackBlock, PackSection, PackTable } from './pack-document.ts'

/** A longer list is no list; the workbook has every check. */
const MOST_TICKETS = 20_000
/** Title and opening take as much as so many of its lines. */
const ABOVE = 15

const MARK: Readonly<Record<Verdict, string>> = { met: '●', breached: '■', pending: '○', 'not-applicable': '–' }

/** Every ticket with what each target said of it, in a few letters each. */
export function ticketList({ tickets, figures }: PackContent): PackSection | null {
  if (tickets === null) return null
  const shown = tickets.slice(0, MOST_TICKETS)
  const cut = shown.length < tickets.length ? ` The first ${count(shown.length)} stand here; the workbook has all.` : ''
  const text = `${countOf(tickets.length, 'ticket')} that a target judged in this period, by key, with the numbers of the targets that it met, broke, or has not been judged by.${cut}`
  const numbered = numbers(figures)
  const blocks: PackBlock[] = [
    { kind: 'text', tone: 'body', text },
    { kind: 'table', table: numbered },
    {
      kind: 'lines',
      above: ABOVE + numbered.rows.length * 2,
      heads: '● met   ■ breached   ○ pending   – not applicable; in brackets: not counted in this period',
      lines: shown.map(lineOf),
    },
  ]
  return { id: 'tickets', title: 'List of tickets', eyebrow: 'Evidence', headline: null, part: 'tickets', blocks }
}

function numbers({ targets }: Figures): PackTable {
  const rows = targets.flatMap((target, index) =>
    target.measured && isClock(target) ? [[count(index + 1), target.name]] : [],
  )
  const columns: PackTable['columns'] = [
    { head: 'No.', align: 'right', width: 24 },
    { head: 'Target', align: 'left', width: 'rest' },
  ]
  return { columns, rows, empty: 'No target judges tickets one by one.' }
}

/** `INC0001042  ● 1 3  ■ 2` */
function lineOf({ key, verdicts }: JudgedTicket): string {
  const said = (['breached', 'met', 'pending', 'not-applicable'] as const).flatMap((verdict) => {
    const of = verdicts.filter((each) => each.verdict === verdict)
    const words = of.map(({ target, counted }) =>
      counted || (verdict !== 'met' && verdict !== 'breached') ? `${target}` : `(${target})`,
    )
    return words.length === 0 ? [] : [`${MARK[verdict]}\u202f${words.join('\u202f')}`]
  })
  return `${key}\u2002${said.join(' ')}`
}
