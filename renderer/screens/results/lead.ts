import { countOf, dateTime } from '../../../shared/format.ts'
import type { Figures } from '../../../shared/sla/figures.ts'

/** What the figures rest on. */
export function resultsLead(figures: Figures): string {
  const { period, asOf, asOfFrom, tickets } = figures
  const until = asOfFrom === 'period-end' ? 'to the end of the period' : 'to the end of the data'
  const at = dateTime(Date.parse(asOf), period.timeZone)
  return `From ${countOf(tickets.read, 'ticket')} of ${tickets.sources.join(', ')}, ${until}, ${at} (${period.timeZone}).`
}
