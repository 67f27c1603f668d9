import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from '../store/database.ts'
import { dataCutOff } from '../store/source-register.ts'

/** Until when each of these sources is known; null where no export says. */
export function endsOfSources(
  database: Database,
  names: readonly string[],
): { name: string; knownUntil: Instant | null }[] {
  return names.map((name) => ({ name, knownUntil: dataCutOff(database, [name]) }))
}
