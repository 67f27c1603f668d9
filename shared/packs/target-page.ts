import type { Agreement } from '../agreement/agreement.ts'
import { targetSentence } from '../agreement/target-sentence.ts'
import { distributionFinding } from '../charts/distribution-finding.ts'
import { isKnown } from '../charts/month-measure.ts'
import { monthlyFinding } from '../charts/monthly-finding.ts'
import { capital } from '../format/first-letter.ts'
import type { EarlierPeriod } from '../sla/earlier-period.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { breakdown } from './breakdown.ts'
import { isClock, metricName } from './metric-words.ts'
import { beforeNote, overPeriods } from './over-periods.ts'
import type { PackBlock, PackChart, PackSection } from './pack-document.ts'
import { promiseWords, sectionIdOf } from './pack-words.ts'
import { accountBlocks } from './target-account.ts'
import { evidenceBlocks } from './target-evidence.ts'
import { figureOf } from './target-figure.ts'

type AgreedTarget = Agreement['spec']['targets'][number]

export type TargetPageContext = {
  readonly agreed: AgreedTarget | undefined
  /** Whose dates the page writes. */
  readonly zone: string
  readonly period: string
  readonly earlier: readonly EarlierPeriod[]
  /** Whether a second page says what counted and why. */
  readonly hasAccount: boolean
  /** What the review says of it, a paragraph each. */
  readonly commentary: readonly string[]
}

/** One target, laid out as every other so that eyes can compare: figure, charts, evidence, breakdowns, counting rules. */
export function targetPage(target: TargetFigures, context: TargetPageContext): PackSection {
  const { agreed, zone, hasAccount, commentary, earlier, period } = context
  const account = hasAccount ? accountBlocks(target) : []
  const before = overPeriods(target, earlier, period)
  // The first page of a target with a clock is full, but for that of one month; its second has room.
  const isOnFirst = isOneMonth(target) || (account.length === 0 && !isClock(target))
  const second = isOnFirst || !hasAccount ? account : [...before, ...account]
  const blocks: PackBlock[] = [
    { kind: 'text', tone: 'lead', text: promise(target, agreed) },
    { kind: 'figure', figure: figureOf(target, beforeNote(target, earlier)) },
    ...charts(target),
    ...(commentary.length === 0 ? [] : commentaryBlocks(commentary)),
    ...evidenceBlocks(target, zone),
    ...breakdowns(target),
    ...(isOnFirst ? before : []),
    ...rules(target),
    ...(second.length === 0 ? [] : [{ kind: 'break' as const }, secondPage(target), ...second]),
  ]
  const heading = { id: sectionIdOf(target), title: target.name, eyebrow: metricName(target), headline: null }
  return { ...heading, part: 'targets', blocks }
}

/** The second page says whose it is. */
function secondPage({ name }: TargetFigures): PackBlock {
  return { kind: 'text', tone: 'lead', text: `${name}: what counted, and why` }
}

function commentaryBlocks(paragraphs: readonly string[]): PackBlock[] {
  return [
    { kind: 'heading', text: 'What is said of it', note: null },
    { kind: 'prose', paragraphs },
  ]
}

/** `Within 4 h, for priority critical.` and the agreement's own words, if it has any. */
function promise(target: TargetFigures, agreed: AgreedTarget | undefined): string {
  const first = isClock(target)
    ? clockPromise(target, agreed)
    : agreed === undefined
      ? 'As agreed.'
      : targetSentence(agreed)
  return agreed?.description === undefined ? first : `${first} ${agreed.description}`
}

function clockPromise({ within }: TargetFigures, agreed: AgreedTarget | undefined): string {
  const fields = Object.entries(agreed?.where ?? {})
  const where = fields.map(([field, values]) => `${field} ${Array.isArray(values) ? values.join(' or ') : ''}`)
  const service = agreed?.service === undefined ? [] : [`service ${agreed.service}`]
  const scope = [...service, ...where]
  const promised = within === null ? 'As agreed' : promiseOf(within)
  return scope.length === 0 ? `${promised}, for every request.` : `${promised}, for ${scope.join(', ')}.`
}

/** A promise that differs by priority is a list, which no `within` goes before. */
function promiseOf(within: string): string {
  const words = promiseWords(within)
  return /^\d/.test(words) ? `Within ${words}` : `Promised by priority (${words})`
}

/** The distribution is of elapsed times, which only clocks have. */
function charts(target: TargetFigures): PackBlock[] {
  const monthly: PackChart = { chart: 'monthly', target, title: monthlyFinding(target) }
  const distribution: PackChart = { chart: 'distribution', target, title: distributionFinding(target) }
  if (!isClock(target)) {
    const hasMonths = !isOneMonth(target) && target.months.some((month) => isKnown(target, month))
    return hasMonths ? [{ kind: 'charts', charts: [monthly] }] : []
  }
  return [{ kind: 'charts', charts: isOneMonth(target) ? [distribution] : [monthly, distribution] }]
}

/** One month alone is no line: the periods before stand in its place. */
function isOneMonth({ months }: TargetFigures): boolean {
  return months.length === 1
}

/** Fields of a breakdown in the order in which they are printed. */
const FIELDS = ['priority', 'group', 'category'] as const

function breakdowns(target: TargetFigures): PackBlock[] {
  const tables = FIELDS.flatMap((field) => {
    const groups = target.breakdowns[field]
    return groups.length === 0 && !isClock(target) ? [] : [breakdown(target, groups, field)]
  })
  return tables.length === 0 ? [] : [{ kind: 'tables', tables }]
}

function rules({ counting }: TargetFigures): PackBlock[] {
  if (counting.length === 0) return []
  return [
    {
      kind: 'rules',
      title: 'How this is counted',
      rules: counting.map((each) => ({ ...each, rule: capital(each.rule) })),
    },
  ]
}
