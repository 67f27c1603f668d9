import { count, countOf, dateTime, periodName } from '../../../shared/format.ts'
import type { Figures, TargetFigures } from '../../../shared/sla/figures.ts'

/** The answer of the results page: how many targets were met, and what the trouble is. */
export function resultsTitle(figures: Figures): string {
  const judged = figures.targets.filter(({ status }) => status !== 'grey')
  const when = periodName(figures.period.label)
  if (judged.length === 0) return `No target can be judged in the ${when} yet`.replace('the May', 'May')
  const met = judged.filter(({ status }) => status === 'green')
  const score = `${count(met.length)} of ${countOf(judged.length, 'target')} met in ${inWords(when)}`
  const trouble = troubleOf(judged)
  return trouble === null ? score : `${score}; ${trouble}`
}

/** `the first half of 2026`, but `May 2026`. */
function inWords(when: string): string {
  return /^(?:first|second|third|fourth)/.test(when) ? `the ${when}` : when
}

function troubleOf(judged: readonly TargetFigures[]): string | null {
  const missed = judged.filter(({ status }) => status === 'red')
  const near = judged.filter(({ status }) => status === 'amber')
  const [first] = missed.length > 0 ? missed : near
  if (first === undefined) return null
  if (missed.length === 1) return `“${first.name}” was missed`
  if (missed.length > 1) return `${count(missed.length)} were missed`
  return near.length === 1
    ? `“${first.name}” is short of its objective`
    : `${count(near.length)} are short of their objectives`
}

/** What the figures rest on. */
export function resultsLead(figures: Figures): string {
  const { period, asOf, asOfFrom, tickets } = figures
  if (asOfFrom === 'no-data') return `From ${tickets.sources.length === 0 ? 'no source' : tickets.sources.join(', ')}.`
  const until = asOfFrom === 'period-end' ? 'to the end of the period' : 'to the end of the data'
  const at = dateTime(Date.parse(asOf), period.timeZone)
  return `From ${countOf(tickets.read, 'ticket')} of ${tickets.sources.join(', ')}, ${until}, ${at} (${period.timeZone}).`
}
