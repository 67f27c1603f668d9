import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { LocalDate } from '../../../shared/time/instant.ts'
import { instantToWall } from '../../../shared/time/zone.ts'

/** The date that it is in a zone. */
export function todayIn(timeZone: string): LocalDate {
  return writeLocalDate(instantToWall(timeZone, Date.now()))
}
