import { dateTime } from '../format.ts'
import type { Explanation } from '../sla/figures.ts'
import type { Instant, Interval } from '../time/instant.ts'
import { shareOf } from './clock-span.ts'

export type MarkKind = 'start' | 'stop' | 'original-deadline' | 'deadline' | 'as-of'

/** An instant worth a line across the drawing, with its words. */
export type Mark = {
  readonly kind: MarkKind
  readonly at: number
  readonly word: string
  readonly when: string
}

/** In order of time. A deadline that no pause has moved is one mark, not two. */
export function marksOf({ start, stop, asOf, check, calendar }: Explanation, span: Interval): Mark[] {
  const { originalDueAt: original, currentDueAt: current } = check
  const isMoved = original !== null && current !== null && original !== current
  const all: (readonly [MarkKind, Instant | null, string])[] = [
    ['start', start?.at ?? null, 'Start'],
    ['original-deadline', isMoved ? original : null, 'Original deadline'],
    ['deadline', current ?? original, isMoved ? 'Deadline, moved by pauses' : 'Deadline'],
    ['stop', stop?.at ?? null, 'Stop'],
    ['as-of', stop === null && start !== null ? asOf : null, 'Known up to'],
  ]
  return all
    .flatMap(([kind, at, word]) =>
      at === null ? [] : [{ kind, at: shareOf(span, at), word, when: dateTime(at, calendar.timeZone), instant: at }],
    )
    .sort((a, b) => a.instant - b.instant)
    .map(({ kind, at, word, when }) => ({ kind, at, word, when }))
}

/** A label's place above the drawing: which row of text, and on which side of its line it stands. */
export type LabelPlace = { readonly row: number; readonly anchor: 'start' | 'end' }

/** Rough width of a letter of the labels on screen, in pixels; a little too wide is right. */
const LETTER = 6.6

/** Puts each label in the first row where it touches no other. `width` is that of the drawing, in the unit of `letter`. */
export function placeLabels(marks: readonly Mark[], width: number, letter = LETTER): LabelPlace[] {
  const taken: { row: number; from: number; to: number }[] = []
  return marks.map(({ at, word, when }) => {
    const length = Math.max(word.length, when.length) * letter + letter * 1.8
    const x = at * width
    const anchor = x + length > width ? 'end' : 'start'
    const [from, to] = anchor === 'start' ? [x, x + length] : [x - length, x]
    let row = 0
    while (taken.some((other) => other.row === row && other.from < to && from < other.to)) row += 1
    taken.push({ row, from, to })
    return { row, anchor }
  })
}
