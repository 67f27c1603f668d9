import { describe, expect, it } from 'vitest'
import {
  causesOf,
  keyOf,
  NOTHING_WANTED,
  placeAfter,
  type Row,
  type Wanted,
  wantedRows,
  withNote,
  withNotesOf,
} from '../../renderer/screens/review/triage/triage-rows.ts'
import { aCheck } from '../support/figures.ts'

const said = { by: 'Dana', at: '2026-07-06T09:00:00.000Z' }

function row(key: string, given: Partial<Row> = {}): Row {
  const check = aCheck({ key, sourceName: 'desk', title: `Ticket ${key}`, group: key < 'C' ? 'Network' : 'Desk' })
  return { target: 'response', check, note: null, exclusion: null, ...given }
}

const noted = (key: string, cause: number | null): Row => {
  const note = { target: 'response', sourceName: 'desk', key, cause, note: null, incident: null, action: null, ...said }
  return row(key, { note })
}
const asked = { id: 1, target: 'response', sourceName: 'desk', key: 'D', reason: 'r', evidence: 'e' }
const requested = { by: 'Dana', side: 'provider' as const, at: said.at }
const waiting = row('D', { exclusion: { ...asked, requested, decided: null, withdrawn: null } })
const approved = { by: 'Lee', side: 'customer' as const, at: said.at, outcome: 'approved' as const, note: null }
const excluded = row('E', { exclusion: { ...asked, key: 'E', requested, decided: approved, withdrawn: null } })
const rows = [row('A'), noted('B', 3), noted('C', null), waiting, excluded]

const keys = (found: readonly Row[]) => found.map(({ check }) => check.key)

describe('the breaches that are listed', () => {
  it.each<[string, Partial<Wanted>, string[]]>([
    ['those without a cause', {}, ['A', 'C', 'D', 'E']],
    ['those with one', { standing: 'triaged' }, ['B']],
    ['those whose exclusion waits', { standing: 'exclusion-asked' }, ['D']],
    ['those that are left out', { standing: 'excluded' }, ['E']],
    ['of one group', { standing: 'all', group: 'Network' }, ['A', 'B']],
    ['of one cause', { standing: 'all', cause: 3 }, ['B']],
    ['by a part of key or title', { standing: 'all', search: ' ticket d' }, ['D']],
    ['of no other target', { standing: 'all', target: 'resolution' }, []],
  ])('%s', (_, wanted, expected) => {
    expect(keys(wantedRows(rows, { ...NOTHING_WANTED, ...wanted }))).toEqual(expected)
  })
})

describe('an act of triage that is taken back', () => {
  it('leaves its rows as they were before, and the others as they are', () => {
    const named = new Set([row('A'), row('B')].map(keyOf))
    const changed = withNote(rows, named, { cause: 7, ...said })
    expect(withNotesOf(changed, rows.slice(0, 2))).toEqual(rows)
    expect(withNotesOf(changed, rows.slice(0, 1)).map(({ note }) => note?.cause ?? null)).toEqual([
      null,
      7,
      null,
      null,
      null,
    ])
  })
})

describe('one key, and the next at once', () => {
  const open = wantedRows(rows, NOTHING_WANTED)
  const named = (...chosen: readonly string[]) => new Set(chosen.map((key) => keyOf(row(key))))
  it.each<[string, number, string[], string | null]>([
    ['the next one', 0, ['A'], 'C'],
    ['the next that is left of several', 0, ['A', 'C'], 'D'],
    ['the last that is left at the end', 3, ['E'], 'D'],
    ['none when all are dealt with', 0, ['A', 'C', 'D', 'E'], null],
  ])('goes to %s', (_, at, dealt, next) => {
    const expected = next === null ? null : keyOf(row(next))
    expect(placeAfter(open, at, named(...dealt))).toBe(expected)
  })

  it('shows what was said before the engine has answered, and leaves the rest of a note as it was', () => {
    const after = withNote(rows, named('A', 'B'), { cause: 7, ...said })
    expect(after.map(({ note }) => note?.cause ?? null)).toEqual([7, 7, null, null, null])
    const renoted = withNote(after, named('A'), { note: 'Waited for leave', ...said })
    expect(renoted[0]?.note).toMatchObject({ cause: 7, note: 'Waited for leave' })
  })

  it('counts the causes', () => {
    expect(causesOf(rows).map(({ cause, breaches }) => [cause, breaches])).toEqual([
      [3, 1],
      [null, 4],
    ])
  })
})
