import { z } from 'zod'
import { type BreachNote, breachNote, type Cause } from '../../../shared/review/review.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** One review of one agreement. */
export type Which = { readonly reference: string; readonly period: string }
/** A ticket that broke one target's promise. */
export type BreachName = Pick<BreachNote, 'target' | 'sourceName' | 'key'>

/** In the order in which they were written down; retired ones too. */
export function listCauses(database: Database): Cause[] {
  return database
    .prepare<[], Omit<Cause, 'isRetired'> & { isRetired: number }>(
      'SELECT id, name, key, is_retired AS isRetired FROM breach_cause ORDER BY id',
    )
    .all()
    .map((cause) => ({ ...cause, isRetired: cause.isRetired === 1 }))
}

/** Keeps a new cause (id null) or changes one. */
export function keepCause(database: Database, { id, name, key, isRetired }: Omit<Cause, 'id'> & { id: number | null }) {
  const retired = isRetired ? 1 : 0
  if (id === null) {
    database.prepare('INSERT INTO breach_cause (name, key, is_retired) VALUES (?, ?, ?)').run(name, key, retired)
    return
  }
  database.prepare('UPDATE breach_cause SET name = ?, key = ?, is_retired = ? WHERE id = ?').run(name, key, retired, id)
}

type NoteRow = Omit<BreachNote, 'at'> & { at: Instant }

const NOTE = `
  SELECT target, source_name AS sourceName, key, cause_id AS cause, note, incident, action_id AS action, by, at
  FROM breach_note WHERE reference = ? AND period = ?`

/** What was said of the breaches of one review, by target, source and key. */
export function listNotes(database: Database, { reference, period }: Which): BreachNote[] {
  return database.prepare<[string, string], NoteRow>(NOTE).all(reference, period).map(note)
}

/** Keeps notes in place of earlier ones. */
export function keepNotes(database: Database, { reference, period }: Which, notes: readonly BreachNote[]): void {
  const keep = database.prepare(`
    INSERT OR REPLACE INTO breach_note (reference, period, target, source_name, key, cause_id, note, incident, action_id, by, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  for (const { target, sourceName, key, cause, note, incident, action, by, at } of notes) {
    keep.run(reference, period, target, sourceName, key, cause, note, incident, action, by, Date.parse(at))
  }
}

export function removeNotes(database: Database, { reference, period }: Which, names: readonly BreachName[]): void {
  const remove = database.prepare(
    'DELETE FROM breach_note WHERE reference = ? AND period = ? AND target = ? AND source_name = ? AND key = ?',
  )
  for (const { target, sourceName, key } of names) remove.run(reference, period, target, sourceName, key)
}

/** The notes of some breaches before an act: what stood there, and which of them had none. */
const before = z.object({
  notes: z.array(breachNote),
  without: z.array(breachNote.pick({ target: true, sourceName: true, key: true })),
})
export type NotesBefore = z.infer<typeof before>

export function keepUndo(database: Database, { reference, period }: Which, notes: NotesBefore, at: Instant): number {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO triage_undo (reference, period, before, at) VALUES (?, ?, ?, ?)')
    .run(reference, period, JSON.stringify(notes), at)
  return Number(lastInsertRowid)
}

/** Takes what undoes an act of triage, with when that act was, so that nobody takes it twice; null when there is none of that number. */
export function takeUndo(
  database: Database,
  { reference, period }: Which,
  id: number,
): (NotesBefore & { readonly at: Instant }) | null {
  const row = database
    .prepare<[number, string, string], { before: string; at: Instant }>(
      'DELETE FROM triage_undo WHERE id = ? AND reference = ? AND period = ? RETURNING before, at',
    )
    .get(id, reference, period)
  return row === undefined ? null : { ...before.parse(JSON.parse(row.before)), at: row.at }
}

function note({ at, ...row }: NoteRow): BreachNote {
  return { ...row, at: new Date(at).toISOString() }
}
