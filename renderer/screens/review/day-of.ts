import { dateTime, localDate } from '../../../shared/format.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import { LOCAL_ZONE } from '../../components/local-zone.ts'

/** The day on which something was done, in the zone of this machine. */
export function dayOf(iso: string): string {
  return localDate(writeLocalDate(instantToWall(LOCAL_ZONE, Date.parse(iso))))
}

/** The moment at which it was done. */
export function momentOf(iso: string): string {
  return dateTime(Date.parse(iso), LOCAL_ZONE)
}
