import { hasCounts, isKnown, isOfValues } from '../../../shared/charts/month-measure.ts'
import { figureOfWords, monthFigure, targetFigure } from '../../../shared/format/figure-words.ts'
import { grossWords } from '../../../shared/format/gross-words.ts'
import type { AgreementStanding } from '../../../shared/operations/agreements.ts'
import { trendSentence } from '../../../shared/sla/ahead-words.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { trendOf } from '../../../shared/sla/trend.ts'
import { worstTarget } from '../../../shared/sla/worst-target.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { summarise } from './agreement-summary.ts'
import type { Measured } from './measurements.ts'
import { newestPeriod } from './newest-period.ts'
import { monthsUpTo } from './offered-periods.ts'

const SHOWN_MONTHS = 6
/** A trend wants more than are shown. */
const TREND_MONTHS = 12

/** An agreement's row on Home: how it stood in the half-year to review, and month by month of late. */
export async function standingOf(
  versions: readonly KeptVersion[],
  { measurements, now }: Services,
): Promise<AgreementStanding> {
  const summary = summarise(versions, now())
  const evidence = measurements.evidence(versions)
  const period = newestPeriod(versions, evidence)
  if (evidence.cutOff === null || period === null) return { ...summary, ...nothingKnown() }
  const recent = monthsUpTo(evidence.cutOff, summary.timeZone, TREND_MONTHS)
  const { figures } = (await measurements.measure(versions, period)).measurement
  const measured = figures.targets.filter(({ status }) => status !== 'grey')
  const worst = worstTarget(figures.targets)
  const history = worst === null ? null : historyOf(await measurements.measure(versions, recent), worst.id)
  return {
    ...summary,
    period,
    status: worst?.status ?? 'grey',
    targetsMet: measured.filter(({ status }) => status === 'green').length,
    targetsMeasured: measured.length,
    worst: worst === null ? null : shown(worst),
    months: history === null ? [] : lastMonths(history),
    trend: history === null ? null : trendOfTarget(history),
  }
}

function historyOf({ measurement }: Measured, target: string): TargetFigures | null {
  return measurement.figures.targets.find(({ id }) => id === target) ?? null
}

/** Month by month of late, whatever half-year is reviewed. */
function lastMonths(target: TargetFigures): AgreementStanding['months'] {
  const { months } = target
  // A month that has only begun, with nothing counted in it, says nothing.
  const told = months.at(-1)?.counted === 0 ? months.slice(0, -1) : months
  return told.slice(-SHOWN_MONTHS).map((month) => ({
    month: month.month,
    status: month.status,
    attainment: month.attainment,
    counted: month.counted,
    figure: isKnown(target, month) ? figureOfWords(monthFigure(target, month)) : null,
  }))
}

const DIRECTIONS = { rising: 'better', falling: 'worse', 'no telling': 'level' } as const

/** Of what is counted one by one; windows and values have no trend that could be told from chance. */
function trendOfTarget(target: TargetFigures): AgreementStanding['trend'] {
  const { months } = target
  if (!hasCounts(target) || isOfValues(target)) return null
  const trend = trendOf(
    months
      .filter(({ partial }) => !partial)
      .map(({ month, met, counted }) => ({ month, met: met ?? 0, counted: counted ?? 0 })),
  )
  const direction = trend.direction === null ? 'unclear' : DIRECTIONS[trend.direction]
  return { direction, sentence: trendSentence(trend) }
}

function nothingKnown() {
  return {
    period: null,
    status: 'grey' as const,
    targetsMet: 0,
    targetsMeasured: 0,
    worst: null,
    months: [],
    trend: null,
  }
}

function shown(target: TargetFigures) {
  const { id, name, metric, objective, attainment, counted, met, status } = target
  const parts = counted === 0 ? null : targetFigure(target)
  const figure = parts === null ? null : figureOfWords(parts)
  return { id, name, metric, objective, attainment, counted, met, status, figure, gross: grossWords(target) }
}
