import { count, date } from '../../../shared/format.ts'

/** Languages with an example of what they write, by their names. */
export function languageOptions(languages: readonly string[]): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en-GB', { type: 'language' })
  return languages
    .map((value) => ({ value, label: `${names.of(value) ?? value}: ${example(value)}` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}

/** `1,234.5` shows what parts thousands and what the decimals. */
function example(language: string): string {
  return `${count(1234, language)}, ${date(Date.UTC(2026, 2, 31), 'UTC', language)}`
}
