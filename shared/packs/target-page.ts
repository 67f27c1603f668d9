import type { Agreement } from '../agreement/agreement.ts'
import { distributionFinding } from '../charts/distribution-finding.ts'
import { monthlyFinding } from '../charts/monthly-finding.ts'
import { count, countOf, duration, interval, percent, percentOf, statusWord } from '../format.ts'
import type { GroupFigures, TargetFigures } from '../sla/figures.ts'
import type { PackBlock, PackFigure, PackSection, PackTable } from './pack-document.ts'
import { attainmentOf, barsInWords, barsOf, capital, promiseWords, sectionIdOf } from './pack-words.ts'

/** Rows of one breakdown; what is left over is one row more. */
const GROUPS_SHOWN = 5

type AgreedTarget = Agreement['spec']['targets'][number]

/** One target, laid out as every other so that eyes can compare: figure, charts, breakdowns, counting rules. */
export function targetPage(target: TargetFigures, agreed: AgreedTarget | undefined): PackSection {
  const blocks: PackBlock[] = [
    { kind: 'text', tone: 'lead', text: promise(target, agreed) },
    { kind: 'figure', figure: figureOf(target) },
    { kind: 'charts', charts: charts(target) },
    { kind: 'tables', tables: breakdowns(target) },
    {
      kind: 'rules',
      title: 'How this is counted',
      rules: target.counting.map((each) => ({ ...each, rule: capital(each.rule) })),
    },
  ]
  return {
    id: sectionIdOf(target),
    title: target.name,
    eyebrow: METRIC[target.metric] ?? 'Target',
    headline: null,
    blocks,
  }
}

const METRIC: Readonly<Record<string, string>> = {
  'response-time': 'Response time',
  'resolution-time': 'Resolution time',
}

/** `Within 4 h, for priority critical.` and the agreement's own words, if it has any. */
function promise({ within }: TargetFigures, agreed: AgreedTarget | undefined): string {
  const fields = Object.entries(agreed?.where ?? {})
  const where = fields.map(([field, values]) => `${field} ${Array.isArray(values) ? values.join(' or ') : ''}`)
  const service = agreed?.service === undefined ? [] : [`service ${agreed.service}`]
  const scope = [...service, ...where]
  const promised = within === null ? 'As agreed' : promiseOf(within)
  const first = scope.length === 0 ? `${promised}, for every request` : `${promised}, for ${scope.join(', ')}`
  return agreed?.description === undefined ? `${first}.` : `${first}. ${agreed.description}`
}

/** A promise that differs by priority is a list, which no `within` goes before. */
function promiseOf(within: string): string {
  const words = promiseWords(within)
  return /^\d/.test(words) ? `Within ${words}` : `Promised by priority (${words})`
}

function figureOf(target: TargetFigures): PackFigure {
  return {
    figure: target.counted ? attainmentOf(target) : 'No data',
    of: target.counted ? `of ${countOf(target.counted, 'check')}` : 'nothing was counted',
    status: target.status,
    verdict: `${statusWord(target.status)}: ${barsInWords(target)}`,
    notes: notes(target),
    facts: facts(target),
  }
}

function notes(target: TargetFigures): string[] {
  const { interval95, excluded, gross, counted, approximate, status } = target
  const few = status === 'grey' && counted ? 'Too few checks for a verdict.' : null
  const wilson =
    interval95 === null ? null : `95\u202f% interval ${interval(interval95)}: so few checks could lie anywhere in it.`
  const net = excluded
    ? `${countOf(excluded, 'exclusion')}; with nothing excluded ${percentOf(gross, barsOf(target))}.`
    : null
  const near = approximate
    ? `${countOf(approximate, 'deadline')} approximate: only the total of the pauses is known.`
    : null
  return [few, wilson, net, near].filter((note) => note !== null)
}

function facts(target: TargetFigures): PackFigure['facts'] {
  const { met, breached, pending, overdueOpen, nearMisses, notApplicable, elapsed, distribution } = target
  const within = distribution?.withinMs ?? null
  return [
    { name: 'Met', value: count(met) },
    { name: 'Breached', value: count(breached) },
    { name: 'Pending', value: count(pending) },
    { name: 'Not applicable', value: count(notApplicable) },
    { name: 'Median', value: duration(elapsed?.medianMs ?? null, within) },
    { name: '90th percentile', value: duration(elapsed?.p90Ms ?? null, within) },
    { name: 'Longest', value: duration(elapsed?.maxMs ?? null, within) },
    { name: 'Near misses', value: count(nearMisses) },
    { name: 'Open past the promise', value: count(overdueOpen) },
  ]
}

function charts(target: TargetFigures) {
  return [
    { chart: 'monthly', target, title: monthlyFinding(target) },
    { chart: 'distribution', target, title: distributionFinding(target) },
  ] as const
}

function breakdowns(target: TargetFigures): { title: string; table: PackTable }[] {
  return (['priority', 'group', 'category'] as const).map((field) => ({
    title: `By ${field}`,
    table: breakdown(target, target.breakdowns[field], field),
  }))
}

function breakdown(target: TargetFigures, groups: readonly GroupFigures[], field: string): PackTable {
  const isWhole = groups.length <= GROUPS_SHOWN + 1
  const shown = isWhole ? groups : [...groups].sort((a, b) => b.counted - a.counted).slice(0, GROUPS_SHOWN)
  const rest = isWhole ? [] : [together(groups.filter((group) => !shown.includes(group)))]
  return {
    columns: [
      { head: capital(field), align: 'left', width: 'rest' },
      { head: 'n', align: 'right', width: 'fit' },
      { head: 'Attainment', align: 'right', width: 'fit' },
    ],
    rows: [...shown, ...rest].map((group) => [
      group.value ?? `No ${field}`,
      count(group.counted),
      { text: percent(group.met, group.counted, barsOf(target)), mark: group.status },
    ]),
    empty: `No ${field} is known.`,
  }
}

/** The small ones as one row, without a status of its own: nobody agreed on it. */
function together(groups: readonly GroupFigures[]): GroupFigures {
  const sum = (of: (group: GroupFigures) => number) => groups.reduce((total, group) => total + of(group), 0)
  const [counted, met, breached] = [sum((each) => each.counted), sum((each) => each.met), sum((each) => each.breached)]
  const attainment = counted === 0 ? null : met / counted
  return { value: countOf(groups.length, 'other'), counted, met, breached, attainment, status: 'grey' }
}
