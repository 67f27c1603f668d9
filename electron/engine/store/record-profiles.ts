import { type RecordProfile, recordProfile } from '../../../shared/outages/record-profile.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** The profiles for outages, samples and answers that people saved, by name. */
export function listRecordProfiles(database: Database): RecordProfile[] {
  return database
    .prepare<[], string>('SELECT profile FROM record_profile ORDER BY name')
    .pluck()
    .all()
    .map((text) => recordProfile.parse(JSON.parse(text)))
}

/** Saves a profile under its name, in place of an earlier one. */
export function keepRecordProfile(database: Database, profile: RecordProfile, savedAt: Instant): void {
  const { name, title } = profile.metadata
  database
    .prepare('INSERT OR REPLACE INTO record_profile (name, title, profile, saved_at) VALUES (?, ?, ?, ?)')
    .run(name, title ?? name, JSON.stringify(profile), savedAt)
}
