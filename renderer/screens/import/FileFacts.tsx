import { Select } from '@mantine/core'
import { bytes, countOf } from '../../../shared/format.ts'
import type { Inspection } from '../../../shared/operations/imports.ts'
import { KIND_WORD } from '../../../shared/outages/row-words.ts'
import classes from './import.module.css'

type FileFactsProps = {
  readonly inspection: Inspection
  readonly onProfile: (name: string) => void
  readonly onSheet: (name: string) => void
}

/** A wide export gives a reason for each of its columns. */
const MOST_REASONS = 5

/** What the file is, what it was recognised as, how surely, and why. */
export function FileFacts({ inspection, onProfile, onSheet }: FileFactsProps) {
  const { profiles, profile, sheets } = inspection
  const chosen = profiles.find(({ name }) => name === profile.metadata.name)
  const why = chosen?.why ?? []
  const more = why.length - MOST_REASONS
  return (
    <div className={classes.facts}>
      <div className={classes.taken}>
        <Select
          label="Recognised as"
          data={groupsOf(profiles)}
          value={chosen?.name ?? null}
          onChange={(name) => name !== null && onProfile(name)}
        />
        {sheets.length > 1 && (
          <Select
            label="Sheet of the workbook"
            data={sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? `${name} (hidden)` : name }))}
            value={sheets.find((sheet) => sheet.chosen)?.name ?? null}
            onChange={(name) => name !== null && onSheet(name)}
            allowDeselect={false}
          />
        )}
      </div>
      <div className={classes.why}>
        {chosen !== undefined && <p className={classes.sure}>{sureness(chosen.confidence)}</p>}
        <ul>
          {why.slice(0, MOST_REASONS).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {more > 0 && <li>And {countOf(more, 'more column')}; all of them stand below.</li>}
          <li>{tableWords(inspection)}</li>
        </ul>
      </div>
    </div>
  )
}

/** Profiles stand under what their rows are. */
function groupsOf(profiles: Inspection['profiles']) {
  const kinds = Map.groupBy(profiles, ({ rowKind }) => rowKind)
  return [...kinds].map(([kind, choices]) => ({
    group: KIND_WORD[kind],
    items: choices.map(({ name, title }) => ({ value: name, label: title })),
  }))
}

function sureness(confidence: number): string {
  if (confidence >= 0.9) return 'Almost certainly'
  if (confidence >= 0.6) return 'Probably'
  return 'Only a guess: check the columns below'
}

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

function tableWords({ file, format, sheets, headerRow, delimiter, encoding, columns }: Inspection): string {
  if (format === 'json') return `JSON file of ${bytes(file.bytes)}.`
  const kind = format === 'xlsx' ? 'Excel workbook' : 'CSV file'
  const sheet = sheets.length > 1 ? `, sheet “${sheets.find(({ chosen }) => chosen)?.name ?? ''}”` : ''
  const split = delimiter === null ? '' : `, split by ${DELIMITER_WORDS[delimiter] ?? `“${delimiter}”`}`
  const letters = encoding === null ? '' : `, ${encoding.toUpperCase()}`
  return `${kind} of ${bytes(file.bytes)}${sheet}: ${countOf(columns.length, 'column')}, header in row ${headerRow}${split}${letters}.`
}
