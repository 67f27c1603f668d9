import { expect } from 'vitest'
import type { Agreement, Target } from '../../../shared/agreement/agreement.ts'
import type { Records } from '../../../shared/outages/records.ts'
import { asOf as asOfPeriod } from '../../../shared/sla/as-of.ts'
import type { CalendarSource } from '../../../shared/sla/compile-versions.ts'
import type { Exclusions } from '../../../shared/sla/exclusions.ts'
import { type Check, type TargetFigures, targetFigures } from '../../../shared/sla/figures.ts'
import { type Measurement, measure } from '../../../shared/sla/measure.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, columnsOf, type Row, target } from './builders.ts'

export type Case = {
  readonly rows: readonly Row[]
  readonly versions?: readonly Agreement[]
  readonly period?: string
  /** Data cut-off; left out, the period's end. */
  readonly cutOff?: Instant
  readonly exclusions?: Exclusions
  readonly calendars?: CalendarSource
  readonly records?: Records
}

/** Measures tickets against version 1 of the agreement, in the first half of 2026, with everything known. */
export function measured({ rows, period = '2026-H1', cutOff, versions = [agreement()], ...others }: Case): Measurement {
  const parsed = parsePeriod(period, 'Europe/London')
  const asOf = asOfPeriod(parsed, cutOff ?? parsed.end)
  return measure({ versions, columns: columnsOf(rows), period: parsed, asOf, ...others })
}

/** The figures of the only, or the first, target. */
export function figuresOf(given: Case): TargetFigures {
  const [first] = measured(given).figures.targets
  if (first === undefined) throw new Error('no target was measured')
  return first
}

/** The figures of an agreement with this one target; they are what is published of figures. */
export function targetMeasured(given: Partial<Target>, { rows = [], ...others }: Partial<Case> = {}): TargetFigures {
  const only = { id: 'one', name: 'One', metric: 'threshold', objective: '95%', ...given } as const
  const figures = figuresOf({ rows, versions: [agreement({ targets: [only] })], ...others })
  expect(targetFigures.parse(figures)).toEqual(figures)
  return figures
}

/** The check of one ticket against one target, in the first half of 2026. */
export function checkOf(row: Row, counting: Partial<Target> = {}, given: Omit<Case, 'rows'> = {}): Check {
  const versions = given.versions ?? [agreement({ targets: [target(counting)] })]
  const measurement = measured({ ...given, versions, rows: [row] })
  const id = measurement.figures.targets[0]?.id ?? ''
  const checks = measurement.checks(id)
  if (checks?.length !== 1) throw new Error(`${checks?.length ?? 'no'} checks are listed`)
  return checks.at(0)
}
