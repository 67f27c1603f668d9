import type { RowKind } from '../../../shared/operations/imports.ts'
import { isRecordProfile, RECORD_PROFILES, type RecordProfile } from '../../../shared/outages/record-profile.ts'
import { BUILT_IN_PROFILES } from '../../../shared/tickets/detect-profile.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from '../store/database.ts'
import { keepProfile, listProfiles } from '../store/profile-register.ts'
import { keepRecordProfile, listRecordProfiles } from '../store/record-profiles.ts'

type ProfileChoice = {
  readonly name: string
  readonly title: string
  readonly builtIn: boolean
  readonly rowKind: RowKind
}

/** The person's own profiles, then the built-in ones that none of them stands in for. */
export function profileChoices(database: Database): ProfileChoice[] {
  const own = [...listProfiles(database), ...listRecordProfiles(database)].map((profile) => ({
    name: profile.metadata.name,
    title: profile.metadata.title ?? profile.metadata.name,
    builtIn: false,
    rowKind: isRecordProfile(profile) ? profile.spec.rowKind : ('ticket' as const),
  }))
  const shipped = [
    ...BUILT_IN_PROFILES.map((profile) => ({ ...profile, rowKind: 'ticket' as const })),
    ...RECORD_PROFILES,
  ]
  const builtIn = shipped.filter(({ name }) => !own.some((profile) => profile.name === name))
  return [...own, ...builtIn.map(({ name, title, rowKind }) => ({ name, title, builtIn: true, rowKind }))]
}

/**
 * A profile that came whole with an import is the person's own, and may be named the next time. One that bears a built-in name is a
 * built-in profile with answers in it, and is kept with its import alone.
 */
export function keepOwnProfile(
  database: Database,
  profile: ImportProfile | RecordProfile | string | undefined,
  at: Instant,
): void {
  if (profile === undefined || typeof profile === 'string') return
  if ([...BUILT_IN_PROFILES, ...RECORD_PROFILES].some(({ name }) => name === profile.metadata.name)) return
  if (isRecordProfile(profile)) keepRecordProfile(database, profile, at)
  else keepProfile(database, profile, at)
}
