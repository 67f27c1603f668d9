import { z } from 'zod'
import { parseBound } from '../sla/threshold-bound.ts'
import { calendarDefinition, weeklyHours } from '../time/calendar-definition.ts'
import { sloTerms } from './slo-terms.ts'

/**
 * The agreement file, `accord/v1`: an SLA as text. What the screens write and what the file says are this one model.
 * Only shapes are said here; what needs two places at once (a clock that names a calendar, versions that overlap) is in
 * `read-agreement.ts`. Unknown keys are errors.
 */
const text = z.string().min(1)
const localDate = z.iso.date()
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/i, { error: 'an id of letters, digits, dots, dashes or underscores' })
/** A percentage as an exact decimal, `99.95%`. */
const percentage = z.string().regex(/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)\s?%$/, { error: 'a percentage such as "95%"' })
/** A percentage, or a bar for a value: `at most 2.5 s`, `at least 4.2`; which of them a metric takes is said by `target-rules.ts`. */
const bar = z.union([percentage, z.string().refine((written) => parseBound(written) !== null)])
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 of 64 hexadecimal digits' })
/** A length such as `4h`, `4h 30m`, `2bd` or `PT4H`; read by `parseDuration`. */
const duration = text

const person = z.strictObject({
  name: text,
  role: text.optional(),
  email: z.email().optional(),
  phone: text.optional(),
})
const party = z.strictObject({
  department: text,
  owner: person,
  deputy: person.optional(),
  contacts: z.array(person).optional(),
})

const service = z.strictObject({
  id,
  name: text,
  description: text.optional(),
  outcomes: z.array(text).optional(),
})

const oneOf = z.array(text).min(1)
/** Field to accepted values; a ticket must satisfy every field given. */
export const ticketFilter = z.strictObject({
  priority: oneOf.optional(),
  service: oneOf.optional(),
  type: oneOf.optional(),
  group: oneOf.optional(),
  category: oneOf.optional(),
  requester: oneOf.optional(),
  department: oneOf.optional(),
  assignee: oneOf.optional(),
})
export type TicketFilter = z.infer<typeof ticketFilter>

export const METRICS = [
  'response-time',
  'resolution-time',
  'availability',
  'ratio',
  'threshold',
  'satisfaction',
  'count',
  'manual',
] as const

export const counting = z.strictObject({
  /** A calendar of the agreement, or `24x7`. */
  clock: text.optional(),
  start: z.enum(['created']).optional(),
  stop: z.enum(['first-response', 'resolved', 'closed']).optional(),
  /** Statuses of the source that stop the clock, or `none`; left out: those mapped to pending. */
  pauses: z.union([z.literal('none'), z.array(text).min(1)]).optional(),
  priority: z.enum(['final', 'initial', 'proportional']).optional(),
  reopen: z.enum(['sum', 'first', 'last', 'span']).optional(),
  period: z.enum(['verdict', 'created', 'resolved', 'due']).optional(),
  open: z.enum(['overdue-breached', 'exclude', 'all']).optional(),
  exclusions: z.enum(['remove', 'count-as-met']).optional(),
  minimumSample: z.int().nonnegative().optional(),
})
export type Counting = z.infer<typeof counting>

/** Names of measured series. Good and total counts may stand in one series or in two; a bad one stands for total less good. */
const seriesNames = z.union([
  text,
  z.strictObject({ good: text, total: text }),
  z.strictObject({ bad: text, total: text }),
])

const measuredKeys = {
  series: seriesNames.optional(),
  of: z.enum(['tickets', 'outages', 'answers']).optional(),
  maintenance: z.strictObject({ notice: duration }).optional(),
  /** Of the samples of a window: `mean`, `p95`, `min`, `max`, `last`. */
  statistic: z
    .string()
    .regex(/^(?:mean|median|min|max|last|p\d{1,2}(?:\.\d+)?)$/)
    .optional(),
  /** The window that is judged on its own, such as `1 month`; left out: the whole period. */
  every: text.optional(),
  /** What each window must keep to, where the objective is a share of the windows. */
  bound: text.optional(),
  scale: z.strictObject({ from: z.number(), to: z.number(), satisfied: z.number().optional() }).optional(),
  per: z.enum(['period', 'row']).optional(),
  /** The least share of the time, or of the samples, that must be there for a status. */
  coverage: percentage.optional(),
}

