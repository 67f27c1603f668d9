import type { SeriesPreview } from '../operations/imports.ts'
import type { Sample } from './measurement-rows.ts'

/** What series a file holds: how many samples of each, from when to when, between which values. */
export type SeriesTally = { add(sample: Sample): void; found(): SeriesPreview[] }

/** An empty tally; series stand in it in the order of the file. */
export function seriesTally(): SeriesTally {
  const series = new Map<string, SeriesPreview>()
  return {
    add({ series: name, at, value, good, total, unit }) {
      const known = series.get(name) ?? { name, unit, samples: 0, from: at, to: at, least: null, most: null }
      const shown = value ?? (good !== null && total !== null && total > 0 ? good / total : null)
      series.set(name, {
        name,
        unit: known.unit ?? unit,
        samples: known.samples + 1,
        from: Math.min(known.from, at),
        to: Math.max(known.to, at),
        least: shown === null ? known.least : Math.min(known.least ?? shown, shown),
        most: shown === null ? known.most : Math.max(known.most ?? shown, shown),
      })
    },
    found: () => [...series.values()],
  }
}
