import { parsePercentage } from '../sla/exact.ts'
import type { CalendarDefinition } from '../time/calendar-definition.ts'
import { parseDuration } from '../time/duration.ts'
import type { Agreement } from './agreement.ts'
import { parseCadence } from './cadence.ts'
import { nearest, oneOf } from './nearest.ts'
import type { Path } from './path.ts'
import { type RuleProblem, repeated } from './rule-problem.ts'
import { targetProblems } from './target-rules.ts'
import { maintenanceProblems, termProblems } from './term-rules.ts'
import { isEverOpen, zoneProblems } from './time-rules.ts'

type Spec = Agreement['spec']
const SPEC: Path = ['spec']

/** What needs two places at once, or more than a pattern, of an agreement whose shape is right. */
export function* agreementProblems({ metadata, spec }: Agreement): Generator<RuleProblem> {
  yield* referenceProblems(metadata.reference)
  yield* zoneProblems(spec.timeZone, [...SPEC, 'timeZone'])
  yield* effectiveProblems(spec)
  yield* termProblems(spec)
  yield* idProblems(spec)
  for (const [i, calendar] of (spec.calendars ?? []).entries()) {
    yield* calendarProblems(calendar, [...SPEC, 'calendars', i])
  }
  yield* maintenanceProblems(spec)
  yield* sourceProblems(spec)
  for (const [i, target] of spec.targets.entries()) yield* targetProblems(target, [...SPEC, 'targets', i], spec)
  yield* escalationProblems(spec)
  yield* cadenceProblems(spec)
  yield* consequenceProblems(spec)
}

/** It names files and stands in commands. */
function* referenceProblems(reference: string): Generator<RuleProblem> {
  if (/^\S+(?: \S+)*$/.test(reference)) return
  const found = JSON.stringify(reference)
  yield {
    path: ['metadata', 'reference'],
    found,
    expected: 'one line without spaces at its ends, such as "SLA-IT-MKT"',
  }
}

function* effectiveProblems({ effective: { from, to } }: Spec): Generator<RuleProblem> {
  if (to === undefined || to >= from) return
  yield {
    path: [...SPEC, 'effective', 'to'],
    found: `"${to}"`,
    expected: `no date before ${from}, when it takes effect`,
  }
}

function* idProblems(spec: Spec): Generator<RuleProblem> {
  const ids = (entries: readonly { readonly id: string }[] = []) => entries.map(({ id }) => id)
  yield* repeated([...SPEC, 'scope', 'services'], ids(spec.scope.services), 'id')
  yield* repeated([...SPEC, 'calendars'], ids(spec.calendars), 'id')
  yield* repeated([...SPEC, 'targets'], ids(spec.targets), 'id')
  yield* repeated([...SPEC, 'prerequisites'], ids(spec.prerequisites), 'id')
}

function* calendarProblems(calendar: CalendarDefinition, path: Path): Generator<RuleProblem> {
  const { id, timeZone, hours, openings = [] } = calendar
  if (id === '24x7')
    yield { path: [...path, 'id'], found: '"24x7", the clock that never stops', expected: 'another id' }
  yield* zoneProblems(timeZone, [...path, 'timeZone'])
  const days = [...Object.values(hours), ...openings.map((opening) => opening.hours)]
  if (!isEverOpen(days)) yield { path: [...path, 'hours'], found: 'no opening hours at all', expected: 'at least one' }
  yield* repeated(
    [...path, 'openings'],
    openings.map(({ date }) => date),
    'date',
  )
}

function* sourceProblems({ data }: Spec): Generator<RuleProblem> {
  if (data?.sources === undefined) return
  const path = [...SPEC, 'data', 'sources']
  if (data.sources.length === 0)
    yield { path, found: 'an empty list', expected: 'at least one source, or no such key for all' }
  yield* repeated(path, data.sources)
}

function* escalationProblems({ escalation = [] }: Spec): Generator<RuleProblem> {
  for (const [i, { after }] of escalation.entries()) {
    const isPastDeadline = after.startsWith('+') && parseDuration(after.slice(1)) !== null
    const share = parsePercentage(after)
    if (isPastDeadline || (share !== null && share.over > 0n)) continue
    const expected = 'a share of the time promised such as "100%", or a time past the deadline such as "+8h"'
    yield { path: [...SPEC, 'escalation', i, 'after'], found: `"${after}"`, expected }
  }
}

function* cadenceProblems({ reporting, review }: Spec): Generator<RuleProblem> {
  for (const [key, every] of [
    ['reporting', reporting?.every],
    ['review', review?.every],
  ] as const) {
    if (every === undefined || parseCadence(every) !== null) continue
    yield {
      path: [...SPEC, key, 'every'],
      found: `"${every}"`,
      expected: 'a number of days, weeks, months or years such as "6 months"',
    }
  }
}

function* consequenceProblems({ consequences = [], consequenceRules, targets }: Spec): Generator<RuleProblem> {
  yield* creditProblems(consequences, consequenceRules)
  const ids = targets.map(({ id }) => id)
  for (const [i, { target, remedy, credit, cap }] of consequences.entries()) {
    const path = [...SPEC, 'consequences', i]
    if (!ids.includes(target)) {
      const meant = nearest(target, ids)
      const expected = meant === null ? oneOf(ids.map((id) => `"${id}"`)) : `"${meant}"`
      yield { path: [...path, 'target'], found: `"${target}", which is no target of the agreement`, expected }
    }
    if (remedy === undefined && credit === undefined)
      yield { path, found: 'neither of them', expected: 'a remedy or a credit' }
    if (cap === undefined) continue
    if (credit === undefined)
      yield { path: [...path, 'cap'], found: 'a cap on no credit', expected: 'a credit beside it' }
    else if (credit.unit !== cap.unit) {
      yield {
        path: [...path, 'cap', 'unit'],
        found: `"${cap.unit}"`,
        expected: `the unit of the credit, "${credit.unit}"`,
      }
    }
  }
}

/** Of two credits for one ticket the larger is told only within one unit. */
function* creditProblems(
  consequences: NonNullable<Spec['consequences']>,
  rules: Spec['consequenceRules'],
): Generator<RuleProblem> {
  const path = [...SPEC, 'consequenceRules', 'caps']
  yield* repeated(
    path,
    (rules?.caps ?? []).map(({ unit }) => unit),
    'unit',
  )
  const isLargest = rules?.ticket !== 'each'
  const perTicket = consequences.map(({ per, credit }) => (per === 'ticket' ? (credit?.unit ?? null) : null))
  const first = perTicket.find((unit) => unit !== null)
  for (const [i, unit] of perTicket.entries()) {
    if (!isLargest || unit === null || unit === first) continue
    const expected = `"${first}" as of the others, or consequenceRules: { ticket: each }`
    yield { path: [...SPEC, 'consequences', i, 'credit', 'unit'], found: `"${unit}"`, expected }
  }
  for (const [i, { per, credit }] of consequences.entries()) {
    if (per === undefined || credit !== undefined) continue
    const expected = 'no such key, for a remedy is owed once'
    yield { path: [...SPEC, 'consequences', i, 'per'], found: `"${per}"`, expected }
  }
}
