import { statusWord, verdictWord } from '../../shared/format.ts'
import type { Status, Verdict } from '../../shared/sla/figures.ts'
import classes from './StatusMark.module.css'

const SHAPES: Readonly<Record<Status, string>> = {
  green: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  amber: 'M6 .8 11.6 11H.4Z',
  red: 'M1.4 1.4h9.2v9.2H1.4Z',
  grey: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8Z',
}

type MarkProps = { readonly status: Status; readonly size?: number }

/** The shape alone, for where the word stands beside it already. */
export function StatusShape({ status, size = 10 }: MarkProps) {
  return (
    <svg className={classes.shape} data-status={status} viewBox="0 0 12 12" width={size} height={size} aria-hidden>
      <path d={SHAPES[status]} fillRule="evenodd" />
    </svg>
  )
}

/** A status by shape, word and colour: any one of them is enough. */
export function StatusMark({ status, size = 10, word = statusWord(status) }: MarkProps & { readonly word?: string }) {
  return (
    <span className={classes.mark} data-status={status}>
      <StatusShape status={status} size={size} />
      <span>{word}</span>
    </span>
  )
}

const VERDICT_STATUS: Readonly<Record<Verdict, Status>> = {
  met: 'green',
  breached: 'red',
  pending: 'grey',
  'not-applicable': 'grey',
}

/** The verdict on one ticket. */
export function VerdictMark({ verdict, size }: { readonly verdict: Verdict; readonly size?: number }) {
  return (
    <StatusMark status={VERDICT_STATUS[verdict]} word={verdictWord(verdict)} {...(size !== undefined && { size })} />
  )
}
