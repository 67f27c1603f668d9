import type { DocumentSet } from './document-set.ts'
import type { AlertConditionSpec, AlertPolicySpec, SloSpec } from './documents.ts'

type Policy = NonNullable<NonNullable<SloSpec['alertPolicies']>[number]>
type Named = NonNullable<AlertPolicySpec['conditions']>[number]
type Notified = NonNullable<AlertPolicySpec['notificationTargets']>[number]

const SIGNS: Readonly<Record<string, string>> = { lt: 'below', lte: 'at most', gt: 'above', gte: 'at least' }

/** What an SLO's alert policy asks for, in words; what it names is looked up among the documents. */
export function policyInWords(policy: Policy | null | undefined, set: DocumentSet): string {
  const name = policy?.alertPolicyRef ?? policy?.metadata?.name ?? ''
  const spec = policy?.spec ?? set.find('AlertPolicy', name)?.spec
  if (!spec) return `The alert policy "${name}", which no file that was given holds.`
  const conditions = (spec.conditions ?? []).map((one) => conditionInWords(one, set))
  const targets = (spec.notificationTargets ?? []).map((one) => targetInWords(one, set))
  return `The alert policy "${name}": ${conditions.join(', ')}, told to ${targets.join(', ')}.`
}

function conditionInWords(condition: Named, set: DocumentSet): string {
  const name = condition?.conditionRef ?? condition?.metadata?.name ?? ''
  const spec: AlertConditionSpec | null | undefined = condition?.spec ?? set.find('AlertCondition', name)?.spec
  if (!spec) return `the condition "${name}", which no file that was given holds`
  const { op, threshold, lookbackWindow, alertAfter } = spec.condition ?? {}
  const waiting = alertAfter ? `, for ${alertAfter}` : ''
  return `${spec.severity} at a burn rate ${SIGNS[op ?? ''] ?? op} ${threshold} over ${lookbackWindow}${waiting}`
}

function targetInWords(target: Notified, set: DocumentSet): string {
  const name = target?.targetRef ?? target?.metadata?.name ?? ''
  const spec = target?.spec ?? set.find('AlertNotificationTarget', name)?.spec
  return spec?.target ? `${name} (${spec.target})` : name
}
