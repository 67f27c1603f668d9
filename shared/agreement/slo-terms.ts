import { z } from 'zod'

const text = z.string().min(1)
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/i, { error: 'an id of letters, digits, dots, dashes or underscores' })
/** OpenSLO's shorthand, `28d`, `1M`; read by `parseShorthand`. */
const length = text

/** How a monitoring tool finds one number of an indicator. */
const part = z.strictObject({
  /** The kind of tool, `Prometheus`. */
  type: text.optional(),
  /** Name of the data source, where the tool has several. */
  ref: text.optional(),
  /** In the tool's own words, such as `{ query: … }`. */
  source: z.record(z.string(), z.json()).optional(),
})
export type IndicatorPart = z.infer<typeof part>

/**
 * What a target counts, in the words of OpenSLO: good or bad of a total, a share ready made, or a value held against the
 * target's `bound`. The measurements themselves are the target's `series`.
 */
export const indicator = z.strictObject({
  name: id,
  title: text.optional(),
  description: text.optional(),
  /** Good, bad and total only ever grow, as counters of a monitoring tool do. */
  counter: z.boolean().optional(),
  good: part.optional(),
  bad: part.optional(),
  total: part.optional(),
  raw: part.optional(),
  /** What the share is of; the series of a failure share is one of failures. */
  rawType: z.enum(['success', 'failure']).optional(),
  value: part.optional(),
})
export type Indicator = z.infer<typeof indicator>

/** What makes a target a service level objective in the sense of OpenSLO v1. */
export const sloTerms = z.strictObject({
  budgeting: z.enum(['Occurrences', 'Timeslices', 'RatioTimeslices']),
  window: z.union([
    z.strictObject({ rolling: length }),
    z.strictObject({
      calendar: z.strictObject({
        every: length,
        /** `2026-01-01 00:00:00`, when the first window began, on the wall of the zone. */
        start: text,
        /** Left out: that of the agreement. */
        timeZone: text.optional(),
      }),
    }),
  ]),
  /** The share of a slice that must be good for the slice to be good, an exact percentage. */
  sliceTarget: z
    .string()
    .regex(/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)\s?%$/, { error: 'a percentage such as "95%"' })
    .optional(),
  sliceWindow: length.optional(),
  indicator: indicator.optional(),
})
export type SloTerms = z.infer<typeof sloTerms>
