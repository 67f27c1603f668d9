import { barsOf } from '../format/bars.ts'
import { amountNumber, valueNumber } from '../format/figure-words.ts'
import { count, countOf, dateTime, duration, percentOf, UNKNOWN } from '../format.ts'
import type { Status, TargetFigures } from '../sla/figures.ts'
import type { OutageFigures } from '../sla/figures-measured.ts'
import { budgetBar } from './budget-bar.ts'
import type { PackBlock, PackCell, PackTable } from './pack-document.ts'

/** More of a list than this stands in the workbook alone. */
const OUTAGES_SHOWN = 14
const WINDOWS_SHOWN = 14

/** What a figure without clocks was measured from: its budget, its own window, its outages or windows, what was typed in. */
export function evidenceBlocks(target: TargetFigures, zone: string): PackBlock[] {
  const budget = budgetBar(target, zone)
  return [
    ...(budget === null ? [] : [{ kind: 'budget' as const, budget }]),
    ...sloBlocks(target, zone),
    ...outageBlocks(target, zone),
    ...windowBlocks(target, zone),
    ...manualBlocks(target),
    ...sourceBlocks(target, zone),
  ]
}

function sloBlocks(target: TargetFigures, zone: string): PackBlock[] {
  const { slo } = target
  if (slo === null || slo === undefined) return []
  const slices = slo.slices === null ? '' : ` ${count(slo.slices.seen)} of ${count(slo.slices.all)} slices were seen.`
  const good = `${amountNumber(slo.good)} good of ${amountNumber(slo.total)}`
  const text = `In its own window (${slo.window}, ${dateTime(slo.from, zone)} to ${dateTime(slo.to, zone)}) it stands at ${percentOf(slo.attainment, barsOf(target))}: ${good}, budgeted by ${slo.budgeting}.${slices}`
  const verdict = { text: SLO_VERDICT[slo.status], mark: slo.status }
  return [
    { kind: 'heading', text: 'The service level objective’s own window', note: null },
    { kind: 'marked', ...verdict, detail: text },
  ]
}

const SLO_VERDICT: Readonly<Record<Status, string>> = {
  green: 'Met in its window',
  amber: 'Near in its window',
  red: 'Missed in its window',
  grey: 'No verdict in its window',
}

function outageBlocks({ outages, agreedMs, evidence }: TargetFigures, zone: string): PackBlock[] {
  if (outages === undefined || (agreedMs ?? null) === null) return []
  const longest = [...outages].sort((a, b) => b.ms - a.ms || a.from - b.from).slice(0, OUTAGES_SHOWN)
  const shown = outages.filter((outage) => longest.includes(outage))
  const counted = outages.filter(({ counts }) => counts !== 'planned').length
  const cut = shown.length < outages.length ? ` The ${count(shown.length)} longest; the workbook has all.` : ''
  // A figure of samples has its downtime from them; the log then only tells what happened.
  const isCounted = evidence?.kind === 'outages'
  const note = isCounted
    ? `${count(counted)} counted, ${count(outages.length - counted)} left out as planned.${cut}`
    : `Not what the figure is made of.${cut}`
  return [
    {
      kind: 'heading',
      text: isCounted ? 'Outages' : 'What the outage log tells',
      note: outages.length === 0 ? null : note,
    },
    { kind: 'table', table: outageTable(shown, zone) },
  ]
}

function outageTable(outages: readonly OutageFigures[], zone: string): PackTable {
  // Which one it is stands below the table.
  const isOneSource = new Set(outages.map(({ sourceName }) => sourceName)).size === 1
  return {
    columns: [
      { head: 'From', align: 'left', width: 77 },
      { head: 'To', align: 'left', width: 77 },
      { head: 'What', align: 'left', width: 'rest' },
      { head: 'Counts as', align: 'left', width: 72 },
      { head: 'Agreed time', align: 'right', width: 46 },
      { head: isOneSource ? 'Row' : 'Source row', align: 'right', width: isOneSource ? 36 : 56 },
    ],
    rows: outages.map((outage) => [
      dateTime(outage.from, zone),
      outage.to === null ? 'still going on' : dateTime(outage.to, zone),
      outage.title ?? outage.service ?? 'Outage',
      countsAs(outage),
      duration(outage.ms),
      isOneSource ? `row ${count(outage.row)}` : { text: `row ${count(outage.row)}`, note: outage.sourceName },
    ]),
    empty: 'No outage touched the agreed service time.',
  }
}

