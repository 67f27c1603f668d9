import { listed, monthWord } from '../charts/words.ts'
import { barsOf } from '../format/bars.ts'
import { budgetAmount, targetFigure } from '../format/figure-words.ts'
import { count, countOf, objective, percentOf, ratioOf } from '../format.ts'
import type { Figures, GroupFigures, TargetFigures } from '../sla/figures.ts'
import { margin } from '../sla/worst-target.ts'
import { isClock } from './metric-words.ts'
import type { PackFinding } from './pack-document.ts'
import { figureOfTarget, quoted, sectionIdOf, worstFirst } from './pack-words.ts'

/** The section that says more is that of the target, where the finding is about one. */
export type Finding = PackFinding

/** How many stand in the executive summary. */
const SHOWN = 3
/** A group with fewer breaches than this is no pattern. */
const FEW = 3

/**
 * What the summary says besides its sentence: the first three that the figures support, most pressing first. Each rule speaks only
 * where its own bar is reached, so that a quiet half-year gets quiet findings and no pattern is read into a handful of tickets.
 */
export function findings(figures: Figures): Finding[] {
  const known = figures.targets.filter(
    (target) => target.measured && targetFigure(target) !== null && target.counted !== 0,
  )
  const measured = known.filter(isClock)
  const bad = known.filter(({ status }) => status === 'red' || status === 'amber').sort(worstFirst)
  const [worst] = bad
  const candidates = [
    worst === undefined ? null : shortfall(worst),
    worst === undefined ? null : concentration(worst),
    overdrawn(known),
    overdue(measured),
    trend(measured),
    nearMisses(measured),
    unjudgeable(measured),
    worst === undefined ? closest(known) : null,
    smallSamples(figures),
    unmeasured(figures),
    volume(figures),
  ]
  return candidates.filter((finding) => finding !== null).slice(0, SHOWN)
}

function shortfall(target: TargetFigures): Finding {
  const figure = `${figureOfTarget(target)} against an objective of ${objective(target.objective)}`
  const breaches = isClock(target) ? `, with ${countOf(target.breached, 'breach')}` : ''
  return {
    title: `${quoted(target.name)} ${target.status === 'red' ? 'was missed' : 'came near'}`,
    text: `${figure}${breaches}.${whenBelow(target)}`,
    link: sectionIdOf(target),
  }
}

/** In which months: named while they are few, counted when they are many. */
function whenBelow({ months }: TargetFigures): string {
  const judged = months.filter(({ status }) => status !== 'grey')
  const below = judged.filter(({ status }) => status !== 'green').map(({ month }) => month)
  if (below.length === 0 || judged.length < 2) return ''
  if (below.length === judged.length) return ' Below the objective in every month with a verdict.'
  if (below.length > 3) return ` Below the objective in ${below.length} of ${judged.length} months.`
  const all = months.map(({ month }) => month)
  return ` Below the objective in ${listed(below.map((month) => monthWord(month, all)))}.`
}

/** One group, category or priority that holds at least half of the breaches, and more than its share of the checks. */
function concentration(target: TargetFigures): Finding | null {
  const breached = target.breached ?? 0
  const counted = target.counted ?? 0
  const places = (['group', 'category', 'priority'] as const).flatMap((field) =>
    target.breakdowns[field].map((group) => ({ field, group })),
  )
  const isTelling = ({ group }: { group: GroupFigures }) =>
    group.value !== null &&
    group.breached >= FEW &&
    group.breached * 2 >= breached &&
    group.breached * counted >= 1.5 * group.counted * breached
  const [top] = places.filter(isTelling).sort((a, b) => b.group.breached - a.group.breached)
  if (top === undefined) return null
  const { field, group } = top
  return {
    title: `Most breaches of ${quoted(target.name)} lie in ${field} ${quoted(group.value ?? '')}`,
    text: `${count(group.breached)} of its ${countOf(breached, 'breach')}, from ${count(group.counted)} of its ${countOf(counted, 'check')}.`,
    link: sectionIdOf(target),
  }
}

/** Error budgets that are spent and more, the one furthest overdrawn first. */
function overdrawn(known: readonly TargetFigures[]): Finding | null {
  const spent = known.flatMap((target) =>
    target.budget && target.budget.consumed > 1 ? [{ target, budget: target.budget }] : [],
  )
  const [worst, ...others] = spent.sort((a, b) => b.budget.consumed - a.budget.consumed)
  if (worst === undefined) return null
  const { remaining, unit, consumed } = worst.budget
  const more =
    others.length === 0
      ? ''
      : ` ${countOf(others.length, 'other budget')} ${others.length === 1 ? 'is' : 'are'} overdrawn too.`
  return {
    title: `The error budget of ${quoted(worst.target.name)} is overdrawn`,
    text: `${percentOf(consumed)} of it is used, ${budgetAmount(-remaining, unit)} more than agreed.${more}`,
    link: sectionIdOf(worst.target),
  }
}

function overdue(measured: readonly TargetFigures[]): Finding | null {
  const open = measured.filter(({ overdueOpen }) => (overdueOpen ?? 0) > 0)
  const total = open.reduce((sum, { overdueOpen }) => sum + (overdueOpen ?? 0), 0)
  if (total === 0) return null
  const each = open.map(({ name, overdueOpen }) => `${count(overdueOpen)} of ${quoted(name)}`)
  return {
    title: `${countOf(total, 'check')} ${total === 1 ? 'is' : 'are'} still open past the promise`,
    text: `At the data cut-off: ${open.length > 3 ? `on ${count(open.length)} targets` : listed(each)}.`,
  }
}

