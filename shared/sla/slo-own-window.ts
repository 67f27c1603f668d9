import type { Cadence } from '../agreement/cadence.ts'
import type { SloTerms } from '../agreement/slo-terms.ts'
import { parseShorthand, type Shorthand, shorthandMs } from '../openslo/duration-shorthand.ts'
import { HOUR, type Interval, MINUTE, SECOND } from '../time/instant.ts'
import { type Fraction, parsePercentage } from './exact.ts'
import { fraction } from './fraction.ts'
import type { BudgetingMethod } from './slo-budgeting.ts'
import { calendarWindows, rollingWindow, windowStart } from './slo-windows.ts'

/** How an objective tells good from bad; what its terms leave out is counted as occurrences. */
export function methodOf({ budgeting, sliceTarget, sliceWindow }: SloTerms): BudgetingMethod {
  const slice = sliceWindow === undefined ? null : parseShorthand(sliceWindow)
  if (budgeting === 'Occurrences' || slice === null) return { kind: 'Occurrences' }
  const sliceMs = shorthandMs(slice)
  if (budgeting === 'RatioTimeslices') return { kind: 'RatioTimeslices', sliceMs }
  return { kind: 'Timeslices', sliceMs, sliceTarget: shareOfText(sliceTarget ?? '100%') }
}

function shareOfText(text: string): Fraction {
  const share = parsePercentage(text)
  return share === null ? fraction(1) : fraction(share.over, share.under)
}

/** The windows of an objective that touch a stretch: its calendar windows, or the rolling one that ends with the stretch. */
export function sloWindows({ window }: SloTerms, stretch: Interval, timeZone: string): Interval[] {
  if ('rolling' in window) {
    const length = parseShorthand(window.rolling)
    return length === null ? [] : [rollingWindow(stretch.to, shorthandMs(length))]
  }
  const { every, start, timeZone: own = timeZone } = window.calendar
  const step = parseShorthand(every)
  const [, date, ...time] = /^(\d{4}-\d\d-\d\d) (\d{1,2}):(\d\d):(\d\d)/.exec(start) ?? []
  if (step === null || date === undefined) return []
  const [hour = 0, minute = 0, second = 0] = time.map(Number)
  const startTimeMs = hour * HOUR + minute * MINUTE + second * SECOND
  const wall = { start: date, startTimeMs, timeZone: own }
  const cadence = cadenceOf(step)
  if (cadence !== null) return calendarWindows({ ...wall, step: cadence }, stretch)
  return evenWindows(windowStart({ ...wall, step: { unit: 'days', amount: 1 } }, 0), shorthandMs(step), stretch)
}

/** Hours and minutes are of equal length; whatever is longer follows the calendar. */
function cadenceOf({ value, unit }: Shorthand): Cadence | null {
  switch (unit) {
    case 'm':
    case 'h':
      return null
    case 'd':
      return { unit: 'days', amount: value }
    case 'w':
      return { unit: 'days', amount: value * 7 }
    case 'M':
      return { unit: 'months', amount: value }
    case 'Q':
      return { unit: 'months', amount: value * 3 }
    case 'Y':
      return { unit: 'months', amount: value * 12 }
  }
}

function evenWindows(start: number, length: number, { from, to }: Interval): Interval[] {
  const windows: Interval[] = []
  const first = Math.max(Math.floor((from - start) / length), 0)
  for (let begin = start + first * length; begin < to; begin += length) {
    if (begin + length > from) windows.push({ from: begin, to: begin + length })
  }
  return windows
}

/** `28 days, rolling`, `1 month, by the calendar` */
export function windowWords({ window }: SloTerms): string {
  return 'rolling' in window
    ? `${lengthWords(window.rolling)}, rolling`
    : `${lengthWords(window.calendar.every)}, by the calendar`
}

const UNIT_WORDS = { m: 'minute', h: 'hour', d: 'day', w: 'week', M: 'month', Q: 'quarter', Y: 'year' } as const

function lengthWords(text: string): string {
  const length = parseShorthand(text)
  if (length === null) return text
  return `${length.value} ${UNIT_WORDS[length.unit]}${length.value === 1 ? '' : 's'}`
}
