import { hasCounts, isKnown } from '../../../shared/charts/month-measure.ts'
import { barsOf } from '../../../shared/format/bars.ts'
import { figureWords, monthFigure } from '../../../shared/format/figure-words.ts'
import { weekdayWords } from '../../../shared/format/weekday-words.ts'
import { count, monthName, percent } from '../../../shared/format.ts'
import type { GroupFigures, Status, TargetFigures } from '../../../shared/sla/figures.ts'
import { hourWords } from '../../components/start-words.ts'
import type { ChecksSearch } from '../../search.ts'

/** One line of a breakdown, in words. */
export type GroupRow = {
  readonly key: string
  readonly name: string
  /** Null where nothing is counted one by one. */
  readonly counted: number | null
  readonly breached: number | null
  readonly figure: string
  readonly status: Status
  /** What its checks are found by; null where no filter finds exactly them. */
  readonly filter: ChecksSearch | null
}

/** Whose figure is broken down. */
export type BreakdownPlace = { readonly target: TargetFigures; readonly reference: string; readonly period: string }

/** A way to break a figure down. */
export type Grouping = {
  readonly by: string
  readonly label: string
  readonly rows: readonly GroupRow[]
  readonly isWorstFirst: boolean
  readonly isCounted: boolean
}

const TEXTS = [
  { by: 'priority', label: 'Priority', none: 'No priority' },
  { by: 'group', label: 'Group', none: 'No group' },
  { by: 'category', label: 'Category', none: 'No category' },
  { by: 'requester', label: 'Requester', none: 'No requester' },
] as const
const TIMES = [
  { by: 'weekday', label: 'Weekday' },
  { by: 'hour', label: 'Hour' },
] as const

/** The breakdowns that a target has; one value alone would only repeat the whole. */
export function groupingsOf(target: TargetFigures): Grouping[] {
  const byText = TEXTS.map(({ by, label, none }): Grouping => {
    const groups = [...(target.breakdowns[by] ?? [])].sort(worstFirst)
    return {
      by,
      label,
      isWorstFirst: true,
      isCounted: true,
      rows: groups.map((group) => textRow(target, group, { by, none })),
    }
  })
  const byTime = TIMES.map(({ by, label }): Grouping => {
    const groups = (target.breakdowns[by] ?? []).filter(({ counted }) => counted > 0)
    return { by, label, isWorstFirst: false, isCounted: true, rows: groups.map((group) => timeRow(target, group, by)) }
  })
  const months = target.months.some((month) => isKnown(target, month)) ? [byMonth(target)] : []
  return [...byText, ...byTime, ...months].filter(({ rows }) => rows.length > 1)
}

/** What a long breakdown puts together stands last, however bad it is. */
function worstFirst(a: GroupFigures, b: GroupFigures): number {
  const isRest = Number(a.others !== undefined) - Number(b.others !== undefined)
  return isRest || b.breached - a.breached || b.counted - a.counted
}

function rowOf(target: TargetFigures, { counted, met, breached, status }: GroupFigures) {
  return { counted, breached, status, figure: percent(met, counted, barsOf(target)) }
}

type TextBy = { readonly by: (typeof TEXTS)[number]['by']; readonly none: string }

function textRow(target: TargetFigures, group: GroupFigures, { by, none }: TextBy): GroupRow {
  const { value, others } = group
  const name = others === undefined ? (value ?? none) : `${count(others)} others`
  const isFound = others === undefined && value !== null
  return {
    ...rowOf(target, group),
    key: `${value ?? ''} ${others ?? ''}`,
    name,
    filter: isFound ? { [by]: value } : null,
  }
}

function timeRow(target: TargetFigures, group: GroupFigures, by: 'weekday' | 'hour'): GroupRow {
  const value = group.value ?? ''
  const name = by === 'weekday' ? weekdayWords(value) : hourWords(Number(value))
  return { ...rowOf(target, group), key: value, name, filter: { [by]: value } }
}

function byMonth(target: TargetFigures): Grouping {
  const isCounted = hasCounts(target)
  return {
    by: 'month',
    label: 'Month',
    isWorstFirst: false,
    isCounted,
    rows: target.months.map((month) => ({
      key: month.month,
      name: month.partial ? `${monthName(month.month)} (part)` : monthName(month.month),
      counted: month.counted,
      breached: month.breached,
      figure: figureWords(month.counted === 0 ? null : monthFigure(target, month)),
      status: month.status,
      filter: target.within === null ? null : { month: month.month },
    })),
  }
}
