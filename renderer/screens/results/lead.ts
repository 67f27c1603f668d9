import { listed } from '../../../shared/charts/words.ts'
import { countOf, dateTime } from '../../../shared/format.ts'
import type { Figures } from '../../../shared/sla/figures.ts'

/** What the figures rest on. */
export function resultsLead(figures: Figures): string {
  const { period, asOf, asOfFrom, tickets } = figures
  const until = asOfFrom === 'period-end' ? 'to the end of the period' : 'to the end of the data'
  const at = dateTime(Date.parse(asOf), period.timeZone)
  const from = `${countOf(tickets.read, 'ticket')} of ${tickets.sources.join(', ')}`
  const others = otherSources(figures)
  const beside = others.length === 0 ? '' : ` and the records of ${listed(others)}`
  return `From ${from}${beside}, ${until}, ${at} (${period.timeZone}).`
}

/** What is measured beside tickets. */
function otherSources({ targets, tickets }: Figures): string[] {
  const named = targets.flatMap(({ evidence }) => evidence?.sources ?? [])
  return [...new Set(named)].filter((name) => !tickets.sources.includes(name)).sort()
}
