import type { Action } from '../../../shared/review/review.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** What somebody is to do, as it is written down; `actual` is told by the figures and is not kept. */
export type KeptAction = Omit<Action, 'actual'>
export type NewAction = Pick<
  Action,
  'reference' | 'raisedIn' | 'title' | 'detail' | 'owner' | 'due' | 'target' | 'baseline' | 'expected'
>

type Row = NewAction & {
  id: number
  raisedAt: Instant
  state: Action['state']
  closedOn: string | null
  closedBy: string | null
  closedNote: string | null
}

const ACTION = `
  SELECT id, reference, raised_in AS raisedIn, raised_at AS raisedAt, title, detail, owner, due, target, baseline, expected, state,
    closed_on AS closedOn, closed_by AS closedBy, closed_note AS closedNote
  FROM improvement_action`

/** Of one agreement or of all, in the order of their due days. */
export function listActions(database: Database, reference: string | null): KeptAction[] {
  const progress = progressOf(database)
  return database
    .prepare<[string | null, string | null], Row>(`${ACTION} WHERE ? IS NULL OR reference = ? ORDER BY due, id`)
    .all(reference, reference)
    .map((row) => kept(row, progress.get(row.id) ?? []))
}

export function findAction(database: Database, id: number): KeptAction | null {
  const row = database.prepare<[number], Row>(`${ACTION} WHERE id = ?`).get(id)
  return row === undefined ? null : kept(row, progressOf(database, id).get(id) ?? [])
}

export function keepAction(database: Database, action: NewAction, raisedAt: Instant): number {
  const { lastInsertRowid } = database
    .prepare(`
      INSERT INTO improvement_action (reference, raised_in, title, detail, owner, due, target, baseline, expected, state, raised_at)
      VALUES (@reference, @raisedIn, @title, @detail, @owner, @due, @target, @baseline, @expected, 'open', @raisedAt)`)
    .run({ ...action, raisedAt })
  return Number(lastInsertRowid)
}

export function changeAction(database: Database, id: number, change: Omit<NewAction, 'reference' | 'raisedIn'>): void {
  database
    .prepare(`
      UPDATE improvement_action SET title = @title, detail = @detail, owner = @owner, due = @due, target = @target,
        baseline = @baseline, expected = @expected WHERE id = @id`)
    .run({ id, ...change })
}

/** `closed` null opens it again. */
export function setActionState(
  database: Database,
  id: number,
  { state, closed }: Pick<Action, 'state' | 'closed'>,
): void {
  database
    .prepare('UPDATE improvement_action SET state = ?, closed_on = ?, closed_by = ?, closed_note = ? WHERE id = ?')
    .run(state, closed?.on ?? null, closed?.by ?? null, closed?.note ?? null, id)
}

export function addProgress(
  database: Database,
  id: number,
  { at, by, text }: { readonly at: Instant; readonly by: string; readonly text: string },
): void {
  database.prepare('INSERT INTO action_progress (action_id, at, by, text) VALUES (?, ?, ?, ?)').run(id, at, by, text)
}

type Progress = Action['progress'][number]

function progressOf(database: Database, id: number | null = null): Map<number, Progress[]> {
  const rows = database
    .prepare<[number | null, number | null], { action: number; at: Instant; by: string; text: string }>(
      'SELECT action_id AS action, at, by, text FROM action_progress WHERE ? IS NULL OR action_id = ? ORDER BY id',
    )
    .all(id, id)
  const byAction = new Map<number, Progress[]>()
  for (const { action, at, ...said } of rows) {
    const list = byAction.get(action) ?? []
    list.push({ ...said, at: new Date(at).toISOString() })
    byAction.set(action, list)
  }
  return byAction
}

function kept({ closedOn, closedBy, closedNote, raisedAt, ...row }: Row, progress: Progress[]): KeptAction {
  const closed = closedOn === null || closedBy === null ? null : { on: closedOn, by: closedBy, note: closedNote }
  return { ...row, raisedAt: new Date(raisedAt).toISOString(), closed, progress }
}
