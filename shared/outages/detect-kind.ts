import { plainHeader } from '../tickets/column-names.ts'
import { detectColumns, type SampledColumn } from '../tickets/detect-columns.ts'
import type { TicketField } from '../tickets/ticket.ts'
import { readTruth } from '../tickets/truth-words.ts'
import { readMeasure, saysNoValue } from './measure-reading.ts'
import { saysPlanned } from './outage-rows.ts'
import { RECORD_FIELD_WORDS, type RecordField, type RecordKind } from './record-fields.ts'
import { detectRecordColumns } from './record-plan.ts'

/** How surely (0 to 1) the rows of a table are of a kind, and why, as sentences. */
export type KindMatch = { readonly confidence: number; readonly why: readonly string[] }

/** How well a table's columns fit a kind of record; what only tickets have speaks against each. */
export function matchRecordKind(kind: RecordKind, columns: readonly SampledColumn[]): KindMatch {
  const found = detectRecordColumns(kind, columns)
  const { points, why } = SIGNS[kind](found, columns)
  const tickets = foreignColumns(kind, columns)
  const against = tickets.length === 0 ? [] : [`It also has columns of a ticket list: ${quoted(tickets)}.`]
  const confidence = Math.max(0, Math.min(0.95, 0.1 + points - TICKET_COLUMN * tickets.length))
  return { confidence, why: [...why, ...against] }
}

const TICKET_COLUMN = 0.12

type Found = ReadonlyMap<RecordField, SampledColumn>
type Signs = { readonly points: number; readonly why: readonly string[] }

const SIGNS: Readonly<Record<RecordKind, (found: Found, columns: readonly SampledColumn[]) => Signs>> = {
  outage: outageSigns,
  measurement: measurementSigns,
  survey: surveySigns,
}

/** What each field that was found is worth. */
function worth(found: Found, points: Partial<Record<RecordField, number>>): Signs {
  const fields = [...found].filter(([field]) => points[field] !== undefined)
  return {
    points: fields.reduce((sum, [field]) => sum + (points[field] ?? 0), 0),
    why: fields.map(([field, { header }]) => `"${header}" holds ${RECORD_FIELD_WORDS[field]}.`),
  }
}

function together(...signs: readonly Signs[]): Signs {
  return { points: signs.reduce((sum, { points }) => sum + points, 0), why: signs.flatMap(({ why }) => why) }
}

const NOTHING: Signs = { points: 0, why: [] }

const OUTAGE_WORDS = /\b(?:outages?|downtimes?|maintenance|down since|restored|unavailab\w*|ausfall|wartung|storung)\b/

function outageSigns(found: Found, columns: readonly SampledColumn[]): Signs {
  if (!found.has('from')) return NOTHING
  const planned = found.get('planned')
  const saysIt =
    planned !== undefined && planned.samples.some((text) => (saysPlanned(text) ?? readTruth(text)) !== null)
  return together(
    worth(found, { from: 0.2, service: 0.1, weight: 0.1, announcedAt: 0.15 }),
    worth(found, found.has('to') ? { to: 0.2 } : { duration: 0.2 }),
    saysIt ? worth(found, { planned: 0.15 }) : NOTHING,
    namedBy(columns, OUTAGE_WORDS),
  )
}

function measurementSigns(found: Found, columns: readonly SampledColumn[]): Signs {
  const time = found.get('at')
  if (time === undefined) return NOTHING
  const others = columns.filter(({ position, header }) => position !== time.position && header !== '')
  const named = found.get('series')
  const [numbers, texts] = [others.filter(isNumbers), others.filter((one) => one !== named && !isNumbers(one))]
  const counts = (['good', 'bad', 'total'] as const).filter((field) => found.has(field))
  const values =
    counts.length >= 2
      ? worth(found, { good: 0.25, bad: 0.25, total: 0.25 })
      : named !== undefined && found.has('value')
        ? worth(found, { series: 0.2, value: 0.2 })
        : wideSigns(numbers)
  const rest = texts.length * 0.1
  return together(worth(found, { at: 0.2 }), { ...values, points: Math.max(values.points - rest, 0) })
}

function wideSigns(numbers: readonly SampledColumn[]): Signs {
  if (numbers.length === 0) return NOTHING
  const names = quoted(numbers.map(({ header }) => header))
  return { points: 0.4, why: [`Beside the time it has numbers alone: ${names}.`] }
}

const SURVEY_WORDS = /\b(?:csat|survey|rating|satisfaction|feedback|stars|bewertung|zufriedenheit)\b/

function surveySigns(found: Found, columns: readonly SampledColumn[]): Signs {
  if (!found.has('score') || !found.has('at')) return NOTHING
  return together(worth(found, { key: 0.2, at: 0.15, score: 0.25, comment: 0.1 }), namedBy(columns, SURVEY_WORDS))
}

/** A header that says in so many words what the file is about. */
function namedBy(columns: readonly SampledColumn[], words: RegExp): Signs {
  const said = columns.find(({ header }) => words.test(plainHeader(header)))
  return said === undefined ? NOTHING : { points: 0.15, why: [`The column "${said.header}" says so.`] }
}

function isNumbers({ samples }: SampledColumn): boolean {
  return samples.length > 0 && samples.every((text) => readMeasure(text) !== null || saysNoValue(text))
}

const TICKET_ONLY: readonly TicketField[] = [
  'priority',
  'assignee',
  'requester',
  'firstRespondedAt',
  'dueAt',
  'pausedFor',
  'reopenCount',
  'reportedMet',
  'reportedElapsed',
  'reportedRemaining',
]
/** An outage ends and is closed as a ticket is. */
const BESIDE_OUTAGES: readonly TicketField[] = ['resolvedAt', 'closedAt', 'status', 'group', 'updatedAt', 'createdAt']

function foreignColumns(kind: RecordKind, columns: readonly SampledColumn[]): string[] {
  const fields = kind === 'outage' ? TICKET_ONLY : [...TICKET_ONLY, ...BESIDE_OUTAGES]
  const own = new Set([...detectRecordColumns(kind, columns).values()].map(({ position }) => position))
  return [...detectColumns(columns)]
    .filter(([field, { position }]) => fields.includes(field) && !own.has(position))
    .map(([, { header }]) => header)
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => `"${name}"`)
  return names.length > 4 ? `${shown.join(', ')} and ${names.length - 4} more` : shown.join(', ')
}
