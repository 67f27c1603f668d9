import { expect, it } from 'vitest'
import { readChecksSearch, readResultsSearch } from '../../renderer/search.ts'

it('takes a year, which an address writes as a number, as a period', () => {
  expect(readResultsSearch({ period: 2026, target: 'response' })).toEqual({ period: '2026', target: 'response' })
})

it('leaves out what it does not know and what it cannot read', () => {
  expect(readResultsSearch({ period: '', month: null, colour: 'red' })).toEqual({})
})

it('takes a verdict that exists', () => {
  expect(readChecksSearch({ verdict: 'breached', counted: true, descending: 'yes' })).toEqual({
    verdict: 'breached',
    counted: true,
  })
})

it('leaves out a verdict that does not', () => {
  expect(readChecksSearch({ verdict: 'guilty', search: 'VPN' })).toEqual({ search: 'VPN' })
})
