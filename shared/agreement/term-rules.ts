import { parseDuration } from '../time/duration.ts'
import type { Agreement } from './agreement.ts'
import { parseCadence } from './cadence.ts'
import { nearest, oneOf } from './nearest.ts'
import { type RuleProblem, repeated } from './rule-problem.ts'
import { isEverOpen, zoneProblems } from './time-rules.ts'

type Spec = Agreement['spec']

/** The notice is a length of the calendar: whoever gives it counts days and months, not hours. */
export function* termProblems({ term }: Spec): Generator<RuleProblem> {
  const notice = term?.notice
  if (notice === undefined || parseCadence(notice) !== null) return
  const expected = 'a number of days, weeks, months or years such as "3 months"'
  yield { path: ['spec', 'term', 'notice'], found: `"${notice}"`, expected }
}

/** What agreed maintenance windows must keep to beside their shape. */
export function* maintenanceProblems({ maintenance = [], scope }: Spec): Generator<RuleProblem> {
  const path = ['spec', 'maintenance']
  const ids = scope.services.map(({ id }) => id)
  yield* repeated(
    path,
    maintenance.map(({ name }) => name),
    'name',
  )
  for (const [i, { timeZone, hours, services = [], notice }] of maintenance.entries()) {
    const here = [...path, i]
    yield* zoneProblems(timeZone, [...here, 'timeZone'])
    if (!isEverOpen(Object.values(hours)))
      yield { path: [...here, 'hours'], found: 'no hours at all', expected: 'at least one' }
    yield* repeated([...here, 'services'], services)
    for (const [j, service] of services.entries()) {
      if (ids.includes(service)) continue
      const meant = nearest(service, ids)
      const expected = meant === null ? oneOf(ids.map((id) => `"${id}"`)) : `"${meant}"`
      yield { path: [...here, 'services', j], found: `"${service}", which is no service of the scope`, expected }
    }
    if (notice !== undefined && parseDuration(notice) === null)
      yield { path: [...here, 'notice'], found: `"${notice}"`, expected: 'a length of time such as "24h" or "2bd"' }
  }
}
