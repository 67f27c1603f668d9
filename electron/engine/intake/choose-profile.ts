import type { Reading } from '../../../shared/operations/imports.ts'
import { isRecordProfile, RECORD_PROFILES } from '../../../shared/outages/record-profile.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { BUILT_IN_PROFILES, type ProfileMatch } from '../../../shared/tickets/detect-profile.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import { findColumn } from '../../../shared/tickets/profile-columns.ts'
import type { TableColumn } from '../../../shared/tickets/table-header.ts'
import { TICKET_FIELDS } from '../../../shared/tickets/ticket.ts'
import type { TableSettings } from './open-table.ts'

/** The profile that a reading gives whole, or names among the person's own; null where it is a built-in one, or is to be found out. */
export function givenProfile({ profile }: Reading, own: readonly ImportProfile[]): ImportProfile | null {
  if (profile === undefined) return null
  if (typeof profile !== 'string') {
    if (isRecordProfile(profile)) throw notOfTickets(profile.metadata.name)
    return profile
  }
  const named = own.find(({ metadata }) => metadata.name === profile)
  if (named !== undefined) return named
  if (BUILT_IN_PROFILES.some(({ name }) => name === profile)) return null
  const builtIn = [...BUILT_IN_PROFILES, ...RECORD_PROFILES].map(({ name }) => name)
  const names = [...own.map(({ metadata }) => metadata.name), ...builtIn]
  throw new Refusal(
    'import.profile-unknown',
    `There is no import profile "${profile}"; there are ${names.join(', ')}.`,
    [{ path: 'profile', found: profile, expected: `one of ${names.join(', ')}` }],
  )
}

function notOfTickets(name: string): Refusal {
  return new Refusal(
    'import.profile-records',
    `The profile "${name}" reads outages, samples or answers, and no tickets.`,
  )
}

/** How the table is to be taken apart, as far as a given profile says; the reading's own answer goes before it. */
export function tableSettings(profile: ImportProfile | null, reading: Pick<Reading, 'sheet'> = {}): TableSettings {
  const { delimiter, encoding, sheet: named } = profile?.spec.table ?? {}
  const sheet = reading.sheet ?? named
  return { ...(sheet === undefined ? {} : { sheet }), delimiter, encoding }
}

/** The profile to read by: the given one, the named built-in one, or the best match; with the reading's own answers in it. */
export function chooseProfile(
  given: ImportProfile | null,
  reading: Reading,
  { matches, columns }: { readonly matches: readonly ProfileMatch[]; readonly columns: readonly TableColumn[] },
): ImportProfile {
  const named = matches.find(({ name, builtIn }) => builtIn && name === reading.profile)
  const chosen = given ?? named?.profile ?? matches[0]?.profile
  if (chosen === undefined) throw new Error('No profile to choose from')
  return withAnswers(chosen, reading, columns)
}

/** A column that an answer gives to one field is no longer that of another; a field answered with null is read from none. */
function withAnswers(profile: ImportProfile, reading: Reading, columns: readonly TableColumn[]): ImportProfile {
  const { spec } = profile
  const answered = reading.columns ?? {}
  const positionOf = (reference: (typeof spec.columns)['key']) =>
    reference === undefined ? null : (findColumn(reference, columns)?.position ?? null)
  const given = TICKET_FIELDS.flatMap((field) => {
    const reference = answered[field]
    return reference === undefined || reference === null ? [] : [[field, reference] as const]
  })
  const taken = new Set(given.map(([, reference]) => positionOf(reference)))
  const kept = TICKET_FIELDS.filter((field) => {
    const reference = spec.columns[field]
    return reference !== undefined && answered[field] === undefined && !taken.has(positionOf(reference) ?? -1)
  })
  const values = { ...spec.values, ...reading.values }
  return {
    ...profile,
    spec: {
      ...spec,
      ...(reading.timeZone === undefined ? {} : { timeZone: reading.timeZone }),
      ...(reading.sheet === undefined ? {} : { table: { ...spec.table, sheet: reading.sheet } }),
      ...(reading.dates === undefined ? {} : { dates: reading.dates }),
      ...(Object.keys(values).length === 0 ? {} : { values }),
      columns: Object.fromEntries([...kept.map((field) => [field, spec.columns[field]] as const), ...given]),
    },
  }
}
