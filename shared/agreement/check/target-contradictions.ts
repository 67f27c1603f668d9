import { objective } from '../../format.ts'
import { parsePercentage } from '../../sla/exact.ts'
import { normalisedWord } from '../../sla/promised-time.ts'
import type { Agreement, Target, TicketFilter } from '../agreement.ts'
import type { Finding } from '../finding.ts'
import type { Path } from '../path.ts'
import { found } from './codes.ts'
import { acceptedBy, fieldApart } from './promised-targets.ts'

type Spec = Agreement['spec']
type Place = { readonly target: Target; readonly path: Path; readonly spec: Spec }

/** Targets that contradict themselves, the scope, or the data that the agreement reads. */
export function* targetContradictions({ spec }: Agreement): Generator<Finding> {
  for (const [index, target] of spec.targets.entries()) {
    const place = { target, path: ['spec', 'targets', index], spec }
    yield* barContradictions(place)
    yield* filterContradictions(place)
    yield* ruleContradictions(place)
  }
  yield* weightContradictions(spec)
  const services = (spec.data?.where?.service ?? []).map((service, index) => ({ service, index }))
  for (const { service, index } of services)
    yield* outOfScope(service, { path: ['spec', 'data', 'where', 'service', index], spec })
}

function* barContradictions({ target, path }: Place): Generator<Finding> {
  const { id, name, objective: goal, minimum } = target
  const exact = parsePercentage(goal)
  if (exact !== null && exact.over === exact.under) {
    const says = `“${name}” has an objective of ${objective('100%')}: one miss breaks it, and nothing may ever fail.`
    const next = 'Choose an objective that leaves room for what cannot be foreseen, such as 99%.'
    yield found('contradiction.objective-of-all', { path: [...path, 'objective'], target: id, says, next })
  }
  if (minimum === undefined || !isSameBar(goal, minimum)) return
  const says = `The minimum of “${name}” is its objective, so it is never near, only met or missed.`
  yield found('contradiction.minimum-is-objective', {
    path: [...path, 'minimum'],
    target: id,
    says,
    next: 'Lower the minimum, or leave it out.',
  })
}

function isSameBar(a: string, b: string): boolean {
  const [left, right] = [parsePercentage(a), parsePercentage(b)]
  if (left === null || right === null) return normalisedWord(a) === normalisedWord(b)
  return left.over * right.under === right.over * left.under
}

function* filterContradictions({ target, path, spec }: Place): Generator<Finding> {
  const { id, name, service, where = {} } = target
  const field = fieldApart(acceptedBy([where], spec), acceptedBy([spec.data?.where ?? {}], spec))
  if (field !== null) {
    const says = `“${name}” and the data of the agreement accept different values of ${field}, so no ticket can fit both.`
    const next = 'Give one of the two filters a value of the other.'
    yield found('contradiction.no-ticket-possible', { path: [...path, 'where', field], target: id, says, next })
  }
  if (service !== undefined) yield* outOfScope(service, { path: [...path, 'service'], spec, target: id })
  for (const [index, one] of servicesOf(where).entries()) {
    yield* outOfScope(one, { path: [...path, 'where', 'service', index], spec, target: id })
  }
}

function servicesOf({ service = [] }: TicketFilter): readonly string[] {
  return service
}

type Named = { readonly path: Path; readonly spec: Spec; readonly target?: string }

function* outOfScope(service: string, { path, spec, ...rest }: Named): Generator<Finding> {
  const known = spec.scope.services.flatMap(({ id, name }) => [id, name]).map(normalisedWord)
  if (known.includes(normalisedWord(service))) return
  const says = `“${service}” is no service of the scope.`
  const next = 'Add it to the scope, or write one of its services.'
  yield found('contradiction.service-not-in-scope', { path, ...rest, says, next })
}

function* ruleContradictions({ target: { id, name, counting }, path }: Place): Generator<Finding> {
  const period = counting?.period ?? 'verdict'
  if (counting?.open === undefined || period === 'created' || period === 'due') return
  const says = `“${name}” says how open tickets count, which is never looked at where a ticket belongs to the period of its ${period === 'verdict' ? 'verdict' : 'resolution'}.`
  const next = 'Leave the rule out, or count tickets in the period of their creation or deadline.'
  yield found('contradiction.rule-without-effect', { path: [...path, 'counting', 'open'], target: id, says, next })
}

function* weightContradictions({ targets }: Spec): Generator<Finding> {
  if (targets.every(({ weight }) => weight === undefined)) return
  for (const [index, { id, name, weight }] of targets.entries()) {
    if (weight !== undefined) continue
    const says = `“${name}” has no weight and others have, so the combined score leaves it out.`
    const next = 'Give it a weight, or take the others’ away.'
    yield found('contradiction.weight-missing', { path: ['spec', 'targets', index], target: id, says, next })
  }
}
