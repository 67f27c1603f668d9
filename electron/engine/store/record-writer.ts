import type { IntakeRecord } from '../../../shared/outages/intake-record.ts'
import type { Sample } from '../../../shared/outages/measurement-rows.ts'
import type { Outage } from '../../../shared/outages/outage.ts'
import type { SurveyAnswer } from '../../../shared/outages/survey-answer.ts'
import type { Database } from './database.ts'
import { seriesRegister } from './series-register.ts'
import type { TicketCounts } from './ticket-writer.ts'

export type RecordWriter = { put(record: IntakeRecord): void; counts(): TicketCounts }

type Ids = { readonly sourceId: number; readonly importId: number }
/** What became of a record: new, other than the newest import before said, or the same. */
type Fate = 'added' | 'updated' | 'unchanged'

/** Writes the records of one import, inside the caller's transaction. */
export function recordWriter(database: Database, ids: Ids): RecordWriter {
  const writers = {
    outage: outageWriter(database, ids),
    sample: sampleWriter(database, ids),
    answer: answerWriter(database, ids),
  }
  const counts = { added: 0, updated: 0, unchanged: 0 }
  const fateOf = (record: IntakeRecord): Fate | null => {
    switch (record.kind) {
      case 'outage':
        return writers.outage(record.outage)
      case 'sample':
        return writers.sample(record.sample)
      case 'answer':
        return writers.answer(record.answer)
    }
  }
  return {
    put(record) {
      const fate = fateOf(record)
      if (fate !== null) counts[fate] += 1
    },
    counts: () => ({ ...counts, tickets: counts.added + counts.updated + counts.unchanged }),
  }
}

/** Several rows of one file may bear one identity, as two partial outages of one minute do; each is a record. */
function identities(): (identity: string) => string {
  const met = new Map<string, number>()
  return (identity) => {
    const times = (met.get(identity) ?? 0) + 1
    met.set(identity, times)
    return times === 1 ? identity : `${identity}\u0000${times}`
  }
}

function outageWriter(database: Database, { sourceId, importId }: Ids) {
  const identityOf = identities()
  const insert = database.prepare(`
    INSERT INTO outage (source_id, import_id, identity, sheet, row, key, service, title, from_at, to_at, planned, weight, announced_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const newest = newestOf(database, 'outage', 'key, service, title, from_at, to_at, planned, weight, announced_at')
  return ({ key, service, title, from, to, planned, weight, announcedAt, place }: Outage): Fate => {
    const identity = identityOf(key === null ? `at ${from} ${Number(planned)} ${service ?? ''}` : `key ${key}`)
    const content = [key, service, title, from, to, Number(planned), weight, announcedAt]
    const known = newest(sourceId, identity, importId)
    insert.run(sourceId, importId, identity, place.sheet, place.row, ...content)
    return fate(known, content)
  }
}

function answerWriter(database: Database, { sourceId, importId }: Ids) {
  const identityOf = identities()
  const insert = database.prepare(`
    INSERT INTO survey_answer (source_id, import_id, identity, sheet, row, key, at, score, comment)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const newest = newestOf(database, 'survey_answer', 'key, at, score, comment')
  return ({ key, at, score, comment, place }: SurveyAnswer): Fate => {
    const identity = identityOf(`${at} ${key}`)
    const content = [key, at, score, comment]
    const known = newest(sourceId, identity, importId)
    insert.run(sourceId, importId, identity, place.sheet, place.row, ...content)
    return fate(known, content)
  }
}

function sampleWriter(database: Database, { sourceId, importId }: Ids) {
  const register = seriesRegister(database, sourceId)
  const insert = database.prepare(
    'INSERT OR REPLACE INTO sample (series_id, at, import_id, value, good, total, row) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const isHeld = database.prepare('SELECT 1 FROM sample WHERE series_id = ? AND at = ? AND import_id = ?')
  const newest = database
    .prepare<[number, number, number], unknown[]>(`
      SELECT o.value, o.good, o.total FROM sample o JOIN import i ON i.id = o.import_id
      WHERE o.series_id = ? AND o.at = ? AND o.import_id <> ? ORDER BY i.known_at DESC, i.id DESC LIMIT 1`)
    .raw()
  // A sample that the file gives twice: the later row replaces the earlier one, and is counted once.
  return (sample: Sample): Fate | null => {
    const { seriesId, value } = register(sample)
    const { at, good, total, place } = sample
    const isRepeated = isHeld.get(seriesId, at, importId) !== undefined
    const known = newest.get(seriesId, at, importId)
    insert.run(seriesId, at, importId, value, good, total, place.row)
    return isRepeated ? null : fate(known, [value, good, total])
  }
}

function newestOf(database: Database, table: 'outage' | 'survey_answer', columns: string) {
  const find = database
    .prepare<[number, string, number], unknown[]>(`
      SELECT ${columns
        .split(', ')
        .map((column) => `o.${column}`)
        .join(', ')} FROM ${table} o JOIN import i ON i.id = o.import_id
      WHERE o.source_id = ? AND o.identity = ? AND o.import_id <> ? ORDER BY i.known_at DESC, i.id DESC LIMIT 1`)
    .raw()
  return (sourceId: number, identity: string, importId: number) => find.get(sourceId, identity, importId)
}

function fate(known: readonly unknown[] | undefined, content: readonly unknown[]): Fate {
  if (known === undefined) return 'added'
  return known.every((value, index) => value === content[index]) ? 'unchanged' : 'updated'
}
