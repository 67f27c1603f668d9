import type { AgreementStanding } from '../../../shared/operations/agreements.ts'
import type { Status, TargetFigures } from '../../../shared/sla/figures.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { summarise } from './agreement-summary.ts'
import type { Measured } from './measurements.ts'
import { newestPeriod } from './newest-period.ts'
import { monthsUpTo } from './offered-periods.ts'

/** From the worst to the best; grey says nothing, so that anything measured goes before it. */
const ORDER: readonly Status[] = ['red', 'amber', 'green', 'grey']
const SHOWN_MONTHS = 6

/** An agreement's row on Home: how it stood in the half-year to review, and month by month of late. */
export async function standingOf(
  versions: readonly KeptVersion[],
  { measurements, now }: Services,
): Promise<AgreementStanding> {
  const summary = summarise(versions, now())
  const evidence = measurements.evidence(versions)
  const period = newestPeriod(versions, evidence)
  if (evidence.cutOff === null || period === null) return { ...summary, ...nothingKnown() }
  const recent = monthsUpTo(evidence.cutOff, summary.timeZone, SHOWN_MONTHS)
  const { figures } = (await measurements.measure(versions, period)).measurement
  const measured = figures.targets.filter(({ status }) => status !== 'grey')
  const [worst] = figures.targets.filter((target) => target.measured).toSorted(worstFirst)
  return {
    ...summary,
    period,
    status: worst?.status ?? 'grey',
    targetsMet: measured.filter(({ status }) => status === 'green').length,
    targetsMeasured: measured.length,
    worst: worst === undefined ? null : shown(worst),
    months: worst === undefined ? [] : lastMonths(await measurements.measure(versions, recent), worst.id),
  }
}

/** Month by month of late, whatever half-year is reviewed. */
function lastMonths({ measurement }: Measured, target: string): AgreementStanding['months'] {
  const months = measurement.figures.targets.find(({ id }) => id === target)?.months ?? []
  // A month that has only begun, with nothing counted in it, says nothing.
  const told = months.at(-1)?.counted === 0 ? months.slice(0, -1) : months
  return told
    .slice(-SHOWN_MONTHS)
    .map(({ month, status, attainment, counted }) => ({ month, status, attainment, counted }))
}

function nothingKnown() {
  return { period: null, status: 'grey' as const, targetsMet: 0, targetsMeasured: 0, worst: null, months: [] }
}

/** Within one colour the target that misses its objective by most, or reaches it by least. */
function worstFirst(a: TargetFigures, b: TargetFigures): number {
  return ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || margin(a) - margin(b)
}

function margin({ attainment, objective }: TargetFigures): number {
  return (attainment ?? 1) - Number.parseFloat(objective) / 100
}

function shown({ id, name, objective, attainment, counted, met, status }: TargetFigures) {
  return { id, name, objective, attainment, counted, met, status }
}
