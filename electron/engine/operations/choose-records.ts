import type { ProfileChoice, Reading, RowKind } from '../../../shared/operations/imports.ts'
import type { RecordKind } from '../../../shared/outages/record-fields.ts'
import { type Problem, Refusal } from '../../../shared/refusal.ts'
import { isBlankRow } from '../../../shared/tickets/empty-cells.ts'
import type { RecordChoice } from '../intake/record-choice.ts'
import type { Database } from '../store/database.ts'
import { listProfiles } from '../store/profile-register.ts'
import { listRecordProfiles } from '../store/record-profiles.ts'

/** How the rows of a kind are called in a sentence. */
export const ROW_NOUNS: Readonly<Record<RowKind, string>> = {
  ticket: 'tickets',
  outage: 'outages',
  measurement: 'samples',
  survey: 'answers',
}

type File = { readonly path: string; readonly name: string; readonly signal: AbortSignal | undefined }

/** By which profile a file is read as outages, samples or answers; null where it holds tickets. @throws Refusal `import.needs-kind` */
export async function chooseRecords(database: Database, reading: Reading, file: File): Promise<RecordChoice | null> {
  const { choice, profiles, isSettled } = await chooseKind(database, reading, file)
  if (!isSettled) throw unclearKind(file.name, profiles)
  return choice
}

export type ChosenKind = {
  /** Null where the file holds tickets, or is taken to hold them. */
  readonly choice: RecordChoice | null
  /** Every profile with how well it fits, the best first; empty where the reading names one and nobody asks. */
  readonly profiles: readonly ProfileChoice[]
  readonly isSettled: boolean
}

/** The same without refusing: what is not settled is for the person to say. */
export async function chooseKind(
  database: Database,
  reading: Reading,
  { path, name, signal }: File,
  { listsProfiles = false }: { readonly listsProfiles?: boolean } = {},
): Promise<ChosenKind> {
  const { choiceForJson, isPrometheusFile, recordChoice } = await import('../intake/record-choice.ts')
  const records = listRecordProfiles(database)
  const named = recordChoice(reading, records)
  if (await isPrometheusFile({ path, name }))
    return { choice: named ?? choiceForJson(), profiles: [JSON_ANSWER], isSettled: true }
  const isNamed = reading.profile !== undefined
  if (isNamed && !listsProfiles) return { choice: named, profiles: [], isSettled: true }
  const { matchKinds, sampleFile, settledKind } = await import('../intake/detect-kinds.ts')
  const sample = await sampleFile({ path, name }, signal, reading.sheet)
  const profiles = matchKinds(sample, { tickets: listProfiles(database), records })
  if (isNamed) return { choice: named, profiles, isSettled: true }
  const likeliest = profiles[0]?.rowKind === 'ticket' ? undefined : profiles[0]?.name
  const best = likeliest === undefined ? null : recordChoice({ profile: likeliest }, records)
  // A table of nothing, or of a header alone, is refused for that by whoever reads it, whatever its rows would have been.
  return { choice: best, profiles, isSettled: settledKind(profiles) !== null || !hasRowsBelowOne(sample) }
}

function hasRowsBelowOne(sample: readonly { readonly cells: readonly string[] }[]): boolean {
  return sample.filter(({ cells }) => !isBlankRow(cells)).length > 1
}

const JSON_ANSWER: ProfileChoice = {
  name: 'prometheus',
  title: 'Prometheus query_range result (JSON)',
  builtIn: true,
  rowKind: 'measurement',
  confidence: 1,
  why: ['It is an answer of the Prometheus query API.'],
}

export function kindOf(choice: RecordChoice): RecordKind {
  return choice.kind === 'own' ? choice.profile.spec.rowKind : choice.builtIn.rowKind
}

/** A question that lists the kinds, with what speaks for each. */
function unclearKind(name: string, profiles: readonly ProfileChoice[]): Refusal {
  const kinds = Map.groupBy(profiles, ({ rowKind }) => rowKind)
  const best = [...kinds.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
  return new Refusal(
    'import.needs-kind',
    `It is not clear what the rows of ${name} are: tickets, outages, samples of a series or survey answers. Say it: --profile generic for tickets, or outage, measurement or survey.`,
    best.map(
      (profile): Problem => ({
        path: `--profile ${profile.name}`,
        found: profile.why.length === 0 ? 'no column that speaks for it' : profile.why.join(' '),
        expected: `rows that are ${ROW_NOUNS[profile.rowKind]}`,
      }),
    ),
  )
}