/** The later half of the months against the earlier, where the difference is more than chance would often make (95 %). */
function trend(measured: readonly TargetFigures[]): Finding | null {
  const moves = measured.flatMap((target) => {
    const months = target.months.filter(({ counted }) => (counted ?? 0) > 0)
    const middle = Math.floor(months.length / 2)
    const [early, late] = [pooled(months.slice(0, middle)), pooled(months.slice(-middle))]
    const z = middle === 0 ? 0 : difference(early, late)
    return Math.abs(z) < 1.96 ? [] : [{ target, early, late, z, months: middle }]
  })
  const [move] = moves.sort((a, b) => a.z - b.z)
  if (move === undefined) return null
  const bars = barsOf(move.target)
  const span = move.months === 1 ? 'month' : `${move.months} months`
  return {
    title: `${quoted(move.target.name)} ${move.z < 0 ? 'got worse' : 'improved'}`,
    text: `${ratioOf(move.late.met, move.late.counted, bars)} in the last ${span} after ${ratioOf(move.early.met, move.early.counted, bars)} in the first.`,
    link: sectionIdOf(move.target),
  }
}

type Counts = { readonly met: number; readonly counted: number }

function pooled(months: TargetFigures['months']): Counts {
  const add = (sum: number, value: number | null) => sum + (value ?? 0)
  return {
    met: months.map(({ met }) => met).reduce(add, 0),
    counted: months.map(({ counted }) => counted).reduce(add, 0),
  }
}

/** The two-proportion z of `late` above `early`; zero where either side is too small for it to mean anything. */
function difference(early: Counts, late: Counts): number {
  if (early.counted < 30 || late.counted < 30) return 0
  const share = (early.met + late.met) / (early.counted + late.counted)
  const spread = Math.sqrt(share * (1 - share) * (1 / early.counted + 1 / late.counted))
  return spread === 0 ? 0 : (late.met / late.counted - early.met / early.counted) / spread
}

function nearMisses(measured: readonly TargetFigures[]): Finding | null {
  const tight = measured.filter(
    ({ nearMisses, met }) => (nearMisses ?? 0) >= FEW && (nearMisses ?? 0) * 10 >= (met ?? 0),
  )
  const [top] = tight.sort((a, b) => (b.nearMisses ?? 0) / (b.met ?? 1) - (a.nearMisses ?? 0) / (a.met ?? 1))
  if (top === undefined) return null
  return {
    title: `${quoted(top.name)} is met with little to spare`,
    text: `${count(top.nearMisses)} of the ${count(top.met)} checks that met it used 90\u202f% or more of the time.`,
    link: sectionIdOf(top),
  }
}

function unjudgeable(measured: readonly TargetFigures[]): Finding | null {
  const share = ({ notApplicable, counted }: TargetFigures) => (notApplicable ?? 0) / Math.max(1, counted ?? 0)
  const [top] = measured.filter((target) => share(target) >= 0.1).sort((a, b) => share(b) - share(a))
  const [reason] = top?.notApplicableReasons ?? []
  if (top === undefined || reason === undefined) return null
  return {
    title: `${countOf(top.notApplicable, 'check')} of ${quoted(top.name)} could not be judged`,
    text: `Most often: ${reason.reason} (${count(reason.count)}). They are in no figure.`,
    link: sectionIdOf(top),
  }
}

function closest(measured: readonly TargetFigures[]): Finding | null {
  const met = measured.filter(({ status }) => status === 'green')
  const [tightest] = met.sort((a, b) => margin(a) - margin(b))
  if (tightest === undefined) return null
  return {
    title: met.length === 1 ? `${quoted(tightest.name)} was met` : `The closest call was ${quoted(tightest.name)}`,
    text: `${figureOfTarget(tightest)} against an objective of ${objective(tightest.objective)}.`,
    link: sectionIdOf(tightest),
  }
}

function smallSamples({ targets }: Figures): Finding | null {
  const few = targets.filter(({ measured, status }) => measured && status === 'grey')
  if (few.length === 0) return null
  const each = few.map(
    (target) => `${quoted(target.name)} (${target.counted === 0 ? 'nothing counted' : figureOfTarget(target)})`,
  )
  const why = few.every(isClock)
    ? `${few.length === 1 ? 'has' : 'have'} too few checks for a verdict`
    : `${few.length === 1 ? 'has' : 'have'} no verdict`
  return {
    title: `${countOf(few.length, 'target')} ${why}`,
    text: `${few.length > 3 ? 'See the grid above' : listed(each)}.`,
  }
}

function unmeasured({ targets }: Figures): Finding | null {
  const names = targets.filter(({ measured }) => !measured).map(({ name }) => quoted(name))
  if (names.length === 0) return null
  return {
    title: `${countOf(names.length, 'target')} ${names.length === 1 ? 'is' : 'are'} not yet measured`,
    text: `${names.length > 3 ? 'They are named' : `${listed(names)} ${names.length === 1 ? 'stands' : 'stand'}`} in the section on what is not yet measured, and in no figure.`,
  }
}

function volume({ tickets, targets }: Figures): Finding {
  const checks = targets.filter(isClock).reduce((sum, { counted }) => sum + (counted ?? 0), 0)
  const from = tickets.sources.length === 0 ? '' : ` from ${listed(tickets.sources)}`
  return {
    title: `${countOf(checks, 'check')} of ${countOf(tickets.read, 'ticket')}`,
    text: `The figures count checks: a ticket with two targets is two checks. ${countOf(tickets.read, 'ticket')} ${tickets.read === 1 ? 'was' : 'were'} read${from}.`,
  }
}
