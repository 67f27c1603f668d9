import { isClock } from '../../../shared/packs/metric-words.ts'
import type { PackInput, PackReconciliation } from '../../../shared/packs/pack-input.ts'
import type { PackStyle } from '../../../shared/packs/pack-style.ts'
import { explainTicket } from '../../../shared/sla/explain.ts'
import { figureRows } from '../../../shared/sla/figure-rows.ts'
import type { Check, Explanation } from '../../../shared/sla/figures.ts'
import { reconcileFigures } from '../../../shared/sla/reconcile-figures.ts'
import { reconcileSentence } from '../../../shared/sla/reconcile-words.ts'
import type { Measured } from './measurements.ts'

/** With more tickets than this the source's verdicts are compared on screen, where one target at a time is waited for. */
const MOST_TO_RECONCILE = 200_000

/** What the appendices are written from, for the parts that a style asks for. */
export function packEvidence(measured: Measured, { parts }: PackStyle): Partial<PackInput> {
  return {
    rows: rowsBehind(measured),
    ...(parts.includes('timelines') ? { explain: explainer(measured) } : {}),
    ...(parts.includes('data-quality') ? { reconciliations: reconciliations(measured) } : {}),
  }
}

function rowsBehind(measured: Measured): NonNullable<PackInput['rows']> {
  const versions = measured.versions.map(({ agreement }) => agreement)
  return figureRows({ ...measured, versions })
}

function explainer(measured: Measured): (targetId: string, check: Check) => Explanation | null {
  const versions = measured.versions.map(({ agreement }) => agreement)
  const { columns } = measured
  return (targetId, { key, sourceName }) => {
    const sourceAt = (index: number) => columns.sources[columns.source[index] ?? -1]?.name
    const index = columns.keys.findIndex((each, place) => each === key && sourceAt(place) === sourceName)
    return index < 0 ? null : explainTicket({ ...measured, versions, targetId, index })
  }
}

/** Our figures beside the source's own verdicts; nothing where it gives none. */
export function reconciliations(measured: Measured): PackReconciliation[] {
  const { columns, measurement } = measured
  if (columns.length > MOST_TO_RECONCILE || !hasVerdicts(measured)) return []
  const versions = measured.versions.map(({ agreement }) => agreement)
  const targets = measurement.figures.targets.filter((target) => target.measured && isClock(target))
  return targets.map(({ id }) => {
    const found = reconcileFigures({ ...measured, versions, targetId: id })
    const { ours, theirs, why, agreeing, differing } = found
    return {
      target: id,
      sentence: reconcileSentence(found),
      ours: { met: ours.met, counted: ours.counted },
      theirs: why === null ? theirs : null,
      agreeing,
      differing,
    }
  })
}

/** Whether the source says anything of its own; trying every rule to explain nothing takes long. */
function hasVerdicts({ columns }: Measured): boolean {
  return (
    columns.reportedMet.some((met) => met >= 0) ||
    columns.durations.reportedRemaining.some((left) => !Number.isNaN(left))
  )
}

/** The sources of the tickets, and those that other figures were measured from. */
export function sourcesOf({ columns, measurement }: Measured): string[] {
  const evidence = measurement.figures.targets.flatMap((target) => target.evidence?.sources ?? [])
  return [...new Set([...columns.sources.map(({ name }) => name), ...evidence])]
}
