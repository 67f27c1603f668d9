import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { count, countOf, dateTime } from '../../../shared/format.ts'
import type { ImportResult } from '../../../shared/operations/imports.ts'
import { KIND_WORD, ROW_NOUN } from '../../../shared/outages/row-words.ts'
import { Section } from '../../components/Section.tsx'
import { fileUrl, saveFile } from '../../files.ts'
import { Rejections, Warnings } from './Findings.tsx'
import classes from './import.module.css'
import { UndoImport } from './UndoImport.tsx'

type ImportOutcomeProps = {
  readonly result: ImportResult
  readonly zone: string
  readonly onAnother: () => void
}

/** What an import did, in numbers that add up, with what it could not take and the way back. */
export function ImportOutcome({ result, zone, onAnother }: ImportOutcomeProps) {
  const { importId, rejected, rejections, warnings, rowKind } = result
  const kind = KIND_WORD[rowKind]
  const known = knownWords(result, zone)
  return (
    <>
      <dl className={classes.counts}>
        <Count label="Rows read" value={result.rowsRead} />
        <Count label="Rows taken" value={result.accepted} />
        <Count label="Rows rejected" value={rejected} />
        <Count label={`${kind} new`} value={result.added} />
        <Count label={`${kind} updated`} value={result.updated} />
        <Count label={`${kind} unchanged`} value={result.unchanged} />
      </dl>
      {known !== null && <p>{known}</p>}
      <div className={classes.buttons}>
        <Button component={Link} to="/">
          See how the agreements stand
        </Button>
        <Button variant="default" onClick={onAnother}>
          Import another file
        </Button>
        {importId !== null && (
          <UndoImport importId={importId} fileName={result.file.name} rowKind={rowKind} onUndone={onAnother} />
        )}
      </div>
      <Warnings warnings={warnings} />
      {rejections.length > 0 && (
        <Section
          title={`${countOf(rejected, 'row')} could not be taken`}
          note="They are kept with their place and reason. Mend them in the tool or the file and import it again."
          act={
            importId !== null && (
              <AllRejections importId={importId}>Save {rejected === 1 ? 'it' : 'them all'} as CSV</AllRejections>
            )
          }
        >
          <Rejections rows={rejections} />
        </Section>
      )}
    </>
  )
}

/** Until when what was imported is known, as a sentence; null where nothing says. */
function knownWords({ exportedAt, exportedAtFrom, rowKind }: ImportResult, zone: string): string | null {
  if (exportedAt === null) return null
  const at = dateTime(Date.parse(exportedAt), zone)
  const isGiven = exportedAtFrom === 'given'
  if (rowKind === 'ticket') {
    return `Open tickets are judged as of ${at}, ${isGiven ? 'when you said it was exported' : 'the latest time in the file'}.`
  }
  const noun = `${ROW_NOUN[rowKind]}s`
  if (isGiven) return `All ${noun} are known until ${at}, when you said it was exported.`
  return `The latest time in the file is ${at}; the ${noun} count as complete until now, since nothing says when it was exported.`
}

function Count({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count(value)}</dd>
    </div>
  )
}

/** All rejected rows as a file, for who has to mend them. */
export function AllRejections({ importId, children }: { readonly importId: number; readonly children: ReactNode }) {
  const name = `rejected-rows-of-import-${importId}.csv`
  return (
    <Anchor
      component="button"
      size="sm"
      title="Save the rejected rows as CSV"
      onClick={() => void saveFile(fileUrl(`files/rejections/${importId}.csv`), name)}
    >
      {children}
    </Anchor>
  )
}
