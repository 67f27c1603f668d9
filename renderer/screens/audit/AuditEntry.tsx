import { CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { dateTimeExact } from '../../../shared/format.ts'
import type { client } from '../../client.ts'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import classes from './Audit.module.css'
import { actWords } from './act-words.ts'

export type Entry = Awaited<ReturnType<typeof client.workspace.audit>>['entries'][number]

/** One entry whole. */
export function AuditEntry({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { sequence, at, act, subject, detail, who, hash } = entry
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const facts = [
    ['What was done', `${actWords(act)} (${act})`],
    ['About', subject],
    ['When', dateTimeExact(Date.parse(at), LOCAL_ZONE)],
    ['Who', who ?? 'Nobody was asked'],
    ['In words', detail],
  ] as const
  return (
    <aside
      ref={panel}
      className={classes.entry}
      aria-label={`Entry ${sequence}`}
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className={classes.entryHead}>
        <h2>Entry {sequence}</h2>
        <CloseButton aria-label="Close the entry" onClick={onClose} />
      </div>
      <dl>
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words === '' ? '–' : words}</dd>
          </div>
        ))}
        <div>
          <dt>Its hash</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </div>
      </dl>
    </aside>
  )
}
