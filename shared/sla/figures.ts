import { z } from 'zod'
import { accountFigures, backlogFigures, escalationFigures, escalationStep, waiting } from './figures-beside.ts'
import { measuredFigures, ownWindow } from './figures-measured.ts'

/**
 * What a measurement says, as the command line prints it and every screen, pack and workbook reads it.
 * Attainment is carried as two counts; the fraction beside them is for readers, never for comparison.
 */
export const status = z.enum(['green', 'amber', 'red', 'grey'])
export type Status = z.infer<typeof status>

const count = z.int().nonnegative()
const fraction = z.number().nullable()

export const periodFigures = z.object({ label: z.string(), from: z.string(), to: z.string(), timeZone: z.string() })

export const monthFigures = z.object({
  month: z.string(),
  counted: count.nullable(),
  met: count.nullable(),
  breached: count.nullable(),
  attainment: fraction,
  status,
  /** The period, or the data, holds only a part of the month. */
  partial: z.boolean(),
  /** What was measured, where the objective is a bar for a value. */
  value: fraction.optional(),
})
export type MonthFigures = z.infer<typeof monthFigures>

export const groupFigures = z.object({
  /** The value of the field; null for tickets that have none. */
  value: z.string().nullable(),
  counted: count,
  met: count,
  breached: count,
  attainment: fraction,
  status,
  /** Set on the last line of a long breakdown: how many values it puts together. */
  others: count.optional(),
})
export type GroupFigures = z.infer<typeof groupFigures>

/** A rule of counting as it is printed: the name, the choice, and what it means in a sentence. */
export const countingRule = z.object({ rule: z.string(), choice: z.string(), meaning: z.string() })
export type CountingRule = z.infer<typeof countingRule>

export const distribution = z.object({
  /** Bars from `edgesMs[i]` to `edgesMs[i + 1]`, milliseconds of the target's clock; one edge more than counts. */
  edgesMs: z.array(z.number()),
  counts: z.array(count),
  /** Null where the promise differs by priority. */
  withinMs: z.number().nullable(),
})
export type Distribution = z.infer<typeof distribution>

export const targetFigures = z.object({
  id: z.string(),
  name: z.string(),
  metric: z.string(),
  measured: z.boolean(),
  /** Why it is not measured, as a sentence; null when it is. */
  reason: z.string().nullable(),
  objective: z.string(),
  minimum: z.string().nullable(),
  /** The promise in words: `4h`, or by priority `critical 4h, high 8h, otherwise 24h`; null for a metric without one. */
  within: z.string().nullable(),
  /** The denominator of attainment. */
  counted: count.nullable(),
  met: count.nullable(),
  breached: count.nullable(),
  pending: count.nullable(),
  notApplicable: count.nullable(),
  excluded: count.nullable(),
  attainment: fraction,
  /** Attainment with nothing excluded. */
  gross: fraction,
  status,
  /** 95 % Wilson interval of attainment, given below 30 checks. */
  interval95: z.tuple([z.number(), z.number()]).nullable(),
  /** Milliseconds of the target's clock over the counted checks; percentiles interpolate as a spreadsheet's PERCENTILE does. */
  elapsed: z.object({ medianMs: z.number(), p90Ms: z.number(), maxMs: z.number() }).nullable(),
  /** Met with 90 % or more of the time used. */
  nearMisses: count.nullable(),
  /** Still open at the data cut-off and already past the promise, whether or not the rules count them. */
  overdueOpen: count.nullable(),
  /** Of those, the one whose deadline lies furthest back; null where there is none. Milliseconds of the target's clock. */
  oldestOverdue: z
    .object({ sourceName: z.string(), key: z.string(), dueAt: z.int(), overByMs: z.number() })
    .nullable()
    .optional(),
  /** Checks whose deadline is approximate, because only the total of their pauses is known. */
  approximate: count.nullable(),
  months: z.array(monthFigures),
  breakdowns: z.object({
    priority: z.array(groupFigures),
    group: z.array(groupFigures),
    category: z.array(groupFigures),
    requester: z.array(groupFigures).optional(),
    /** `mon` to `sun` and `0` to `23`, all of them, by the clock's start in the agreement's time zone. */
    weekday: z.array(groupFigures).optional(),
    hour: z.array(groupFigures).optional(),
  }),
  /** Null where no clock runs for each ticket. */
  account: accountFigures.nullable().optional(),
  backlog: backlogFigures.nullable().optional(),
  /** Left out where the agreement has no ladder. */
  escalation: z.array(escalationFigures).optional(),
  distribution: distribution.nullable(),
  counting: z.array(countingRule),
  /** Why checks were not applicable, most frequent first. */
  notApplicableReasons: z.array(z.object({ reason: z.string(), count })),
  versions: z.array(z.int()),
  ...measuredFigures,
  slo: ownWindow.extend({ status }).nullable().optional(),
})
export type TargetFigures = z.infer<typeof targetFigures>

