import { objective } from '../../format.ts'
import { parsePercentage } from '../../sla/exact.ts'
import type { Agreement } from '../agreement.ts'
import type { Finding } from '../finding.ts'
import { found } from './codes.ts'

type Spec = Agreement['spec']
type Consequence = NonNullable<Spec['consequences']>[number]

/** Consequences that can never come, that come without a miss, or whose credits and caps are at odds. */
export function* consequenceContradictions({ spec }: Agreement): Generator<Finding> {
  for (const [index, consequence] of (spec.consequences ?? []).entries()) {
    const target = spec.targets.find(({ id }) => id === consequence.target)
    const at = { path: ['spec', 'consequences', index], target: consequence.target }
    const name = `The consequence of “${target?.name ?? consequence.target}” below ${objective(consequence.below)}`
    const never = neverDue(consequence, spec)
    if (never !== null) {
      yield found('contradiction.consequence-never-due', {
        ...at,
        says: `${name} can never come: ${never}.`,
        next: 'Change when it is due, or take it away.',
      })
    }
    if (isAbove(consequence.below, target?.objective)) {
      const says = `${name} is due although the objective of ${objective(target?.objective ?? null)} is reached.`
      yield found('contradiction.consequence-though-met', {
        ...at,
        says,
        next: 'Let it begin at the objective or below.',
      })
    }
    yield* creditContradictions(consequence, spec, { ...at, name })
  }
}

function neverDue({ below, per, target }: Consequence, { targets }: Spec): string | null {
  const bar = parsePercentage(below)
  if (bar !== null && bar.over === 0n) return 'no figure is below zero'
  const within = targets.find(({ id }) => id === target)?.within
  if (per === 'ticket' && within === undefined) return 'it is for each ticket, and the target judges no tickets'
  return null
}

function isAbove(below: string, goal: string | undefined): boolean {
  const [bar, reached] = [parsePercentage(below), goal === undefined ? null : parsePercentage(goal)]
  return bar !== null && reached !== null && bar.over * reached.under > reached.over * bar.under
}

type At = { readonly path: readonly PropertyKey[]; readonly target: string; readonly name: string }

function* creditContradictions({ credit, cap }: Consequence, spec: Spec, { name, ...at }: At): Generator<Finding> {
  if (credit === undefined) return
  if (credit.amount === 0 || cap?.amount === 0) {
    const says = `${name} is worth nothing: its ${credit.amount === 0 ? 'credit' : 'cap'} is 0 ${credit.unit}.`
    yield found('contradiction.credit-of-nothing', { ...at, says, next: 'Say what is owed, or make it a remedy.' })
    return
  }
  const whole = spec.consequenceRules?.caps?.find(({ unit }) => unit === credit.unit)
  const least = [cap, whole].find((one) => one !== undefined && one.amount < credit.amount)
  if (least === undefined) return
  const which = least === cap ? 'its own cap' : 'the cap on all credits'
  const says = `${name} is a credit of ${credit.amount} ${credit.unit}, and ${which} is ${least.amount}: it can never be paid in full.`
  yield found('contradiction.cap-below-credit', { ...at, says, next: 'Raise the cap to at least one credit.' })
}
