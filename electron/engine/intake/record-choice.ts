import type { Reading } from '../../../shared/operations/imports.ts'
import { looksLikePrometheus } from '../../../shared/outages/prometheus.ts'
import { RECORD_PROFILES, type RecordProfile, recordProfile } from '../../../shared/outages/record-profile.ts'
import type { TableSettings } from './open-table.ts'
import { type FilePlace, headOf, withSourceFile } from './source-file.ts'

/** By which profile a file of records is read: a built-in one, or one of the person's own. */
export type RecordChoice =
  | { readonly kind: 'built-in'; readonly builtIn: (typeof RECORD_PROFILES)[number] }
  | { readonly kind: 'own'; readonly profile: RecordProfile }

/** The profile for records that a reading names or brings; null where it means tickets, or says nothing. */
export function recordChoice({ profile }: Reading, own: readonly RecordProfile[]): RecordChoice | null {
  if (profile === undefined) return null
  if (typeof profile !== 'string') {
    const read = recordProfile.safeParse(profile)
    return read.success ? { kind: 'own', profile: read.data } : null
  }
  const named = own.find(({ metadata }) => metadata.name === profile)
  if (named !== undefined) return { kind: 'own', profile: named }
  const builtIn = RECORD_PROFILES.find(({ name }) => name === profile)
  return builtIn === undefined ? null : { kind: 'built-in', builtIn }
}

/** What is chosen for the answer of a Prometheus server where nobody chose: it cannot be anything else. */
export function choiceForJson(): RecordChoice | null {
  const builtIn = RECORD_PROFILES.find(({ name }) => name === 'prometheus')
  return builtIn === undefined ? null : { kind: 'built-in', builtIn }
}

/** How the table is to be taken apart, as far as a profile of one's own says; the reading's own answer goes before it. */
export function settings(choice: RecordChoice, reading: Pick<Reading, 'sheet'>): TableSettings {
  const { delimiter, encoding, sheet: named } = choice.kind === 'own' ? (choice.profile.spec.table ?? {}) : {}
  const sheet = reading.sheet ?? named
  return { ...(sheet === undefined ? {} : { sheet }), delimiter, encoding }
}

const HEAD_BYTES = 8192

/** Whether a file begins like the answer of a Prometheus server. */
export function isPrometheusFile(place: FilePlace): Promise<boolean> {
  return withSourceFile(place, async (file) => {
    const head = await headOf(file, HEAD_BYTES)
    return looksLikePrometheus(head.toString('utf8').replace(/^\ufeff/, ''))
  })
}
