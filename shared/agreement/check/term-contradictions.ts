import { localDate } from '../../format.ts'
import { normalisedWord } from '../../sla/promised-time.ts'
import type { LocalDate } from '../../time/instant.ts'
import type { Agreement } from '../agreement.ts'
import { addCadence, parseCadence } from '../cadence.ts'
import type { Finding } from '../finding.ts'
import { found } from './codes.ts'

type Spec = Agreement['spec']

/** Dates, cadences and parties that do not go together. `today` is null where what is past is as it should be. */
export function* termContradictions({ spec }: Agreement, today: LocalDate | null): Generator<Finding> {
  yield* pastDates(spec, today)
  yield* noticeDate(spec)
  yield* reviewDates(spec)
  yield* cadences(spec)
  yield* parties(spec)
  yield* excludedServices(spec)
}

function* pastDates({ effective: { from, to }, signatures = [] }: Spec, today: LocalDate | null): Generator<Finding> {
  for (const [index, { name, date }] of signatures.entries()) {
    if (date <= from) continue
    const says = `${name} signed on ${localDate(date)}, after the first day, ${localDate(from)}.`
    const next = 'Tickets from before the signature are judged too; let the agreement begin later if that is not meant.'
    yield found('contradiction.signed-after-start', { path: ['spec', 'signatures', index, 'date'], says, next })
  }
  if (today === null || signatures.length > 0) return
  if (to !== undefined && to < today) {
    const says = `The last day, ${localDate(to)}, has passed, and nobody has signed.`
    const next = 'Give the agreement days that are still to come.'
    yield found('contradiction.ends-in-past', { path: ['spec', 'effective', 'to'], says, next })
  } else if (from < today) {
    const says = `The first day, ${localDate(from)}, has passed, and nobody has signed: tickets since then would be judged by what was not agreed.`
    const next = 'Let it begin on a day to come.'
    yield found('contradiction.begins-in-past', { path: ['spec', 'effective', 'from'], says, next })
  }
}

function* noticeDate({ effective: { from, to }, term }: Spec): Generator<Finding> {
  const notice = parseCadence(term?.notice ?? '')
  if (to === undefined || notice === null || addCadence(to, notice, -1) >= from) return
  const says = `Notice of ${term?.notice} before the last day, ${localDate(to)}, would have to be given before the agreement begins on ${localDate(from)}.`
  const next = 'Shorten the notice, or let the agreement last longer.'
  yield found('contradiction.notice-longer-than-agreement', { path: ['spec', 'term', 'notice'], says, next })
}

function* reviewDates({ effective: { from, to }, review }: Spec): Generator<Finding> {
  if (review === undefined) return
  if (review.first !== undefined && review.first < from) {
    const says = `The first review, on ${localDate(review.first)}, lies before the agreement begins on ${localDate(from)}.`
    const next = 'Let it follow the first period that is measured.'
    yield found('contradiction.review-before-start', { path: ['spec', 'review', 'first'], says, next })
  }
  const cadence = parseCadence(review.every)
  const first = review.first ?? (cadence === null ? from : addCadence(from, cadence, 1))
  if (to === undefined || first <= dayAfter(to)) return
  const says = `The first review, on ${localDate(first)}, lies after the agreement ends on ${localDate(to)}.`
  const next = 'Review it more often, or earlier, so that it can still be changed.'
  const path = ['spec', 'review', review.first === undefined ? 'every' : 'first']
  yield found('contradiction.review-after-end', { path, says, next })
}

/** A review on the day after the last one is about the whole of it. */
function dayAfter(date: LocalDate): LocalDate {
  return addCadence(date, { unit: 'days', amount: 1 }, 1)
}

function* cadences({ effective: { from }, reporting, review }: Spec): Generator<Finding> {
  const [report, meeting] = [parseCadence(reporting?.every ?? ''), parseCadence(review?.every ?? '')]
  if (report === null || meeting === null || addCadence(from, report, 1) <= addCadence(from, meeting, 1)) return
  const says = `Figures are reported every ${reporting?.every}, and reviewed every ${review?.every}: some reviews would have no report.`
  const next = 'Report at least as often as you review.'
  yield found('contradiction.reporting-rarer-than-review', { path: ['spec', 'reporting', 'every'], says, next })
}

function* parties({ provider, customer }: Spec): Generator<Finding> {
  if (normalisedWord(provider.department) === normalisedWord(customer.department)) {
    const says = `${provider.department} is both provider and customer.`
    const next = 'Name the two teams that agree with each other.'
    yield found('contradiction.one-department', { path: ['spec', 'customer', 'department'], says, next })
  }
  if (normalisedWord(provider.owner.name) !== normalisedWord(customer.owner.name)) return
  if (provider.owner.name.startsWith('[')) return
  const says = `${provider.owner.name} owns both sides, so nobody speaks for the customer alone.`
  const next = 'Name an owner for each party.'
  yield found('contradiction.one-owner', { path: ['spec', 'customer', 'owner', 'name'], says, next })
}

function* excludedServices({ scope: { services, exclusions = [] } }: Spec): Generator<Finding> {
  const covered = new Set(services.flatMap(({ id, name }) => [id, name]).map(normalisedWord))
  for (const [index, exclusion] of exclusions.entries()) {
    if (!covered.has(normalisedWord(exclusion))) continue
    const says = `“${exclusion}” is covered as a service and excluded as well.`
    const next = 'Take it out of one of the two lists, or say which part is excluded.'
    yield found('contradiction.service-excluded', { path: ['spec', 'scope', 'exclusions', index], says, next })
  }
}
