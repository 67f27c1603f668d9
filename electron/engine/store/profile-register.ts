import { type ImportProfile, importProfile } from '../../../shared/tickets/import-profile.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** The profiles that people saved, by name. */
export function listProfiles(database: Database): ImportProfile[] {
  return database
    .prepare<[], string>('SELECT profile FROM import_profile ORDER BY name')
    .pluck()
    .all()
    .map((text) => importProfile.parse(JSON.parse(text)))
}

/** Saves a profile under its name, in place of an earlier one. */
export function keepProfile(database: Database, profile: ImportProfile, savedAt: Instant): void {
  const { name, title } = profile.metadata
  database
    .prepare('INSERT OR REPLACE INTO import_profile (name, title, profile, saved_at) VALUES (?, ?, ?, ?)')
    .run(name, title ?? name, JSON.stringify(profile), savedAt)
}
