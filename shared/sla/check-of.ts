import type { TextColumn } from '../tickets/ticket-columns.ts'
import type { Period } from '../time/period.ts'
import type { Check } from './figures.ts'
import type { Judgement } from './judgement.ts'
import type { TicketFacts } from './ticket-facts.ts'

/** A judged check as it is listed. */
export function checkOf({ columns, index }: TicketFacts, judgement: Judgement, { months }: Period): Check {
  const isCounted = judgement.place === 'counted' && judgement.exclusion !== 'remove'
  const { verdict, elapsedMs, withinMs } = judgement
  return {
    key: columns.keys[index] ?? '',
    sourceName: columns.sources[columns.source[index] ?? -1]?.name ?? '',
    title: columns.titles[index] ?? null,
    priority: textAt(columns.text.priority, index),
    group: textAt(columns.text.group, index),
    category: textAt(columns.text.category, index),
    verdict,
    note: noteOf(judgement),
    startAt: orNull(judgement.startAt),
    stopAt: orNull(judgement.stopAt),
    elapsedMs: orNull(elapsedMs),
    withinMs: orNull(withinMs),
    overByMs: verdict === 'breached' ? elapsedMs - withinMs : null,
    verdictAt: orNull(judgement.verdictAt),
    originalDueAt: orNull(judgement.originalDueAt),
    currentDueAt: orNull(judgement.currentDueAt),
    approximate: judgement.pausedTotalMs > 0,
    month: isCounted ? (months[judgement.month]?.month ?? null) : null,
    counted: isCounted,
    source: {
      importId: columns.importId[index] ?? 0,
      file: columns.fileName(columns.importId[index] ?? 0),
      sheet: textAt(columns.sheet, index) ?? '',
      row: columns.row[index] ?? 0,
    },
  }
}

function noteOf({ note, exclusion }: Judgement): string | null {
  if (exclusion === null) return note
  const excluded = exclusion === 'remove' ? 'excluded' : 'excluded: counted as met'
  return note === null ? excluded : `${excluded}; ${note}`
}

function textAt({ codes, values }: TextColumn, index: number): string | null {
  return values[codes[index] ?? -1] ?? null
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