const COUNTS = { down: 'downtime', planned: 'planned, left out', unannounced: 'downtime' } as const

function countsAs({ counts, weight }: OutageFigures): PackCell {
  const partial = weight < 1 ? `weighs ${valueNumber(weight, [])}` : null
  const late = counts === 'unannounced' ? 'planned, announced too late' : null
  const note = [late, partial].filter((each) => each !== null).join(', ')
  return note === '' ? { text: COUNTS[counts] } : { text: COUNTS[counts], note }
}

const VERDICT: Readonly<Record<string, { word: string; mark: Status }>> = {
  met: { word: 'Met', mark: 'green' },
  breached: { word: 'Missed', mark: 'red' },
  pending: { word: 'Still running', mark: 'grey' },
  'not-applicable': { word: 'No data', mark: 'grey' },
}

function windowBlocks(target: TargetFigures, zone: string): PackBlock[] {
  const { windows = [] } = target
  if (windows.length === 0) return []
  const shown = windows.slice(-WINDOWS_SHOWN)
  const note =
    shown.length < windows.length
      ? `The last ${count(shown.length)} of ${countOf(windows.length, 'window')}; the workbook has all.`
      : countOf(windows.length, 'window')
  return [
    { kind: 'heading', text: 'Each window on its own', note },
    { kind: 'table', table: windowTable(target, shown, zone) },
  ]
}

function windowTable(target: TargetFigures, windows: TargetFigures['windows'], zone: string): PackTable {
  const unit = target.value?.unit ?? null
  const isShare = target.value === null || target.value === undefined
  return {
    columns: [
      { head: 'From', align: 'left', width: 'rest' },
      { head: 'To', align: 'left', width: 'rest' },
      { head: isShare ? 'Share' : unit === null ? 'Value' : `Value (${unit})`, align: 'right', width: 80 },
      { head: 'Verdict', align: 'left', width: 90 },
    ],
    rows: (windows ?? []).map(({ from, to, value, verdict }) => {
      const { word, mark } = VERDICT[verdict] ?? { word: verdict, mark: 'grey' as const }
      const figure = value === null ? UNKNOWN : isShare ? percentOf(value) : valueNumber(value, barsOf(target))
      return [dateTime(from, zone), dateTime(to, zone), figure, { text: word, mark }]
    }),
    empty: 'No window ended in this period.',
  }
}

function manualBlocks({ manual }: TargetFigures): PackBlock[] {
  if (manual === null || manual === undefined) return []
  return [
    { kind: 'heading', text: 'Evidence of the value', note: `entered as “${manual.value}”` },
    { kind: 'text', tone: 'body', text: manual.evidence },
  ]
}

const FROM = {
  outages: 'an outage log',
  series: 'measured samples',
  tickets: 'tickets',
  answers: 'survey answers',
  manual: 'a value entered by hand',
} as const

function sourceBlocks({ evidence }: TargetFigures, zone: string): PackBlock[] {
  if (evidence === null || evidence === undefined || evidence.kind === 'manual') return []
  const from = evidence.sources.length === 0 ? '' : ` of ${evidence.sources.map((name) => `“${name}”`).join(', ')}`
  const until = evidence.asOf === null ? '' : `, known up to ${dateTime(Date.parse(evidence.asOf), zone)}`
  return [{ kind: 'text', tone: 'quiet', text: `Measured from ${FROM[evidence.kind]}${from}${until}.` }]
}
