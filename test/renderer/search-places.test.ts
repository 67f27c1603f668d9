import { expect, it } from 'vitest'
import { findPlaces, foundTickets } from '../../renderer/components/search/found.ts'
import { ticketsTitle } from '../../renderer/screens/tickets/title.ts'
import { anAgreement } from '../fixtures/agreements.ts'

const said = (typed: string) => findPlaces(typed, [anAgreement()]).map(({ kind, words }) => `${kind}: ${words}`)

it('finds an agreement by its title or reference, with its targets and screens', () => {
  const { metadata, spec } = anAgreement()
  expect(said(metadata.reference)).toEqual([`Agreement: ${metadata.title}`])
  expect(said(spec.targets[0]?.name ?? '')).toContain(`Target: ${spec.targets[0]?.name}`)
  expect(said('AHEAD')).toEqual(['Screen: Ahead'])
})

it('wants every word, in any order', () => {
  expect(said('packs review')).toEqual(['Screen: Review packs'])
  expect(said('packs teapot')).toEqual([])
})

it('leads a ticket that no agreement reads to the list', () => {
  const ticket = {
    key: 'P-7',
    sourceName: 'plant',
    title: null,
    priority: null,
    group: null,
    status: null,
    statusText: null,
    createdAt: null,
    resolvedAt: null,
    at: null,
  }
  expect(foundTickets([ticket])[0]).toMatchObject({
    words: 'P-7',
    link: { to: '/tickets', search: { search: 'P-7', source: 'plant' } },
  })
})

it.each([
  [{ total: 1534, search: '', source: undefined }, '1,534 tickets'],
  [{ total: 1, search: 'VPN', source: 'desk' }, '1 ticket with “VPN” in desk'],
  [{ total: 0, search: 'VPN', source: undefined }, 'No ticket with “VPN”'],
  [{ total: null, search: '', source: undefined }, 'Tickets'],
])('the list %j is titled %s', (listed, title) => {
  expect(ticketsTitle(listed)).toBe(title)
})
