import { isTimeZone } from '../time/zone.ts'
import { nearest } from './nearest.ts'
import type { Path } from './path.ts'
import type { RuleProblem } from './rule-problem.ts'

/** A time zone that there is. */
export function* zoneProblems(zone: string, path: Path): Generator<RuleProblem> {
  if (isTimeZone(zone)) return
  const meant = nearest(zone, Intl.supportedValuesOf('timeZone'))
  const expected = meant === null ? 'a time zone such as "Europe/London" or "UTC"' : `"${meant}"`
  yield { path, found: `"${zone}", which is no time zone`, expected }
}

/** Whether any of the days has a moment of opening. */
export function isEverOpen(days: readonly (readonly string[] | undefined)[]): boolean {
  return days.some((day) => day?.some(isOpen))
}

/** `from = to` is empty. */
function isOpen(hours: string): boolean {
  const [from, to] = hours.split('-')
  return from !== to
}
