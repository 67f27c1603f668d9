import { Select, Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { countOf } from '../../../../shared/format.ts'
import type { Review } from '../../../../shared/review/review.ts'
import { Key } from './CauseBar.tsx'
import classes from './triage.module.css'
import type { Row, Said } from './triage-rows.ts'

type BreachNotesProps = {
  readonly review: Review
  readonly row: Row
  /** How many breaches it is said of. */
  readonly many: number
  readonly onSay: (said: Said) => void
  /** Back to the list, for the next key. */
  readonly onDone: () => void
}

const PAUSE_MS = 600

/** What is noted of a breach, and the incident or action that it belongs to; each has its key, and Escape goes back to the list. */
export function BreachNotes({ review, row: { note }, many, onSay, onDone }: BreachNotesProps) {
  const [text, setText] = useState(note?.note ?? '')
  const save = useDebouncedCallback((written: string) => onSay({ note: written.trim() === '' ? null : written }), {
    delay: PAUSE_MS,
    flushOnUnmount: true,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
    event.preventDefault()
    save.flush()
    onDone()
  }
  const ofAll = many > 1 ? ` of ${countOf(many, 'breach', 'breaches')}` : ''
  return (
    <div className={classes.notes}>
      <Textarea
        label={
          <>
            Note{ofAll} <Key name="n" />
          </>
        }
        data-key="n"
        aria-keyshortcuts="n"
        size="xs"
        autosize
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          save(currentTarget.value)
        }}
        onBlur={() => save.flush()}
        onKeyDown={onKeyDown}
      />
      <div className={classes.links}>
        <Belongs
          review={review}
          label="Incident"
          stage="incidents"
          shortcut="i"
          choices={review.incidents}
          value={note?.incident ?? null}
          onChoose={(incident) => {
            onSay({ incident })
            onDone()
          }}
        />
        <Belongs
          review={review}
          label="Action"
          stage="actions"
          shortcut="a"
          choices={[...review.actions.carried, ...review.actions.raised]}
          value={note?.action ?? null}
          onChoose={(action) => {
            onSay({ action })
            onDone()
          }}
        />
      </div>
    </div>
  )
}

type BelongsProps = {
  readonly review: Review
  readonly label: string
  /** Where such are written down. */
  readonly stage: 'incidents' | 'actions'
  readonly shortcut: string
  readonly choices: readonly { readonly id: number; readonly title: string }[]
  readonly value: number | null
  readonly onChoose: (id: number | null) => void
}

function Belongs({ review, label, stage, shortcut, choices, value, onChoose }: BelongsProps) {
  const { reference, period } = review
  if (choices.length === 0) {
    return (
      <p className={classes.belongs}>
        <span>{label}</span>
        <Link to="/reviews/$reference/$period" params={{ reference, period }} search={{ stage }}>
          {stage === 'incidents' ? 'Write one down' : 'Raise one'}
        </Link>
      </p>
    )
  }
  return (
    <Select
      label={
        <>
          {label} <Key name={shortcut} />
        </>
      }
      data-key={shortcut}
      aria-keyshortcuts={shortcut}
      size="xs"
      placeholder="None"
      data={choices.map(({ id, title }) => ({ value: String(id), label: title }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChoose(chosen === null ? null : Number(chosen))}
      clearable
    />
  )
}
