import { count, countOf, duration } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { FONT_FAMILY } from '../tokens.ts'
import type { ChartLook, ChartTable, DrawableChart } from './chart.ts'
import { distributionFinding } from './distribution-finding.ts'
import { barCounts, edgeLabels, pastHatch, promiseLine, scaleBreaks } from './distribution-plugins.ts'
import { type ElapsedBars, elapsedBars, isPast, rangeOf } from './elapsed-bars.ts'

/**
 * How long the counted checks took: bars of elapsed time with the promise as a line. A bar that lies past the promise is darker and
 * hatched, so that it differs in grey print too.
 */
export function distributionChart(target: TargetFigures, look: ChartLook): DrawableChart {
  const bars = elapsedBars(target)
  return {
    config: {
      type: 'bar',
      data: { labels: bars.counts.map((_, index) => rangeOf(bars, index)), datasets: [dataset(bars, look)] },
      options: options(bars, look),
      plugins: [pastHatch, barCounts, edgeLabels, scaleBreaks, promiseLine].map((plugin) => plugin(bars, look)),
    },
    title: distributionFinding(target),
    description: describe(target, bars),
    table: distributionTable(target),
  }
}

function dataset(bars: ElapsedBars, { palette }: ChartLook) {
  const fill = bars.counts.map((_, index) => (isPast(bars, index) ? palette.status.red : palette.accent))
  return { data: bars.counts, backgroundColor: fill, categoryPercentage: 1, barPercentage: 0.92, borderWidth: 0 }
}

function options(bars: ElapsedBars, { palette, text }: ChartLook) {
  const font = { size: text, family: FONT_FAMILY }
  return {
    animation: false,
    layout: { padding: { top: text * (bars.withinMs === null ? 1.5 : 3), right: text, left: 0, bottom: text * 0.2 } },
    interaction: { mode: 'index', intersect: false },
    plugins: {
      legend: { display: false },
      title: { display: false },
      tooltip: {
        displayColors: false,
        titleFont: { size: text },
        bodyFont: { size: text },
        callbacks: { label: (item: { dataIndex: number }) => countOf(bars.counts[item.dataIndex] ?? 0, bars.noun) },
      },
    },
    scales: {
      x: {
        grid: { display: false, tickLength: 0 },
        border: { color: palette.grey3, width: text * 0.07 },
        // The edges are labelled by a plugin; an empty tick keeps the room for them.
        ticks: { font, autoSkip: false, maxRotation: 0, callback: () => ' ', padding: text * 0.6 },
      },
      y: {
        beginAtZero: true,
        // Room above the highest bar, for its count; few checks make low bars.
        suggestedMax: Math.max(4, ...bars.counts.map((each) => each * 1.15)),
        grid: { color: palette.hairline, lineWidth: text * 0.06, tickLength: 0 },
        border: { display: false },
        ticks: {
          color: palette.grey1,
          font,
          precision: 0,
          maxTicksLimit: 5,
          padding: text * 0.6,
          callback: (value: number) => count(value),
        },
      },
    },
  }
}

function describe(target: TargetFigures, bars: ElapsedBars): string {
  if (bars.counts.length === 0) return 'No elapsed times to show.'
  const { elapsed } = target
  const spread =
    elapsed === null
      ? ''
      : ` Half took at most ${duration(elapsed.medianMs)}, nine in ten at most ${duration(elapsed.p90Ms)}, the longest ${duration(elapsed.maxMs)}.`
  const promise =
    bars.withinMs === null
      ? ' The promise differs by priority.'
      : ` ${count(bars.past)} of ${count(bars.shown)} went past the promised ${duration(bars.withinMs)}.`
  return `Elapsed time of the counted checks, on the clock of the target.${spread}${promise}`
}

/** The numbers behind the distribution chart. */
export function distributionTable(target: TargetFigures): ChartTable {
  const bars = elapsedBars(target)
  const isSaid = bars.withinMs !== null
  return {
    headers: isSaid ? ['Elapsed', 'Checks', 'Promise'] : ['Elapsed', 'Checks'],
    rows: bars.counts.map((each, index) => {
      const row = [rangeOf(bars, index), count(each)]
      return isSaid ? [...row, isPast(bars, index) ? 'past' : 'within'] : row
    }),
  }
}
