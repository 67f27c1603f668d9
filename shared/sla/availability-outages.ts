import type { Outage } from '../outages/outage.ts'
import type { Interval } from '../time/instant.ts'
import { noticeOf } from './availability-witness.ts'
import type { OutageFigures } from './figures-measured.ts'
import { isService, type MetricQuestion, overlap, readBy, type Term, termsWithin } from './measured-terms.ts'
import { isLeftOut } from './planned-maintenance.ts'

/** The entries of the outage log behind the figure of a stretch, oldest first, each with how it counts. */
export function outagesWithin(
  { agreement, target, terms, records }: MetricQuestion,
  stretch: Interval,
): OutageFigures[] {
  const wording = { agreement, target }
  return readBy(agreement, records.outages)
    .flatMap(({ sourceName, entries }) => entries.map((outage) => ({ sourceName, outage })))
    .filter(({ outage: { service } }) => service === null || isService(wording, service))
    .flatMap(({ sourceName, outage }) => {
      const held = overlap(stretch, { from: outage.from, to: outage.to ?? stretch.to })
      const within = held === null ? [] : termsWithin(terms, held)
      const [first] = within
      return first === undefined ? [] : [{ ...asFigures(outage, first), ms: openMs(within), sourceName }]
    })
    .sort((a, b) => a.from - b.from || a.row - b.row)
}

function asFigures(outage: Outage, term: Term): Omit<OutageFigures, 'ms' | 'sourceName'> {
  const { service, title, from, to, weight, planned, place } = outage
  const counts = isLeftOut(outage, noticeOf(term)) ? 'planned' : planned ? 'unannounced' : 'down'
  return { service, title, from, to, weight, counts, sheet: place.sheet, row: place.row }
}

function openMs(terms: readonly Term[]): number {
  return terms.reduce((ms, { calendar, window }) => ms + calendar.elapsed(window.from, window.to), 0)
}
