import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { count, countOf, dateTime } from '../../../shared/format.ts'
import type { ImportResult } from '../../../shared/operations/imports.ts'
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
  const { importId, rejected, rejections, warnings, exportedAt, exportedAtFrom } = result
  const cutOff = exportedAt === null ? null : dateTime(Date.parse(exportedAt), zone)
  return (
    <>
      <dl className={classes.counts}>
        <Count label="Rows read" value={result.rowsRead} />
        <Count label="Rows taken" value={result.accepted} />
        <Count label="Rows rejected" value={rejected} />
        <Count label="Tickets new" value={result.added} />
        <Count label="Tickets updated" value={result.updated} />
        <Count label="Tickets unchanged" value={result.unchanged} />
      </dl>
      {cutOff !== null && (
        <p>
          Open tickets are judged as of {cutOff},{' '}
          {exportedAtFrom === 'given' ? 'when you said it was exported' : 'the latest time in the file'}.
        </p>
      )}
      <div className={classes.buttons}>
        <Button component={Link} to="/">
          See how the agreements stand
        </Button>
        <Button variant="default" onClick={onAnother}>
          Import another file
        </Button>
        {importId !== null && <UndoImport importId={importId} fileName={result.file.name} onUndone={onAnother} />}
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
