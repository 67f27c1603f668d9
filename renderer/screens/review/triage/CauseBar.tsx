import { Button, Kbd } from '@mantine/core'
import { useState } from 'react'
import { countOf } from '../../../../shared/format.ts'
import type { Cause } from '../../../../shared/review/review.ts'
import { CauseEditor } from './CauseEditor.tsx'
import classes from './triage.module.css'

type CauseBarProps = {
  readonly causes: readonly Cause[]
  /** How many breaches the next act is for. */
  readonly chosen: number
  readonly canUndo: boolean
  readonly onGive: (cause: number) => void
  readonly onUndo: () => void
  readonly onExclude: () => void
}

/** The causes along the bottom, each with its key. */
export function CauseBar({ causes, chosen, canUndo, onGive, onUndo, onExclude }: CauseBarProps) {
  const [isEditing, setIsEditing] = useState(false)
  return (
    <div className={classes.bar} role="toolbar" aria-label="Causes">
      <span className="secondary">
        {chosen > 1 ? `For ${countOf(chosen, 'breach', 'breaches')}` : 'Arrows move, space marks several'}
      </span>
      {causes
        .filter(({ isRetired }) => !isRetired)
        .map(({ id, name, key }) => (
          <Button
            key={id}
            variant="default"
            size="xs"
            disabled={chosen === 0}
            onClick={() => onGive(id)}
            {...(key !== null && { leftSection: <Kbd size="xs">{key.toUpperCase()}</Kbd>, 'aria-keyshortcuts': key })}
          >
            {name}
          </Button>
        ))}
      <span className={classes.spring} />
      <Button
        variant="subtle"
        size="xs"
        disabled={chosen === 0}
        onClick={onExclude}
        leftSection={<Kbd size="xs">X</Kbd>}
      >
        Exclude
      </Button>
      <Button variant="subtle" size="xs" disabled={!canUndo} onClick={onUndo} leftSection={<Kbd size="xs">U</Kbd>}>
        Undo
      </Button>
      <Button variant="subtle" color="gray" size="xs" onClick={() => setIsEditing(true)}>
        Causes …
      </Button>
      {isEditing && <CauseEditor causes={causes} onClose={() => setIsEditing(false)} />}
    </div>
  )
}
