import type { Target } from '../../../shared/agreement/agreement.ts'
import type { Indicator, IndicatorPart } from '../../../shared/agreement/slo-terms.ts'
import { allowance } from '../../../shared/sla/error-budget.ts'
import { parsePercentage } from '../../../shared/sla/exact.ts'
import { fraction, writeDecimal } from '../../../shared/sla/fraction.ts'
import { type Bound, parseBound } from '../../../shared/sla/threshold-bound.ts'
import { countOver, type Expression, hasWindow, queryOf, withWindow } from './prometheus-query.ts'
import { promDuration } from './prometheus-rule.ts'

/** How often values are looked at where nothing says it. */
const STEP = '1m'

/** The share of a window that is good, or that is bad, whichever the indicator counts. */
type Share = { readonly side: 'good' | 'bad'; readonly of: Expression }

/** The length of a slice, in the letters of Prometheus. */
export function sliceOf({ slo }: Pick<Target, 'slo'>): string {
  return promDuration(slo?.sliceWindow ?? '') ?? STEP
}

/**
 * Whether windows are made of slices that are recorded one by one: where the budgeting method says so, and where values are
 * looked at again and again, for then no query takes a window.
 */
export function isSliced({ slo }: Target): boolean {
  const { value, raw } = slo?.indicator ?? {}
  if (slo?.budgeting !== 'Occurrences' || value !== undefined) return true
  return raw !== undefined && !hasWindow(queryOf(raw, 'raw').promql ?? '')
}

/** The share of one slice that was good, as the budgeting method takes it: of Timeslices all of it or nothing. */
export function goodOfSlice(target: Target): Expression {
  const { side, of } = shareOver(target, sliceOf(target))
  if (of.promql === null) return of
  if (target.slo?.budgeting !== 'Timeslices') return side === 'good' ? of : inverted(of.promql)
  const goal = parsePercentage(target.slo.sliceTarget ?? '') ?? fraction(1)
  // Compared on the side that is counted: 1 - 0.95 is a little more than 0.05 to a computer.
  const bar = writeDecimal(side === 'good' ? fraction(goal.over, goal.under) : allowance(goal))
  return { promql: `${parenthesised(of.promql)} ${side === 'good' ? '>=' : '<='} bool ${bar}`, reason: null }
}

/** The share of a window that was bad. `slice` is what is recorded of each slice, with its labels. */
export function badOver(target: Target, window: string, slice: string): Expression {
  if (isSliced(target)) return { promql: `1 - avg_over_time(${slice}[${window}])`, reason: null }
  const { side, of } = shareOver(target, window)
  return of.promql === null || side === 'bad' ? of : inverted(of.promql)
}

function inverted(promql: string): Expression {
  return { promql: `1 - ${parenthesised(promql)}`, reason: null }
}

function shareOver({ slo, bound }: Target, window: string): Share {
  const { indicator } = slo ?? {}
  const { good, bad, total, raw, rawType, value } = indicator ?? {}
  const counter = indicator?.counter === true
  if (good !== undefined && total !== undefined) {
    return { side: 'good', of: divided({ part: good, name: 'good', total }, { counter, window }) }
  }
  if (bad !== undefined && total !== undefined) {
    return { side: 'bad', of: divided({ part: bad, name: 'bad', total }, { counter, window }) }
  }
  if (raw !== undefined)
    return { side: rawType === 'failure' ? 'bad' : 'good', of: meanOf(raw, 'raw', { slo, window }) }
  if (value !== undefined) return { side: 'good', of: meanOf(value, 'value', { slo, window, bound: bound ?? '' }) }
  return { side: 'good', of: { promql: null, reason: 'No indicator says how a monitoring tool finds the numbers.' } }
}

type Parts = { readonly part: IndicatorPart; readonly name: string; readonly total: NonNullable<Indicator['total']> }

/** Nothing of its kind is none of it; nothing at all is not measured, and leaves a gap. */
function divided({ part, name, total }: Parts, options: { counter: boolean; window: string }): Expression {
  const over = countOver(part, name, options)
  if (over.promql === null) return over
  const under = countOver(total, 'total', options)
  return under.promql === null
    ? under
    : { promql: `(${over.promql} or vector(0))\n/\n(${under.promql} > 0)`, reason: null }
}

const SIGNS = { below: '<', 'at most': '<=', above: '>', 'at least': '>=' } as const satisfies Record<
  Bound['side'],
  string
>

type Mean = { readonly slo: Target['slo']; readonly window: string; readonly bound?: string }

/** The mean of what is asked for over the window, or the share of it that keeps to the bound. */
function meanOf(part: IndicatorPart, name: string, { slo, window, bound }: Mean): Expression {
  const query = queryOf(part, name)
  if (query.promql === null) return query
  if (bound === undefined && hasWindow(query.promql))
    return { promql: `avg(${withWindow(query.promql, window)})`, reason: null }
  const bar = bound === undefined ? null : parseBound(bound)
  if (bound !== undefined && bar === null) return { promql: null, reason: 'Nothing says which values are good.' }
  const asked = withWindow(query.promql, STEP)
  const kept = bar === null ? asked : `(${asked}) ${SIGNS[bar.side]} bool ${bar.written}`
  // A slice of one step is one look at it.
  const isOneLook = slo?.sliceWindow === undefined
  return { promql: isOneLook ? `avg(${kept})` : `avg(avg_over_time((${kept})[${window}:${STEP}]))`, reason: null }
}

function parenthesised(promql: string): string {
  return promql.includes('\n') ? `(\n${promql}\n)` : `(${promql})`
}
