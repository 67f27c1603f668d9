import { BUILT_IN_PROFILES } from '../../../shared/tickets/detect-profile.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from '../store/database.ts'
import { keepProfile, listProfiles } from '../store/profile-register.ts'

type ProfileChoice = { readonly name: string; readonly title: string; readonly builtIn: boolean }

/** The person's own profiles, then the built-in ones that none of them stands in for. */
export function profileChoices(database: Database): ProfileChoice[] {
  const own = listProfiles(database).map(({ metadata: { name, title } }) => ({
    name,
    title: title ?? name,
    builtIn: false,
  }))
  const builtIn = BUILT_IN_PROFILES.filter(({ name }) => !own.some((profile) => profile.name === name))
  return [...own, ...builtIn.map(({ name, title }) => ({ name, title, builtIn: true }))]
}

/**
 * A profile that came whole with an import is the person's own, and may be named the next time. One that bears a built-in name is a
 * built-in profile with answers in it, and is kept with its import alone.
 */
export function keepOwnProfile(database: Database, profile: ImportProfile | string | undefined, at: Instant): void {
  if (profile === undefined || typeof profile === 'string') return
  if (BUILT_IN_PROFILES.some(({ name }) => name === profile.metadata.name)) return
  keepProfile(database, profile, at)
}
