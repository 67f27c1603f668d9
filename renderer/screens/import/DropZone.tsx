import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { bytes } from '../../../shared/format.ts'
import type { GrantedFile } from '../../bridge.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { ProgressPanel } from '../../components/ProgressPanel.tsx'
import { grantFile, pickFile } from '../../files.ts'
import classes from './DropZone.module.css'

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.json'

type Sending = { readonly name: string; readonly sent: number; readonly total: number }

/** What may be dropped, each with what makes it readable. */
const TAKES = [
  ['Tickets', 'one row per ticket, or one row per update, as your ticket tool exports them'],
  ['Outages', 'a log of downtimes and planned maintenance: from, to, service'],
  ['Measurements', 'samples of a series, a panel that Grafana exports, or what Prometheus answers (.json)'],
  ['Survey answers', 'the ticket, when, and the score'],
] as const

/** Takes one file, dropped or picked, and says what it takes. */
export function DropZone({ onFile }: { readonly onFile: (file: GrantedFile) => void }) {
  const [isOver, setIsOver] = useState(false)
  const [sending, setSending] = useState<Sending | null>(null)
  const [error, setError] = useState<unknown>(null)

  const take = async (name: string, fetchGrant: (onProgress: Report) => Promise<GrantedFile | null>) => {
    setError(null)
    try {
      const granted = await fetchGrant((sent, total) => setSending({ name, sent, total }))
      if (granted !== null) onFile(granted)
    } catch (failure) {
      setError(failure)
    } finally {
      setSending(null)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) void take(file.name, (onProgress) => grantFile(file, { onProgress }))
  }

  if (sending !== null) {
    return (
      <ProgressPanel
        title={`Reading ${sending.name}`}
        phase="Handing the file over"
        done={sending.sent}
        total={sending.total}
        write={bytes}
      />
    )
  }
  return (
    <>
      {error !== null && <FailurePanel error={error} />}
      <div
        className={classes.zone}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={36} stroke={1.2} aria-hidden />
        <p className={classes.words}>Drop a spreadsheet or a Prometheus answer here</p>
        <Button onClick={() => void take('the file', (onProgress) => pickFile(ACCEPT, { onProgress }))}>
          Choose a file
        </Button>
        <dl className={classes.takes}>
          {TAKES.map(([kind, what]) => (
            <div key={kind}>
              <dt>{kind}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.note}>
          CSV (comma, semicolon or tab) or Excel workbook (.xlsx). Title rows, odd dates and empty cells are fine.
          Nothing leaves this machine, and an import can be undone.
        </p>
      </div>
    </>
  )
}

type Report = (sent: number, total: number) => void
