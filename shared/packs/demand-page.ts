import { capital } from '../format/first-letter.ts'
import { count, countOf, monthName, percent, percentOf } from '../format.ts'
import type { Demand } from '../sla/demand.ts'
import type { PackContent } from './pack-content.ts'
import type { PackBlock, PackColumn, PackSection } from './pack-document.ts'
import { inPeriod } from './pack-words.ts'

/** With fewer whole months than this nothing is said of those to come. */
const MONTHS_TO_TELL = 3
/** Nor from fewer tickets. */
const TICKETS_TO_TELL = 30
const PRIORITIES_SHOWN = 8

/** How many tickets came and were done, beside the period before, and what that says of the next; null where nothing came. */
export function demandPage({ demand, figures }: Pick<PackContent, 'demand' | 'figures'>): PackSection | null {
  if (demand === undefined || demand === null || demand.months.every(({ arrived }) => arrived === 0)) return null
  const { months, byPriority } = demand
  const blocks: PackBlock[] = [
    { kind: 'text', tone: 'body', text: opening(demand, figures.period.label) },
    { kind: 'heading', text: 'By month', note: null },
    { kind: 'table', table: { columns: MONTHS, rows: months.map(monthRow), empty: '' } },
    ...(byPriority.length === 0 ? [] : priorities(byPriority)),
    ...outlook(demand),
  ]
  const title = 'Demand'
  return { id: 'demand', title, eyebrow: 'Tickets that came and were done', headline: null, part: 'accounts', blocks }
}

const sumOf = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0)

function opening({ months, before }: Demand, label: string): string {
  const [arrived, ended] = [sumOf(months.map((month) => month.arrived)), sumOf(months.map((month) => month.ended))]
  const left = months.at(-1)?.open ?? 0
  const atFirst = left - arrived + ended
  const open =
    atFirst === left
      ? `${count(left)} were open before and after`
      : `what was open went from ${count(atFirst)} to ${count(left)}`
  const now = `${countOf(arrived, 'ticket')} came ${inPeriod(label)} and ${count(ended)} were done; ${open}.`
  return before === null ? now : `${now} ${beside(before, arrived)}`
}

function beside({ period, arrived: came }: NonNullable<Demand['before']>, arrived: number): string {
  const when = capital(inPeriod(period))
  if (came === 0) return `${when} none came.`
  if (arrived === came) return `${when} as many came.`
  const share = percentOf(Math.abs(arrived - came) / came)
  return `${when} ${count(came)} came: now ${share} ${arrived > came ? 'more' : 'fewer'}.`
}

function monthRow({ month, isWhole, arrived, ended, open }: Demand['months'][number]) {
  const name = monthName(month)
  return [isWhole ? name : { text: name, note: 'not the whole month' }, count(arrived), count(ended), count(open)]
}

const MONTHS: readonly PackColumn[] = [
  { head: 'Month', align: 'left', width: 'rest' },
  { head: 'Came', align: 'right', width: 70 },
  { head: 'Done', align: 'right', width: 70 },
  { head: 'Open at its end', align: 'right', width: 90 },
]

function priorities(all: Demand['byPriority']): PackBlock[] {
  const arrived = sumOf(all.map((each) => each.arrived))
  const rows = all
    .slice(0, PRIORITIES_SHOWN)
    .map((each) => [each.value ?? 'No priority', count(each.arrived), percent(each.arrived, arrived)])
  const columns: readonly PackColumn[] = [
    { head: 'Priority', align: 'left', width: 'rest' },
    { head: 'Came', align: 'right', width: 70 },
    { head: 'Share', align: 'right', width: 90 },
  ]
  return [
    { kind: 'heading', text: 'By priority', note: null },
    { kind: 'table', table: { columns, rows, empty: '' } },
  ]
}

function outlook({ months }: Demand): PackBlock[] {
  const whole = months.filter(({ isWhole }) => isWhole).map(({ arrived }) => arrived)
  if (whole.length < MONTHS_TO_TELL || sumOf(whole) < TICKETS_TO_TELL) return []
  const [least, most] = [Math.min(...whole), Math.max(...whole)]
  const all = sumOf(whole)
  const text = `The ${count(whole.length)} whole months brought between ${count(least)} and ${count(most)} tickets each. Were the next ${count(whole.length)} like them, about ${count(all)} would come, and as many have to be done for what is open not to grow. That is a mean and no more: it knows nothing of what is planned.`
  return [
    { kind: 'heading', text: 'Outlook', note: null },
    { kind: 'text', tone: 'body', text },
  ]
}
