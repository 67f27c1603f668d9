import { type Bars, fractionOf, status } from './attainment.ts'
import type { GroupFigures, TargetFigures } from './figures.ts'
import { type Counts, countsAt } from './tally.ts'

/** A breakdown of more values than this ends in one line for all others. */
const MOST_GROUPS = 50

/** Those of a target that runs no clock for each ticket. */
export const NO_BREAKDOWNS: TargetFigures['breakdowns'] = {
  priority: [],
  group: [],
  category: [],
  requester: [],
  weekday: [],
  hour: [],
}

/** The figures at one place of counts. */
export function outcomeAt(counts: Counts, place: number, bars: Bars) {
  const found = countsAt(counts, place)
  return { ...found, attainment: fractionOf(found), status: status(found, bars) }
}

/** Every value in its order, whether or not anything was counted of it. */
export function eachOf(values: readonly string[], counts: Counts, bars: Bars): GroupFigures[] {
  return values.map((value, place) => ({ value, ...outcomeAt(counts, place, bars) }))
}

/** The values of a dictionary of which anything was counted, most first, the smallest of many put together. */
export function groupsOf(values: readonly string[], counts: Counts, bars: Bars): GroupFigures[] {
  const groups = [null, ...values]
    .map((value, place) => ({ value, ...outcomeAt(counts, place, bars) }))
    .filter(({ counted }) => counted > 0)
  return putTogether(groups.sort(byCount), bars)
}

/** The greatest groups, and the others in one line: none is ever dropped. */
function putTogether(groups: GroupFigures[], bars: Bars): GroupFigures[] {
  if (groups.length <= MOST_GROUPS) return groups
  const others = groups.slice(MOST_GROUPS)
  const sum = (of: 'counted' | 'met' | 'breached') => others.reduce((total, group) => total + group[of], 0)
  const found = { counted: sum('counted'), met: sum('met'), breached: sum('breached') }
  const rest = { value: `${others.length} others`, others: others.length, ...found }
  return [...groups.slice(0, MOST_GROUPS), { ...rest, attainment: fractionOf(found), status: status(found, bars) }]
}

function byCount(a: GroupFigures, b: GroupFigures): number {
  return b.counted - a.counted || compareText(a.value, b.value)
}

/** From the most urgent; words that are not known stand behind, and no value at all comes last. */
const URGENCY = ['critical', 'urgent', 'highest', 'high', 'medium', 'moderate', 'normal', 'low', 'lowest', 'planning']

/** Priorities in their own order. */
export function byUrgency(groups: readonly GroupFigures[]): GroupFigures[] {
  const isRest = ({ others }: GroupFigures) => Number(others !== undefined)
  return groups.toSorted(
    (a, b) => isRest(a) - isRest(b) || urgency(a.value) - urgency(b.value) || compareText(a.value, b.value),
  )
}

function urgency(priority: string | null): number {
  const place = URGENCY.indexOf((priority ?? '').trim().toLowerCase())
  return place < 0 ? URGENCY.length : place
}

/** By code units, so that the order is the same on every machine; null comes last. */
export function compareText(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a < b ? -1 : Number(a > b)
}