export const target = z.strictObject({
  id,
  name: text,
  description: text.optional(),
  metric: z.enum(METRICS),
  service: text.optional(),
  where: ticketFilter.optional(),
  within: z.union([duration, z.record(z.string(), duration)]).optional(),
  /** What is measured, where it is not the clocks of tickets: see `metric-keys.ts` for which metric takes which. */
  ...measuredKeys,
  objective: bar,
  minimum: bar.optional(),
  weight: z.number().positive().optional(),
  counting: counting.optional(),
  slo: sloTerms.optional(),
})
export type Target = z.infer<typeof target>

const money = z.strictObject({ amount: z.number().nonnegative(), unit: text })

/** Hours of the week in which services may be taken down; `notice`: what work in them needs, left out: none of its own. */
const maintenanceWindow = z.strictObject({
  name: text,
  timeZone: text,
  hours: weeklyHours,
  /** Ids of the scope; left out: all. */
  services: z.array(text).min(1).optional(),
  notice: duration.optional(),
})
export type MaintenanceWindow = z.infer<typeof maintenanceWindow>

export const agreementSpec = z.strictObject({
  version: z.int().positive(),
  effective: z.strictObject({ from: localDate, to: localDate.optional() }),
  timeZone: text,
  /** How it ends: the notice either side gives, such as `3 months`, and what happens at the last day. */
  term: z
    .strictObject({ notice: text.optional(), renewal: z.enum(['automatic', 'by-agreement']).optional() })
    .optional(),
  purpose: text.optional(),
  provider: party,
  customer: party,
  scope: z.strictObject({ services: z.array(service).min(1), exclusions: z.array(text).optional() }),
  responsibilities: z
    .strictObject({ provider: z.array(text).optional(), customer: z.array(text).optional() })
    .optional(),
  expectations: z.strictObject({ provider: z.array(text).optional(), customer: z.array(text).optional() }).optional(),
  calendars: z.array(calendarDefinition).optional(),
  maintenance: z.array(maintenanceWindow).optional(),
  data: z.strictObject({ sources: z.array(text).optional(), where: ticketFilter.optional() }).optional(),
  targets: z.array(target).min(1),
  escalation: z.array(z.strictObject({ after: text, to: text })).optional(),
  reporting: z.strictObject({ every: text, to: z.array(text).optional() }).optional(),
  review: z.strictObject({ every: text, first: localDate.optional(), attendees: z.array(text).optional() }).optional(),
  consequences: z
    .array(
      z.strictObject({
        target: text,
        below: percentage,
        remedy: text.optional(),
        credit: money.optional(),
        cap: money.optional(),
        /** What a credit is for: the period once (as left out), each month below the bar, or each ticket that broke the promise. */
        per: z.enum(['period', 'month', 'ticket']).optional(),
      }),
    )
    .optional(),
  consequenceRules: z
    .strictObject({
      /** One ticket that fails several targets: the largest credit alone (as left out), or each. */
      ticket: z.enum(['largest', 'each']).optional(),
      /** Of all credits of one period together, one for each unit. */
      caps: z.array(money).min(1).optional(),
    })
    .optional(),
  prerequisites: z.array(z.strictObject({ id: text, met: z.boolean(), evidence: text.optional() })).optional(),
  signatures: z
    .array(
      z.strictObject({
        party: z.enum(['provider', 'customer']),
        name: text,
        role: text.optional(),
        date: localDate,
        /** Of the canonical JSON text without its signatures; left out where it was signed on paper. */
        sha256: sha256.optional(),
      }),
    )
    .optional(),
})

export const agreement = z.strictObject({
  apiVersion: z.literal('accord/v1'),
  kind: z.literal('Agreement'),
  metadata: z.strictObject({ reference: text, title: text }),
  spec: agreementSpec,
})
export type Agreement = z.infer<typeof agreement>
