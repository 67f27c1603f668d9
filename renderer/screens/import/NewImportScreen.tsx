import { useState } from 'react'
import { bytes, count, countOf } from '../../../shared/format.ts'
import type { ImportResult } from '../../../shared/operations/imports.ts'
import { ROW_NOUN } from '../../../shared/outages/row-words.ts'
import type { GrantedFile } from '../../bridge.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { ProgressPanel } from '../../components/ProgressPanel.tsx'
import { DropZone } from './DropZone.tsx'
import { ImportOutcome } from './ImportOutcome.tsx'
import { InspectedFile } from './InspectedFile.tsx'
import classes from './import.module.css'
import { type ImportState, useImport } from './use-import.ts'

const CRUMBS = [{ label: 'Imports', link: { to: '/imports' } }, { label: 'New import' }] as const

/** The stage that is counted in bytes of the file; the others are in rows. */
const READING = 'reading'

/** One screen from file to tickets: drop, see what it was taken for, mend, run, read what it did. */
export function NewImportScreen() {
  const [file, setFile] = useState<GrantedFile | null>(null)
  const [zone, setZone] = useState('UTC')
  const { state, start, cancel, reset } = useImport()
  const another = () => {
    reset()
    setFile(null)
  }
  return (
    <Page name="New import" title={titleOf(file, state)} crumbs={CRUMBS}>
      {state.kind === 'failed' && <FailurePanel error={state.error} />}
      {state.kind === 'running' && file !== null && (
        <ProgressPanel
          title={`Importing ${file.name}`}
          phase={state.progress?.phase ?? null}
          done={state.progress?.done ?? 0}
          total={state.progress?.total ?? null}
          write={state.progress?.phase === READING ? bytes : count}
          onCancel={cancel}
          isStopping={state.isStopping}
        />
      )}
      {state.kind === 'done' && <ImportOutcome result={state.result} zone={zone} onAnother={another} />}
      {state.kind === 'cancelled' && <p role="status">The import was cancelled, and nothing of it was kept.</p>}
      {file === null && <DropZone onFile={setFile} />}
      {file !== null && state.kind !== 'done' && (
        // Out of sight while it runs, so that what was answered is still there where it fails or is cancelled.
        <div className={classes.asked} hidden={state.kind === 'running'}>
          <InspectedFile
            key={file.grant}
            file={file}
            onOther={another}
            onRun={(input, shownZone) => {
              setZone(shownZone)
              void start(input)
            }}
          />
        </div>
      )}
    </Page>
  )
}

function titleOf(file: GrantedFile | null, state: ImportState): string {
  if (state.kind === 'done') return outcomeTitle(state.result)
  if (file === null) return 'Import tickets, outages, measurements or survey answers'
  return state.kind === 'running' ? `Importing ${file.name}` : `Check how ${file.name} is read, then import it`
}

function outcomeTitle({ duplicateOf, importId, file, tickets, rejected, rowKind }: ImportResult): string {
  if (duplicateOf !== null) return `${file.name} was imported before, and nothing has changed`
  if (importId === null) return `Nothing of ${file.name} was new`
  const left = rejected === 0 ? 'every row was taken' : `${countOf(rejected, 'row')} could not be taken`
  return `${countOf(tickets, ROW_NOUN[rowKind])} from ${file.name} ${tickets === 1 ? 'is' : 'are'} in; ${left}`
}
