import { expect, it } from 'vitest'
import { expectedAttendance } from '../../../shared/review/attendance.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

const agreed = (attendees: string[] | undefined) =>
  anAgreement(({ spec }) => {
    spec.provider.owner = { name: 'Dana Reed', role: 'IT manager' }
    spec.provider.deputy = { name: 'Ruben Okafor' }
    spec.customer.owner = { name: 'Lee Wong', role: 'Head of Marketing' }
    spec.review = { every: '6 months', ...(attendees !== undefined && { attendees }) }
  })

const said = (attendees: string[] | undefined) =>
  expectedAttendance(agreed(attendees)).map(({ name, role, side, isPresent }) => [name, role, side, isPresent])

it('knows the side and the role of those whom the agreement names elsewhere', () => {
  expect(said(['Ruben Okafor', ' lee wong', 'Siân Evans'])).toEqual([
    ['Ruben Okafor', null, 'provider', false],
    [' lee wong', 'Head of Marketing', 'customer', false],
    ['Siân Evans', null, null, false],
  ])
})

it('expects both owners where nobody is named', () => {
  expect(said(undefined).map(([name, , side]) => [name, side])).toEqual([
    ['Dana Reed', 'provider'],
    ['Lee Wong', 'customer'],
  ])
})
