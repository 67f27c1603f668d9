import type { Explanation } from '../../../shared/sla/figures.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** One line of the clock's account. */
export type ClockLine = {
  readonly what: string
  readonly from: Instant
  readonly to: Instant | null
  /** Time of the target's clock that counted; null where the line is only a moment. */
  readonly countedMs: number | null
  /** Time used so far, after this line. */
  readonly usedMs: number | null
}

type Line = Omit<ClockLine, 'usedMs'> & { readonly order: number }

/** The drawing as a table, in order of time, with what it adds up to. */
export function clockLines(explanation: Explanation): readonly ClockLine[] {
  const { start, stop, open, pauses, check } = explanation
  const moment = (what: string, at: Instant | null | undefined, order: number): Line[] =>
    at === null || at === undefined ? [] : [{ what, from: at, to: null, countedMs: null, order }]
  const isMoved = check.originalDueAt !== check.currentDueAt
  const lines: Line[] = [
    ...moment(`Started: ${start?.event ?? ''}`, start?.at, 0),
    ...open.map(({ from, to, ms }) => ({ what: 'Clock ran', from, to, countedMs: ms, order: 2 })),
    ...pauses.map(({ from, to, status }) => ({ what: pauseWords(status), from, to, countedMs: 0, order: 1 })),
    ...moment(isMoved ? 'Original deadline' : 'Deadline', check.originalDueAt, 3),
    ...(isMoved ? moment('Deadline, moved by pauses', check.currentDueAt, 3) : []),
    ...moment(`Stopped: ${(stop?.event ?? '').replaceAll('-', ' ')}`, stop?.at, 4),
  ]
  let used = 0
  return lines
    .sort((a, b) => a.from - b.from || a.order - b.order)
    .map(({ what, from, to, countedMs }) => {
      used += countedMs ?? 0
      return { what, from, to, countedMs, usedMs: countedMs === null ? null : used }
    })
}

const pauseWords = (status: string | null): string => (status === null ? 'Paused' : `Paused: ${status}`)
