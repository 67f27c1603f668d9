import type { AlertConditionSpec, AlertPolicySpec, Metadata, NotificationSpec } from './documents.ts'
import {
  descriptionRule,
  dnsLabel,
  durationRule,
  exactlyOne,
  type Findings,
  hold,
  isBlank,
  isWritten,
  oneOf,
  required,
  requiredDuration,
} from './findings.ts'
import { metadataRules } from './metadata-rules.ts'

type Maybe<T> = T | null | undefined

export const OPERATORS = ['gt', 'lt', 'gte', 'lte'] as const

/** What OpenSLO v1 asks of an alert condition, as go-sdk checks it. */
export function conditionSpecRules(found: Findings, spec: Maybe<AlertConditionSpec>, path: string): void {
  descriptionRule(found, spec?.description, path)
  required(found, spec?.severity, `${path}.severity`)
  const here = `${path}.condition`
  const condition = spec?.condition
  if (!required(found, isBlank(condition) ? null : condition, here)) return
  const { kind, op, threshold, lookbackWindow, alertAfter } = condition ?? {}
  const isKnown =
    required(found, kind, `${here}.kind`) && oneOf(found, kind ?? '', { path: `${here}.kind`, choices: ['burnrate'] })
  if (!isKnown) return
  operatorRule(found, op, `${here}.op`)
  required(found, threshold, `${here}.threshold`)
  requiredDuration(found, lookbackWindow, `${here}.lookbackWindow`)
  if (isWritten(alertAfter)) durationRule(found, alertAfter ?? '', `${here}.alertAfter`)
}

/** An operator that must be there. */
export function operatorRule(found: Findings, op: Maybe<string>, path: string): void {
  if (required(found, op, path)) oneOf(found, op ?? '', { path, choices: OPERATORS })
}

/** What it asks of a notification target. */
export function notificationSpecRules(found: Findings, spec: Maybe<NotificationSpec>, path: string): void {
  required(found, spec?.target, `${path}.target`)
  descriptionRule(found, spec?.description, path)
}

/** What it asks of an alert policy: one condition, and somebody to tell. */
export function policySpecRules(found: Findings, spec: Maybe<AlertPolicySpec>, path: string): void {
  descriptionRule(found, spec?.description, path)
  const { conditions, notificationTargets } = spec ?? {}
  const { length } = conditions ?? []
  const message = `There are ${length} conditions; there must be exactly one.`
  hold(found, length === 1, { path: `${path}.conditions`, code: 'slice_length', message })
  for (const [i, condition] of (conditions ?? []).entries()) {
    const rules = { ref: 'conditionRef', kind: 'AlertCondition', specRules: conditionSpecRules } as const
    namedOrInlineRules(found, condition, { ...rules, path: `${path}.conditions[${i}]` })
  }
  hold(found, (notificationTargets ?? []).length > 0, {
    path: `${path}.notificationTargets`,
    code: 'slice_min_length',
    message: 'There is no notification target; there must be one or more.',
  })
  for (const [i, target] of (notificationTargets ?? []).entries()) {
    const rules = { ref: 'targetRef', kind: 'AlertNotificationTarget', specRules: notificationSpecRules } as const
    namedOrInlineRules(found, target, { ...rules, path: `${path}.notificationTargets[${i}]` })
  }
}

/** Something that stands here whole or is named by the key `Ref`. */
type NamedOrInline<Spec, Ref extends string> = Maybe<
  {
    readonly kind?: Maybe<string>
    readonly metadata?: Maybe<Metadata>
    readonly spec?: Maybe<Spec>
  } & { readonly [K in Ref]?: Maybe<string> }
>

type Rules<Spec, Ref extends string> = {
  readonly path: string
  readonly ref: Ref
  readonly kind: string
  readonly specRules: (found: Findings, spec: Maybe<Spec>, path: string) => void
}

/** Either the name of another document or its kind and specification, written in its place; never both. */
export function namedOrInlineRules<Spec extends object, Ref extends string>(
  found: Findings,
  value: NamedOrInline<Spec, Ref>,
  { path, ref, kind, specRules }: Rules<Spec, Ref>,
): void {
  const isInline = ['kind', 'metadata', 'spec'].some((key) => isPresent(value, key))
  const of = { [ref]: isPresent(value, ref) ? true : null, spec: isInline ? true : null }
  if (!exactlyOne(found, { path, of })) return
  if (!isInline) {
    const name = value?.[ref] ?? ''
    if (required(found, name, `${path}.${ref}`)) dnsLabel(found, name, `${path}.${ref}`)
    return
  }
  kindRule(found, value?.kind, { path: `${path}.kind`, kind })
  metadataRules(found, value?.metadata, `${path}.metadata`)
  const isThere = !isBlank(value?.spec) && !isBlankCondition(value?.spec)
  if (required(found, isThere ? value?.spec : null, `${path}.spec`)) specRules(found, value?.spec, `${path}.spec`)
}

/** go-sdk takes a key for present once it is written, even with nothing after it. */
function isPresent(value: object | null | undefined, key: string): boolean {
  return value !== null && value !== undefined && Object.hasOwn(value, key)
}

/** A specification that holds nothing but an empty condition is empty itself. */
function isBlankCondition(spec: object | null | undefined): boolean {
  if (spec === null || spec === undefined || !('condition' in spec)) return false
  const { condition, ...rest } = spec
  return isBlank(rest) && typeof condition === 'object' && isBlank(condition)
}

function kindRule(found: Findings, written: Maybe<string>, { path, kind }: { path: string; kind: string }): void {
  if (!required(found, written, path)) return
  hold(found, written === kind, { path, code: 'equal_to', message: `${JSON.stringify(written)} is not ${kind}.` })
}
