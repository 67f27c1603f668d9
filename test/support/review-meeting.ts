import type { Meeting } from '../../shared/review/review.ts'

/** A meeting that both sides came to. */
export const MEETING: Meeting = {
  on: '2026-07-06',
  place: 'Room 4',
  agenda: ['Results'],
  attendance: [
    { name: 'Dana Reed', role: 'IT manager', side: 'provider', isPresent: true },
    { name: 'Lee Wong', role: null, side: 'customer', isPresent: true },
  ],
  minutes: 'Read and agreed.',
  decisions: [{ text: 'Staff the nights', owner: 'Dana Reed', due: '2026-09-30', dissent: 'Lee: too late' }],
}
