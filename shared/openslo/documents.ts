import { z } from 'zod'
import { shorthandParts } from './duration-shorthand.ts'

/**
 * The shapes of OpenSLO v1 documents, as go-sdk decodes them: keys it does not know and values of another kind are errors, a
 * key that is missing or null is only missing. What must be there, and what must not stand together, are rules and stand in
 * the files beside this one.
 */
export const API_VERSION = 'openslo/v1'

const text = z.string().nullish()
const number = z.number().nullish()
const truth = z.boolean().nullish()
/** Unit and sign are judged later; what does not begin with a number cannot even be taken apart. */
const duration = z
  .string()
  .refine((written) => written === '' || shorthandParts(written) !== null, { params: { code: 'parse' } })
  .nullish()

const metadata = z.strictObject({
  name: text,
  displayName: text,
  labels: z.record(z.string(), z.union([z.string(), z.array(z.string())]).nullish()).nullish(),
  annotations: z.record(z.string(), text).nullish(),
})

const metricSpec = z.strictObject({
  metricSource: z
    .strictObject({ metricSourceRef: text, type: text, spec: z.record(z.string(), z.unknown()).nullish() })
    .nullish(),
})

const sliSpec = z.strictObject({
  description: text,
  thresholdMetric: metricSpec.nullish(),
  ratioMetric: z
    .strictObject({
      counter: truth,
      good: metricSpec.nullish(),
      bad: metricSpec.nullish(),
      total: metricSpec.nullish(),
      rawType: text,
      raw: metricSpec.nullish(),
    })
    .nullish(),
})

const inlineSli = z.strictObject({ metadata: metadata.nullish(), spec: sliSpec.nullish() })

const objective = z.strictObject({
  displayName: text,
  op: text,
  value: number,
  target: number,
  targetPercent: number,
  timeSliceTarget: number,
  timeSliceWindow: duration,
  indicator: inlineSli.nullish(),
  indicatorRef: text,
  compositeWeight: number,
})

const timeWindow = z.strictObject({
  duration,
  isRolling: truth,
  calendar: z.strictObject({ startTime: text, timeZone: text }).nullish(),
})

const conditionSpec = z.strictObject({
  severity: text,
  condition: z
    .strictObject({ kind: text, op: text, threshold: number, lookbackWindow: duration, alertAfter: duration })
    .nullish(),
  description: text,
})
const notificationSpec = z.strictObject({ description: text, target: text })

/** A thing that stands here whole, or is named: one of the two. */
const inline = <Spec extends z.ZodType, Ref extends string>(spec: Spec, ref: Ref) =>
  z.strictObject({
    kind: text,
    metadata: metadata.nullish(),
    spec: spec.nullish(),
    // zod gives a computed key the type of any text.
    ...({ [ref]: text } as Record<Ref, typeof text>),
  })

const condition = inline(conditionSpec, 'conditionRef').nullish()
const notificationTarget = inline(notificationSpec, 'targetRef').nullish()

const policySpec = z.strictObject({
  description: text,
  alertWhenNoData: truth,
  alertWhenBreaching: truth,
  alertWhenResolved: truth,
  conditions: z.array(condition).nullish(),
  notificationTargets: z.array(notificationTarget).nullish(),
})
const alertPolicy = inline(policySpec, 'alertPolicyRef').nullish()

const sloSpec = z.strictObject({
  description: text,
  service: text,
  indicator: inlineSli.nullish(),
  indicatorRef: text,
  budgetingMethod: text,
  timeWindow: z.array(timeWindow.nullish()).nullish(),
  objectives: z.array(objective.nullish()).nullish(),
  alertPolicies: z.array(alertPolicy).nullish(),
})

const document = <Kind extends string, Spec extends z.ZodType>(kind: Kind, spec: Spec) =>
  z.strictObject({
    apiVersion: z.literal(API_VERSION),
    kind: z.literal(kind),
    metadata: metadata.nullish(),
    spec: spec.nullish(),
  })

/** Every kind of the specification, by its name. */
export const SHAPES = {
  Service: document('Service', z.strictObject({ description: text })),
  SLO: document('SLO', sloSpec),
  SLI: document('SLI', sliSpec),
  AlertPolicy: document('AlertPolicy', policySpec),
  AlertCondition: document('AlertCondition', conditionSpec),
  AlertNotificationTarget: document('AlertNotificationTarget', notificationSpec),
  DataSource: document(
    'DataSource',
    z.strictObject({ description: text, type: text, connectionDetails: z.unknown().optional() }),
  ),
} as const

export type Kind = keyof typeof SHAPES
export type DocumentOf<K extends Kind> = z.infer<(typeof SHAPES)[K]>
/** A document whose shape is right; its rules may still be broken. */
export type OpenSloDocument = { [K in Kind]: DocumentOf<K> }[Kind]

export type Metadata = z.infer<typeof metadata>
export type MetricSpec = z.infer<typeof metricSpec>
export type SliSpec = z.infer<typeof sliSpec>
export type RatioMetric = NonNullable<SliSpec['ratioMetric']>
export type InlineSli = z.infer<typeof inlineSli>
export type SloSpec = z.infer<typeof sloSpec>
export type Objective = z.infer<typeof objective>
export type TimeWindow = z.infer<typeof timeWindow>
export type AlertPolicySpec = z.infer<typeof policySpec>
export type AlertConditionSpec = z.infer<typeof conditionSpec>
export type NotificationSpec = z.infer<typeof notificationSpec>

/** Whether a text is one of the kinds of OpenSLO v1, in its own capitals. */
export const isKind = (text: unknown): text is Kind => typeof text === 'string' && Object.hasOwn(SHAPES, text)
