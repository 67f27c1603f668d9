import { implement } from '@orpc/server'
import type { ManualTarget, TypedValue } from '../../../shared/operations/manual.ts'
import { manual as contract } from '../../../shared/operations/manual.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { ManualValue } from '../../../shared/sla/manual.ts'
import { valueStatusOf } from '../../../shared/sla/manual-figures.ts'
import { checkTypedIn, manualPlace } from '../../../shared/sla/manual-rules.ts'
import { valueBar } from '../../../shared/sla/threshold-bar.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { appendAudit } from '../store/audit-trail.ts'
import { keepManualValue, listManualValues, removeManualValue } from '../store/manual-register.ts'
import { keptVersions } from './agreements.ts'
import { newest } from './measurements.ts'
import { periodsUntil } from './offered-periods.ts'

const manual = implement(contract)

/** Values that people type in, each with its evidence, and each change of one in the audit trail. */
export function manualOperations({ store, now }: Services) {
  const agreementsOf = (reference: string) => keptVersions(store, reference)
  return {
    list: manual.list.handler(({ input: { reference } }) => {
      const versions = agreementsOf(reference)
      return {
        targets: newest(versions)
          .spec.targets.filter(({ metric }) => metric === 'manual')
          .map(asTarget),
        periods: periodsUntil(versions, now()),
        values: listManualValues(store.database, reference).map((value) => asTyped(versions, value)),
      }
    }),
    set: manual.set.handler(async ({ input }) => {
      const { reference } = input
      const versions = agreementsOf(reference)
      const place = manualPlace(agreementsIn(versions), input)
      checkTypedIn(place, input, now())
      const [target, period] = [place.target.id, place.period.label]
      const value = { target, period, value: input.value.trim(), evidence: input.evidence.trim(), enteredAt: now() }
      const replaced = await store.write((database) => {
        const before = keepManualValue(database, reference, value)
        const was = before === null ? '' : ` in place of ${before.value} (${before.evidence})`
        const detail = `${value.value}${was}; evidence: ${value.evidence}`
        appendAudit(database, { at: now(), act: 'value.set', subject: `${reference} ${target} ${period}`, detail })
        return before
      })
      return { kept: asTyped(versions, value), replaced: replaced === null ? null : asTyped(versions, replaced) }
    }),
    remove: manual.remove.handler(async ({ input: { reference, target, period } }) => {
      const versions = agreementsOf(reference)
      const removed = await store.write((database) => {
        const before = removeManualValue(database, reference, { target, period: period.trim().toUpperCase() })
        if (before === null) throw noValue(listManualValues(database, reference), { target, period })
        const detail = `${before.value}; evidence: ${before.evidence}`
        const subject = `${reference} ${target} ${before.period}`
        appendAudit(database, { at: now(), act: 'value.remove', subject, detail })
        return before
      })
      return { removed: asTyped(versions, removed) }
    }),
  }
}

const agreementsIn = (versions: readonly KeptVersion[]) => versions.map(({ agreement }) => agreement)

type Target = ReturnType<typeof newest>['spec']['targets'][number]

function asTarget(target: Target): ManualTarget {
  const { id, name, objective, minimum = null } = target
  const bar = valueBar(target)
  return { id, name, objective, minimum, takes: bar === null ? 'share' : 'amount', unit: bar?.bound.unit ?? null }
}

/** A value of a target that a later version no longer has is shown all the same, without a verdict. */
function asTyped(versions: readonly KeptVersion[], { enteredAt, ...value }: ManualValue): TypedValue {
  return { ...value, enteredAt: new Date(enteredAt).toISOString(), status: statusOf(versions, value) }
}

function statusOf(versions: readonly KeptVersion[], value: Pick<ManualValue, 'target' | 'period' | 'value'>) {
  try {
    return valueStatusOf(manualPlace(agreementsIn(versions), value).target, value.value)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function noValue(values: readonly ManualValue[], { target, period }: { target: string; period: string }): Refusal {
  const own = values.filter((value) => value.target === target).map((value) => value.period)
  const next = own.length === 0 ? 'There is none to remove.' : `There are values for ${own.join(', ')}.`
  return new Refusal('manual.none', `No value is typed in for "${target}" in ${period}. ${next}`)
}
