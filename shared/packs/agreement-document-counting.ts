import type { Agreement, Target } from '../agreement/agreement.ts'
import { lengthWords } from '../agreement/target-sentence.ts'
import { runsClock } from '../sla/compile-versions.ts'
import { resolveRules } from '../sla/counting-rules.ts'
import { describeRules } from '../sla/describe-rules.ts'
import type { CountingRule } from '../sla/figures.ts'

/** What each rule of a clock is called in a document. */
const NAMES: Readonly<Record<string, string>> = {
  start: 'Start',
  stop: 'Stop',
  pauses: 'Waiting',
  priority: 'Changed priority',
  reopen: 'Reopened tickets',
  period: 'Which period',
  open: 'Open tickets',
  exclusions: 'Exclusions',
  'minimum sample': 'Small numbers',
  tie: 'Exactly on time',
}

/** How a target is counted, each rule in a sentence; what is the same for all figures is left to the review pack. */
export function countingInWords(target: Target, spec: Agreement['spec']): CountingRule[] {
  const rules = resolveRules(
    target,
    (spec.calendars ?? []).map(({ id }) => id),
  )
  const zone = spec.calendars?.find(({ id }) => id === rules.clock)?.timeZone ?? spec.timeZone
  const all = runsClock(target.metric) ? describeRules(rules, zone) : measuredRules(target)
  return all.flatMap(({ rule, choice, meaning }) => {
    const name = runsClock(target.metric) ? NAMES[rule] : rule
    return name === undefined ? [] : [{ rule: name, choice, meaning: meaning.replaceAll('"', '') }]
  })
}

function measuredRules(target: Target): CountingRule[] {
  return [
    said('Measured from', evidence(target)),
    ...(target.metric === 'availability' ? [maintenanceRule(target)] : []),
    ...(target.every === undefined
      ? []
      : [said('Each stretch', `Each stretch of ${target.every} is judged on its own, and all must keep to the bar.`)]),
    ...(target.per === 'row' ? [said('Weighing', 'Every sample weighs the same, whatever its size.')] : []),
    ...(target.scale === undefined ? [] : [said('Scale', scaleWords(target.scale))]),
    ...(target.coverage === undefined
      ? []
      : [said('Coverage', `With less than ${target.coverage} of the time or samples seen there is no verdict.`)]),
    ...(target.slo === undefined
      ? []
      : [said('Budgeting', `Counted as a service level objective by ${target.slo.budgeting}.`)]),
  ]
}

function said(rule: string, meaning: string): CountingRule {
  return { rule, choice: '', meaning }
}

function evidence({ metric, of, series, statistic }: Target): string {
  const named = series === undefined ? null : typeof series === 'string' ? series : Object.values(series).join(' and ')
  if (named !== null) return `The measured series ${named}${statistic === undefined ? '' : `, its ${statistic}`}.`
  if (metric === 'availability') return FROM_OUTAGES
  if (metric === 'satisfaction') return of === 'tickets' ? FROM_SCORES : FROM_ANSWERS
  if (metric === 'count') return `The number of ${of ?? 'tickets'}.`
  return metric === 'manual' ? 'What is typed in for the period, with its evidence.' : 'A measured series.'
}

const FROM_OUTAGES =
  'The outage records; overlapping outages count once, partial ones by their weight, and what they do not tell of was up.'
const FROM_SCORES = 'The scores that the tickets keep.'
const FROM_ANSWERS = 'The survey answers; who did not answer is not counted.'

function maintenanceRule({ maintenance }: Target): CountingRule {
  const notice = maintenance?.notice
  const announced =
    notice === undefined
      ? ''
      : ` if it was announced at least ${lengthWords(notice)} before; else it counts as downtime`
  return said('Maintenance', `Planned maintenance is taken out of the agreed time${announced}.`)
}

function scaleWords({ from, to, satisfied }: NonNullable<Target['scale']>): string {
  const content = satisfied === undefined ? '' : ` Content is who answers ${satisfied} or more.`
  return `Answers go from ${from} to ${to}.${content}`
}
