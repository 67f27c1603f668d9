import { ALWAYS, type CountingRules, type PauseRule } from './counting-rules.ts'
import type { CountingRule } from './figures.ts'

/** The rules as they are printed beside the figure: each with its choice and what it means, in one plain sentence. */
export function describeRules(rules: CountingRules, timeZone: string): CountingRule[] {
  return [
    { rule: 'clock', choice: rules.clock, meaning: clockMeaning(rules.clock, timeZone) },
    { rule: 'start', choice: rules.start, meaning: 'The clock starts when the ticket is created.' },
    { rule: 'stop', choice: rules.stop, meaning: STOP[rules.stop] },
    { rule: 'pauses', choice: pausesChoice(rules.pauses), meaning: pausesMeaning(rules) },
    { rule: 'priority', choice: rules.priority, meaning: PRIORITY[rules.priority] },
    { rule: 'reopen', choice: rules.reopen, meaning: reopenMeaning(rules) },
    { rule: 'period', choice: rules.period, meaning: PERIOD[rules.period] },
    { rule: 'open', choice: openChoice(rules), meaning: openMeaning(rules) },
    { rule: 'exclusions', choice: rules.exclusions, meaning: EXCLUSIONS[rules.exclusions] },
    { rule: 'minimum sample', choice: String(rules.minimumSample), meaning: sampleMeaning(rules.minimumSample) },
    { rule: 'tie', choice: 'met', meaning: 'A time exactly equal to the promise is met.' },
    {
      rule: 'percentiles',
      choice: 'interpolated',
      meaning: "Median and 90th percentile interpolate between neighbours, as a spreadsheet's PERCENTILE does.",
    },
  ]
}

function clockMeaning(clock: string, timeZone: string): string {
  return clock === ALWAYS
    ? `Every hour of every day counts; dates are those of ${timeZone}.`
    : `Only the opening hours of calendar "${clock}" (${timeZone}) count.`
}

const STOP: Readonly<Record<CountingRules['stop'], string>> = {
  'first-response': 'The clock stops at the first response; closing a ticket without one does not stop it.',
  resolved: 'The clock stops when the ticket is resolved; one closed without a resolved time stops at its closing.',
  closed: 'The clock stops when the ticket is closed.',
}

function pausesChoice(pauses: PauseRule): string {
  return pauses.kind === 'statuses' ? pauses.statuses.join(', ') : pauses.kind
}

function pausesMeaning({ pauses, stop }: CountingRules): string {
  if (pauses.kind === 'none') return 'Nothing pauses the clock.'
  const which =
    pauses.kind === 'pending'
      ? 'Time in a status that is mapped to pending does not count'
      : `Time in status ${pauses.statuses.map((status) => `"${status}"`).join(' or ')} does not count`
  return stop === 'first-response'
    ? `${which}; a pause known only as a total is not taken off, as it may lie after the response.`
    : `${which}; a pause known only as a total is taken off as given, and the deadline is then approximate.`
}

const PRIORITY: Readonly<Record<CountingRules['priority'], string>> = {
  final: 'The promise of the newest priority holds from the start.',
  initial: 'The promise of the first known priority holds throughout.',
  proportional: 'Time under each priority uses up its share of that promise; the shares together may reach one whole.',
}

function reopenMeaning({ reopen, stop }: CountingRules): string {
  return stop === 'first-response'
    ? 'A first response comes once; reopening does not start this clock again.'
    : REOPEN[reopen]
}

const REOPEN: Readonly<Record<CountingRules['reopen'], string>> = {
  sum: 'The time of all cycles of a reopened ticket is added up.',
  first: 'The first stop counts; what follows a reopening does not.',
  last: 'The last cycle of a reopened ticket counts alone, from its reopening.',
  span: 'A reopened ticket counts from its first start to its last stop, the time between cycles included.',
}

const PERIOD: Readonly<Record<CountingRules['period'], string>> = {
  verdict: 'A ticket counts where its verdict falls: met at its stop, breached at its deadline.',
  created: 'A ticket counts in the period in which it was created.',
  resolved: 'A ticket counts in the period in which its clock stopped; open tickets are listed apart.',
  due: 'A ticket counts in the period that holds its original deadline.',
}

const isDecidedByVerdict = ({ period }: CountingRules) => period === 'verdict' || period === 'resolved'

function openChoice(rules: CountingRules): string {
  return isDecidedByVerdict(rules) ? 'none needed' : rules.open
}

function openMeaning(rules: CountingRules): string {
  if (rules.period === 'verdict') return 'An open ticket counts once it is past its promise; until then it is pending.'
  return isDecidedByVerdict(rules) ? 'An open ticket counts in no period.' : OPEN[rules.open]
}

const OPEN: Readonly<Record<CountingRules['open'], string>> = {
  'overdue-breached': 'An open ticket counts as breached once it is past its promise, and not before.',
  exclude: 'Open tickets do not count, overdue or not.',
  all: 'Every open ticket counts in the denominator and is not met.',
}

const EXCLUSIONS: Readonly<Record<CountingRules['exclusions'], string>> = {
  remove: 'An approved exclusion is taken out of both sides of the figure; the gross figure keeps it.',
  'count-as-met': 'An approved exclusion counts as met; the gross figure counts it as it was.',
}

function sampleMeaning(minimum: number): string {
  return minimum <= 1
    ? 'Any number of checks gives a status.'
    : `Below ${minimum} checks the figure is shown without a status.`
}