export const figures = z.object({
  agreement: z.object({ reference: z.string(), title: z.string(), versions: z.array(z.int()) }),
  period: periodFigures,
  asOf: z.iso.datetime(),
  /** What set `asOf`. */
  asOfFrom: z.enum(['period-end', 'data-cut-off', 'no-data']),
  tickets: z.object({
    /** Tickets the agreement reads. */
    read: count,
    sources: z.array(z.string()),
  }),
  targets: z.array(targetFigures),
  /** The weighted score, where targets have weights and figures: never without the worst target beside it. */
  composite: z
    .object({
      score: z.number(),
      passed: z.number(),
      worst: z.string(),
      /** Share of all weights that could be scored. */
      weighed: z.number(),
    })
    .nullable()
    .optional(),
  consequences: z
    .object({
      due: z.array(
        z.object({
          target: z.string(),
          below: z.string(),
          remedy: z.string().nullable(),
          credit: z
            .object({
              unit: z.string(),
              earned: z.number(),
              owed: z.number(),
              months: z.array(z.string()).nullable(),
              tickets: count.nullable(),
              cappedBy: z.enum(['target', 'period']).nullable(),
            })
            .nullable(),
        }),
      ),
      owed: z.array(z.object({ unit: z.string(), amount: z.number(), cap: z.number().nullable() })),
    })
    .optional(),
})
export type Figures = z.infer<typeof figures>

export const verdict = z.enum(['met', 'breached', 'pending', 'not-applicable'])
export type Verdict = z.infer<typeof verdict>

/** Where a ticket's row stands. */
export const sourcePlace = z.object({ importId: z.int(), file: z.string(), sheet: z.string(), row: z.int() })
export type SourcePlace = z.infer<typeof sourcePlace>

const instant = z.int()

/** One ticket against one target. Instants in epoch milliseconds, lengths in milliseconds of the target's clock. */
export const check = z.object({
  key: z.string(),
  /** The name of the import source the ticket belongs to; with `key` it names one ticket. */
  sourceName: z.string(),
  title: z.string().nullable(),
  priority: z.string().nullable(),
  group: z.string().nullable(),
  category: z.string().nullable(),
  verdict,
  /** Why it is not applicable, or what is special about the verdict; null when there is nothing to say. */
  note: z.string().nullable(),
  startAt: instant.nullable(),
  stopAt: instant.nullable(),
  elapsedMs: z.number().nullable(),
  withinMs: z.number().nullable(),
  /** Positive past the promise; null unless breached. */
  overByMs: z.number().nullable(),
  verdictAt: instant.nullable(),
  originalDueAt: instant.nullable(),
  currentDueAt: instant.nullable(),
  approximate: z.boolean(),
  /** Month of the period the check is counted in, `YYYY-MM`; null when it is not counted in this period. */
  month: z.string().nullable(),
  counted: z.boolean(),
  source: sourcePlace,
})
export type Check = z.infer<typeof check>

export const stretch = z.object({ from: instant, to: instant, ms: z.number() })

/** Every step of one ticket's clock. */
export const explanation = z.object({
  agreement: z.object({ reference: z.string(), version: z.int().nullable() }),
  target: z.object({ id: z.string(), name: z.string(), metric: z.string(), within: z.string().nullable() }),
  period: periodFigures.nullable(),
  asOf: instant,
  calendar: z.object({
    id: z.string(),
    timeZone: z.string(),
    /** Its opening hours from the clock's start to its stop or last deadline, whichever is later; empty where nothing ran. */
    hours: z.array(z.object({ from: instant, to: instant })),
  }),
  counting: z.array(countingRule),
  check,
  start: z.object({ at: instant, event: z.string() }).nullable(),
  /** `event` names what stopped it: the target's own event, or the closing that stands in for a missing resolution. */
  stop: z.object({ at: instant, event: z.string() }).nullable(),
  /** From start or reopening to stop; `to` null while it runs. */
  cycles: z.array(z.object({ from: instant, to: instant.nullable(), counted: z.boolean() })),
  /** Each stretch of open time the clock ran through, pauses taken out. */
  open: z.array(stretch),
  /** `ms` is the open time the pause cost. */
  pauses: z.array(z.object({ from: instant, to: instant.nullable(), ms: z.number(), status: z.string().nullable() })),
  /** Pause known only as a total, milliseconds; null otherwise. */
  pausedTotalMs: z.number().nullable(),
  /** What the source tool said of its own, beside ours. */
  reported: z
    .object({
      met: z.boolean().nullable(),
      elapsedMs: z.number().nullable(),
      remainingMs: z.number().nullable(),
      dueAt: instant.nullable(),
      agrees: z.enum(['agree', 'differ', 'cannot tell']),
      why: z.string(),
    })
    .nullable(),
  /** Null where no clock ran, or the history names neither groups nor people. */
  waiting: waiting.nullable().optional(),
  /** The agreement's ladder for this ticket; left out where it has none. */
  escalation: z.array(escalationStep).optional(),
  /** The same as sentences, in order, for a reader who wants to follow by hand. */
  steps: z.array(z.string()),
  /** The source row's cells, header and raw text; null where the source file is not there to be read. */
  cells: z.array(z.object({ column: z.string(), value: z.string() })).nullable(),
})
export type Explanation = z.infer<typeof explanation>
