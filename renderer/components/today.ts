import { writeLocalDate } from '../../shared/time/civil-date.ts'
import type { LocalDate } from '../../shared/time/instant.ts'
import { instantToWall } from '../../shared/time/zone.ts'
import { LOCAL_ZONE } from './local-zone.ts'

/** The date that it is in a zone; left out, in that of this machine. */
export function today(timeZone = LOCAL_ZONE): LocalDate {
  return writeLocalDate(instantToWall(timeZone, Date.now()))
}
