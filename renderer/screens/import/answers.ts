import type { ImportRecord, Inspection } from '../../../shared/operations/imports.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import { wallToInstant } from '../../../shared/time/zone.ts'

export type Answers = {
  readonly source: string
  readonly timeZone: string | null
  /** Local time in `timeZone`, `YYYY-MM-DDTHH:MM` as a date field writes it; empty when not said. */
  readonly exportedAt: string
}

/** What the person changed about how the file is read. */
export type Overrides = {
  readonly profile?: string
  readonly timeZone?: string
  readonly columns?: ImportProfile['spec']['columns']
}

/** What can be known without asking: the source that was read this way before, else one named after the profile. */
export function answersOf({ profile, needs }: Inspection, imports: readonly ImportRecord[]): Answers {
  const { name } = profile.metadata
  const before = imports.findLast((record) => record.profile === name)
  return {
    source: before?.source ?? (name === 'generic' ? 'service-desk' : (name.split('-')[0] ?? name)),
    timeZone: needs.includes('time-zone') ? null : (profile.spec.timeZone ?? null),
    exportedAt: '',
  }
}

/** Why it cannot run yet, as sentences that say what to do. */
export function blockers({ needs, tickets }: Inspection, { source, timeZone }: Answers): string[] {
  return [
    needs.includes('key-column') && 'Say which column holds the ticket number.',
    needs.includes('created-column') && 'Say which column holds the time a ticket was created.',
    needs.includes('time-zone') && timeZone === null && 'Choose the time zone of the times in the file.',
    source.trim() === '' && 'Give the source a name.',
    needs.length === 0 && tickets.length === 0 && 'No ticket can be read: check the columns.',
  ].filter((sentence) => sentence !== false)
}

/** A local date and time of the zone as an ISO instant; null when it is not said, or not whole. */
export function instantOf(local: string, zone: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(local)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number)
  return new Date(wallToInstant(zone, { year, month, day, hour, minute, second: 0, ms: 0 })).toISOString()
}
