import type { ColumnWords, Inspection, Reading } from '../../../shared/operations/imports.ts'
import type { Overrides } from './answers.ts'

type Values = NonNullable<Reading['values']>
type WordField = ColumnWords['field']

/** What a word is read as, with what the person said of it; null for a status that says nothing. */
export function meaningOf(values: Values | undefined, field: WordField, word: ColumnWords['words'][number]) {
  const said = values?.[field]
  if (said === undefined) return word.meaning
  const other = field === 'priority' ? word.text : null
  return Object.hasOwn(said, word.text) ? (said[word.text] ?? other) : (said['*'] ?? other)
}

/** The map of a column's words with one of them said anew; null takes what was said of it back. */
export function withMeaning(
  { values, profile }: { readonly values: Values | undefined; readonly profile: Inspection['profile'] },
  { field, words }: Pick<ColumnWords, 'field' | 'words'>,
  said: { readonly text: string; readonly meaning: string | null },
): Values {
  const ofProfile = 'values' in profile.spec ? (profile.spec.values as Values | undefined)?.[field] : undefined // of tickets
  const known = words.flatMap(({ text, meaning }) => (meaning === null ? [] : [[text, meaning] as const]))
  const before = values?.[field] ?? { ...ofProfile, ...Object.fromEntries(known) }
  const others = Object.entries(before).filter(([text]) => text !== said.text)
  const entries = said.meaning === null ? others : [...others, [said.text, said.meaning]]
  return { ...values, [field]: Object.fromEntries(entries) }
}

/** Whether the person said more than the next export of the source will be asked again. */
export function isWorthRemembering({ columns, recordColumns, values, dates, sheet }: Overrides): boolean {
  return [columns, recordColumns, values, dates, sheet].some((said) => said !== undefined)
}

/** The profile as it is used, under a name of the source's own, so that the next export like it is read the same way. */
export function rememberedProfile({ profile }: Pick<Inspection, 'profile'>, source: string): Inspection['profile'] {
  const words = source.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['source']
  return { ...profile, metadata: { name: [...words, 'export'].join('-'), title: `As ${source} was read before` } }
}
