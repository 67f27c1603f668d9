import { instantReader } from './date-reading.ts'
import { readDurationText, unitOfHeader } from './duration-reading.ts'
import { emptyCells } from './empty-cells.ts'
import { readNumber } from './number-reading.ts'
import type { ReadingPlan } from './reading-plan.ts'
import { statusOfWord } from './status-words.ts'
import type { DurationField, InstantField, NumberField, TextField, TicketField, TicketStatus } from './ticket.ts'
import { readTruth } from './truth-words.ts'

/** Reads one cell of a row; null when it is empty or its column is not mapped. */
export type Read<Value> = (cells: readonly string[]) => Value | null

export type CellReaders = {
  text(field: TextField | 'key' | 'status' | 'reportedMet'): Read<string>
  readonly status: Read<TicketStatus>
  instant(field: InstantField): Read<number>
  duration(field: DurationField): Read<number>
  number(field: NumberField): Read<number>
  readonly reportedMet: Read<boolean>
  /** Why a cell's text cannot be read as the field, as the rest of a sentence about it. */
  why(field: TicketField): (text: string) => string
  isEmpty(text: string): boolean
}

/** One reader for each mapped cell, as the plan's profile says. */
export function cellReaders(plan: ReadingPlan): CellReaders {
  const { values } = plan.profile.spec
  const empty = emptyCells(plan.profile.spec.empty)
  const read = <Value>(
    field: TicketField,
    convert: (text: string) => Value | null,
    map?: Readonly<Record<string, Value>>,
  ): Read<Value> => {
    const column = plan.places.get(field)
    if (column === undefined) return () => null
    return remembering(column.position - 1, mapped(convert, map, empty))
  }
  const longest = Math.max(...[...empty].map(({ length }) => length))
  const dates = (field: InstantField) =>
    instantReader(plan.dates.get(field) ?? { kind: 'written', order: 'ymd' }, plan.local)
  const unit = (field: DurationField) => unitOfHeader(plan.places.get(field)?.header ?? '') ?? 'hours'

  return {
    text: (field) =>
      read(
        field,
        REPEATED.includes(field) ? sameWord() : (text) => text,
        isMapped(field) ? values?.[field] : undefined,
      ),
    status: read<TicketStatus>('status', values?.status === undefined ? statusOfWord : () => null, values?.status),
    instant: (field) => read(field, dates(field).read),
    duration: (field) => read(field, (text) => readDurationText(text, unit(field))),
    number: (field) => read(field, readNumber),
    reportedMet: read<boolean>('reportedMet', readTruth, values?.reportedMet),
    why: (field) => whyNot(field, dates),
    isEmpty: (text) => text.length <= longest && empty.has(text),
  }
}

const MAPPED = ['priority', 'type', 'service', 'category', 'group'] as const
const isMapped = (field: string): field is (typeof MAPPED)[number] => MAPPED.some((name) => name === field)

/** Fields whose words come again and again, in the history most of all. */
const REPEATED: readonly TicketField[] = ['status', 'priority', 'group', 'assignee']

/** One string for each distinct word, so that a history does not hold the stretch of file that each of its words was cut from. */
function sameWord(): (text: string) => string {
  const words = new Map<string, string>()
  return (text) => {
    const known = words.get(text)
    if (known !== undefined) return known
    words.set(text, text)
    return text
  }
}

function whyNot(field: TicketField, dates: (field: InstantField) => { why(text: string): string }) {
  if (field === 'pausedFor' || field === 'reportedElapsed' || field === 'reportedRemaining') {
    return () => 'is no length of time such as 4:30, 2h 15m or 1.5'
  }
  if (field === 'reopenCount' || field === 'satisfaction') return () => 'is no number'
  return dates(field as InstantField).why // the fields left that can be unreadable are the times
}

/** The cell's text as the map has it, else what the map has for `"*"`, else converted; null for an empty one that the map does not name. */
function mapped<Value>(
  convert: (text: string) => Value | null,
  map: Readonly<Record<string, Value>> | undefined,
  empty: ReadonlySet<string>,
): (raw: string) => Value | null {
  const known = new Map(Object.entries(map ?? {}))
  const other = known.get('*')
  return (raw) => {
    const text = raw.trim()
    const named = known.get(raw) ?? known.get(text)
    if (named !== undefined && text !== '*') return named
    if (empty.has(text)) return null
    return other ?? convert(text)
  }
}

/** Neighbouring rows mostly repeat each other, so the last text is kept with its value. */
function remembering<Value>(index: number, convert: (raw: string) => Value | null): Read<Value> {
  let last = ''
  let value: Value | null = null
  return (cells) => {
    const raw = cells[index] ?? ''
    if (raw === last) return value
    value = raw === '' ? null : convert(raw)
    last = raw
    return value
  }
}
