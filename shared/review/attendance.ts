import type { Agreement } from '../agreement/agreement.ts'
import { SIDES } from '../agreement/lifecycle.ts'
import type { Meeting } from './review.ts'

/**
 * Whom a review is to be attended by, nobody there yet: those that the agreement names, else the two owners. Of a person that it
 * names among the people of a side, it knows the side and the role.
 */
export function expectedAttendance({ spec }: Agreement): Meeting['attendance'] {
  const known = new Map(
    SIDES.flatMap((side) => {
      const { owner, deputy, contacts = [] } = spec[side]
      return [owner, deputy, ...contacts].flatMap((person) => (person === undefined ? [] : [{ ...person, side }]))
    }).map((person) => [person.name.trim().toLowerCase(), person]),
  )
  const names = spec.review?.attendees ?? SIDES.map((side) => spec[side].owner.name)
  return names.map((name) => {
    const person = known.get(name.trim().toLowerCase())
    return { name, role: person?.role ?? null, side: person?.side ?? null, isPresent: false }
  })
}
