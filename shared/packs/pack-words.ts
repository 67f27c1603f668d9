import { barsOf } from '../format/bars.ts'
import { figureWords, targetFigure } from '../format/figure-words.ts'
import { objective, periodName, ratioOf } from '../format.ts'
import type { Status, TargetFigures } from '../sla/figures.ts'
import { margin } from '../sla/worst-target.ts'
import { isClock } from './metric-words.ts'

/** `“Respond to critical requests”` */
export function quoted(name: string): string {
  return `“${name}”`
}

/** A period as a part of a sentence: `in the first half of 2026`, `in May 2026`, `from 1 Apr to 30 Sept 2026`. */
export function inPeriod(label: string): string {
  const name = periodName(label)
  if (label.includes('..')) return `from ${name}`
  return /^(?:first|second|third|fourth) /.test(name) ? `in the ${name}` : `in ${name}`
}

const UNIT: Readonly<Record<string, string>> = { h: ' h', m: ' min', s: ' s', d: ' days of 24 h', bd: ' working days' }

/** A promise as the figures carry it (`critical 4h, otherwise 2bd`) with its lengths written as everywhere else in the pack. */
export function promiseWords(within: string): string {
  const spaced = within.replace(
    /\b(\d+)(bd|h|m|s|d)\b/g,
    (_, amount: string, unit: string) => amount + (UNIT[unit] ?? unit),
  )
  return spaced.replace(/\b1 (working )?days/g, '1 $1day')
}

/** `90.0 % of 120`, `3.04 s`, with the digits that decide. */
export function figureOfTarget(target: TargetFigures): string {
  return isClock(target) ? ratioOf(target.met, target.counted, barsOf(target)) : figureWords(targetFigure(target))
}

/** `objective 95 %, minimum 90 %` */
export function barsInWords({ objective: bar, minimum }: Pick<TargetFigures, 'objective' | 'minimum'>): string {
  return minimum === null ? `objective ${objective(bar)}` : `objective ${objective(bar)}, minimum ${objective(minimum)}`
}

const WORSE: Readonly<Record<Status, number>> = { red: 0, amber: 1, grey: 2, green: 3 }

/** Missed before near before no verdict before met; within one status the furthest below its objective first. */
export function worstFirst(a: TargetFigures, b: TargetFigures): number {
  return WORSE[a.status] - WORSE[b.status] || margin(a) - margin(b)
}

/** Every target is a section of its own, led to by this id. */
export function sectionIdOf(target: Pick<TargetFigures, 'id'>): string {
  return `target-${target.id}`
}
