import { expect, it } from 'vitest'
import { askedTogether } from '../../renderer/screens/review/triage/asked-together.ts'
import type { Exclusion } from '../../shared/review/review.ts'

const at = '2026-07-06T09:00:00.000Z'
const anExclusion = (id: number, spoilt: Partial<Exclusion> = {}): Exclusion => ({
  id,
  sourceName: 'desk',
  key: `T${id}`,
  target: 'respond',
  reason: 'Power cut',
  evidence: 'Notice',
  requested: { by: 'Dana Reed', side: 'provider', at },
  decided: null,
  withdrawn: null,
  ...spoilt,
})

const keys = (exclusions: readonly Exclusion[]) =>
  askedTogether(exclusions).map(({ tickets }) => tickets.map(({ key }) => key))

it('takes tickets of one request together', () => {
  expect(keys([anExclusion(1), anExclusion(2), anExclusion(3)])).toEqual([['T1', 'T2', 'T3']])
})

it.each<[string, Partial<Exclusion>]>([
  ['another reason', { reason: 'Flood' }],
  ['another moment', { requested: { by: 'Dana Reed', side: 'provider', at: '2026-07-06T09:01:00.000Z' } }],
  ['a decision of its own', { decided: { by: 'Lee Wong', side: 'customer', at, outcome: 'declined', note: null } }],
  ['a withdrawal of its own', { withdrawn: { by: 'Dana Reed', at, reason: 'The wrong ticket' } }],
])('sets apart one with %s', (_, spoilt) => {
  expect(keys([anExclusion(1), anExclusion(2, spoilt), anExclusion(3)])).toEqual([['T1', 'T3'], ['T2']])
})
