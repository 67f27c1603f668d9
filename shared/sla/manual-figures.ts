import { status as countStatus } from './attainment.ts'
import { barsOf } from './compile-versions.ts'
import { achievedShare, achievedValue } from './composite.ts'
import type { CountingRule, Status } from './figures.ts'
import { type ManualValue, type ReadValue, readValue } from './manual.ts'
import {
  type Measured,
  type MonthOutcome,
  numberOf,
  type Unmeasured,
  unmeasured,
  writeInstant,
} from './measured-outcome.ts'
import type { MetricQuestion } from './measured-terms.ts'
import { shareStatus } from './share-status.ts'
import { valueBar, valueStatus } from './threshold-bar.ts'

/** The value typed in for a target and exactly this period. Values of its months stand beside it, and never make it up. */
export function measureManual({ target, period, terms, records }: MetricQuestion): Measured | Unmeasured {
  const own = records.manual.filter((value) => value.target === target.id)
  const typed = own.find((value) => value.period === period.label)
  if (typed === undefined) return unmeasured(notTyped(period.label, own))
  const outcome = judge(target, typed)
  if (typeof outcome === 'string') return unmeasured(outcome)
  const newest = terms[terms.length - 1] ?? terms[0]
  return {
    kind: 'measured',
    attainment: outcome.attainment,
    status: outcome.status,
    counts: outcome.counts === null ? null : { ...outcome.counts, pending: 0, notApplicable: 0 },
    months: period.months.map(({ month }) => {
      const value = own.find((one) => one.period === month)
      const found = value === undefined ? NOTHING_TYPED : judge(target, value)
      return typeof found === 'string' ? NOTHING_TYPED : found
    }),
    knownUntil: period.end,
    achieved: outcome.achieved,
    counting: RULES,
    versions: [newest.agreement.spec.version],
    own: {
      evidence: { kind: 'manual', sources: [], asOf: writeInstant(typed.enteredAt) },
      manual: { value: typed.value, evidence: typed.evidence, enteredAt: writeInstant(typed.enteredAt) },
      ...(outcome.value === undefined
        ? {}
        : { value: { amount: numberOf(outcome.value), unit: unitOf(typed), statistic: 'value', samples: null } }),
    },
  }
}

const NOTHING_TYPED: MonthOutcome = { attainment: null, status: 'grey', counts: null }

const RULES: readonly CountingRule[] = [
  {
    rule: 'evidence',
    choice: 'typed in',
    meaning: 'The value was typed in for this period, with the evidence named beside it.',
  },
]

function notTyped(label: string, own: readonly ManualValue[]): string {
  const others = own.length === 0 ? '' : `; there are values for ${own.map(({ period }) => period).join(', ')}`
  return `No value is typed in for ${label}${others}. Type it in with its evidence (accord value set).`
}

function unitOf({ value }: ManualValue): string | null {
  const read = readValue(value)
  return read?.kind === 'amount' ? read.unit : null
}

/** Why a value cannot be held against a target's objective, as a sentence; null where it can. */
export function valueProblem(target: MetricQuestion['target'], value: string): string | null {
  const judged = judge(target, { value })
  return typeof judged === 'string' ? judged : null
}

/** How a value stands against a target's objective; null where it cannot be held against it. */
export function valueStatusOf(target: MetricQuestion['target'], value: string): Status | null {
  const judged = judge(target, { value })
  return typeof judged === 'string' ? null : judged.status
}

type Judged = MonthOutcome & Pick<Measured, 'achieved'>

/** How a typed-in value stands against the objective; a sentence where it cannot be held against it. */
function judge(target: MetricQuestion['target'], { value }: Pick<ManualValue, 'value'>): Judged | string {
  const read = readValue(value)
  const bar = valueBar(target)
  if (read === null) return `"${value}" is no value such as 97.5%, 117/120 or 3.5 h.`
  if (bar !== null)
    return read.kind === 'amount'
      ? judgeAmount(read, bar)
      : `"${value}" is a share, and the objective is a bar for a value.`
  if (read.kind !== 'share')
    return `"${value}" is no share such as 97.5% or 117/120, which the objective ${target.objective} needs.`
  const { share, of } = read
  const bars = barsOf(target, { minimumSample: 0 })
  return {
    attainment: share,
    status: of === null ? shareStatus(share, bars) : countStatus(of, bars),
    counts: of === null ? null : { ...of, breached: of.counted - of.met },
    achieved: achievedShare(share, bars.objective),
  }
}

function judgeAmount(
  { amount, unit }: Extract<ReadValue, { kind: 'amount' }>,
  bar: NonNullable<ReturnType<typeof valueBar>>,
): Judged | string {
  const wanted = bar.bound.unit
  if (unit !== null && wanted !== null && unit !== wanted)
    return `The value is in ${unit}, and the objective in ${wanted}.`
  return {
    attainment: null,
    status: valueStatus(amount, bar),
    counts: null,
    value: amount,
    achieved: achievedValue(amount, bar.bound),
  }
}
