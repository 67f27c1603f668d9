import { type Problem, Refusal } from '../refusal.ts'
import type { Agreement } from './agreement.ts'
import { writePath } from './path.ts'
import { type ReadAgreement, readAgreement } from './read-agreement.ts'
import { withLine } from './shape-problems.ts'
import { readTextDocument, type TextFormat } from './text-document.ts'

/** As `readAgreement`, and every set of public holidays that it names is looked up; their tables are loaded for that alone. */
export async function readWholeAgreement(text: string, format: TextFormat): Promise<ReadAgreement> {
  const read = readAgreement(text, format)
  if (read.agreement === null) return read
  const unknown = await unknownHolidaySets(read.agreement)
  if (unknown.length === 0) return read
  const { lineAt } = readTextDocument(text, format)
  return {
    agreement: null,
    problems: unknown.map(({ place, ...said }) => withLine({ path: writePath(place), ...said }, lineAt(place))),
  }
}

type UnknownSet = Pick<Problem, 'found' | 'expected'> & { readonly place: readonly (string | number)[] }

/** The sets of public holidays that an agreement names and that do not exist, each with its place in the file. */
export async function unknownHolidaySets({ spec }: Agreement): Promise<UnknownSet[]> {
  const named = (spec.calendars ?? []).flatMap(({ holidays = [] }, calendar) =>
    holidays.flatMap((holiday, index) =>
      'set' in holiday
        ? [{ set: holiday.set, place: ['spec', 'calendars', calendar, 'holidays', index, 'set'] as const }]
        : [],
    ),
  )
  if (named.length === 0) return []
  const { publicHolidays } = await import('../time/public-holidays.ts')
  return named.flatMap(({ set, place }) => {
    try {
      publicHolidays(set, 2000, 2000)
      return []
    } catch (error) {
      if (error instanceof Refusal) return error.problems.map(({ found, expected }) => ({ place, found, expected }))
      throw error
    }
  })
}
