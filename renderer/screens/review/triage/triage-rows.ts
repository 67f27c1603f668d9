import { pareto } from '../../../../shared/review/pareto.ts'
import type { BreachNote, Exclusion } from '../../../../shared/review/review.ts'
import type { Check } from '../../../../shared/sla/figures.ts'

/** One breach with what was said of it. */
export type Row = {
  readonly target: string
  readonly check: Check
  readonly note: BreachNote | null
  readonly exclusion: Exclusion | null
}

export type Standing = 'open' | 'triaged' | 'exclusion-asked' | 'excluded' | 'all'

export type Wanted = {
  readonly standing: Standing
  readonly target: string | null
  readonly group: string | null
  readonly cause: number | null
  readonly search: string
}

export const NOTHING_WANTED: Wanted = { standing: 'open', target: null, group: null, cause: null, search: '' }

/** Names a row among the breaches of a review. */
export function keyOf({ target, check: { sourceName, key } }: Pick<Row, 'target' | 'check'>): string {
  return JSON.stringify([target, sourceName, key])
}

export function nameOf({ target, check: { sourceName, key } }: Pick<Row, 'target' | 'check'>) {
  return { target, sourceName, key }
}

/** The rows that are asked for. `kept` stays in the list although it no longer fits: the one that was just given its cause. */
export function wantedRows(rows: readonly Row[], wanted: Wanted): Row[] {
  const search = wanted.search.trim().toLowerCase()
  return rows.filter(
    (row) =>
      standsAs(row, wanted.standing) &&
      (wanted.target === null || row.target === wanted.target) &&
      (wanted.group === null || row.check.group === wanted.group) &&
      (wanted.cause === null || row.note?.cause === wanted.cause) &&
      (search === '' || `${row.check.key} ${row.check.title ?? ''}`.toLowerCase().includes(search)),
  )
}

function standsAs({ check, note, exclusion }: Row, standing: Standing): boolean {
  switch (standing) {
    case 'all':
      return true
    case 'open':
      return check.counted && (note?.cause ?? null) === null
    case 'triaged':
      return (note?.cause ?? null) !== null
    case 'exclusion-asked':
      return exclusion !== null && exclusion.decided === null
    case 'excluded':
      return exclusion?.decided?.outcome === 'approved'
  }
}

/** What a note says anew; what is left out stays. */
export type Said = {
  readonly cause?: number | null
  readonly note?: string | null
  readonly incident?: number | null
  readonly action?: number | null
}

/** The rows as they are once something was said of some of them, before the engine has answered. */
export function withNote(
  rows: readonly Row[],
  named: ReadonlySet<string>,
  said: Said & { readonly by: string; readonly at: string },
): Row[] {
  return rows.map((row) => {
    if (!named.has(keyOf(row))) return row
    const before = row.note ?? { ...nameOf(row), cause: null, note: null, incident: null, action: null }
    return { ...row, note: { ...before, ...said } }
  })
}

/** The rows with what was noted of some of them as it was before. */
export function withNotesOf(rows: readonly Row[], before: readonly Row[]): Row[] {
  const notes = new Map(before.map((row) => [keyOf(row), row.note]))
  return rows.map((row) => {
    const note = notes.get(keyOf(row))
    return note === undefined ? row : { ...row, note }
  })
}

/** Where to go once the row at a place is dealt with: to the next that is still listed, else to the last. */
export function placeAfter(listed: readonly Row[], at: number, dealt: ReadonlySet<string>): string | null {
  const rest = listed.filter((row) => !dealt.has(keyOf(row)))
  const next = listed.slice(at).find((row) => !dealt.has(keyOf(row))) ?? rest.at(-1)
  return next === undefined ? null : keyOf(next)
}

/** Breaches by cause among the rows, most frequent first. */
export function causesOf(rows: readonly Row[]) {
  return pareto(rows.map(({ note }) => note?.cause ?? null))
}
