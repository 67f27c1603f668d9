import { Button, Kbd } from '@mantine/core'
import type { Cause } from '../../../../shared/review/review.ts'
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

/** More causes than fit in two or three rows beside the acts. */
const MANY = 14

/** The causes along the bottom, each with its key. */
export function CauseBar({ causes, chosen, canUndo, onGive, onUndo, onExclude }: CauseBarProps) {
  // A list that scrolls takes nothing else out of sight.
  const areMany = causes.filter(({ isRetired }) => !isRetired).length > MANY
  const acts = (
    <>
      <span className={classes.spring} />
      <Button
        variant="subtle"
        size="compact-sm"
        fz={12}
        disabled={chosen === 0}
        onClick={onExclude}
        leftSection={<Key name="x" />}
        aria-keyshortcuts="x"
      >
        Exclude
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        fz={12}
        disabled={!canUndo}
        onClick={onUndo}
        leftSection={<Key name="u" />}
        aria-keyshortcuts="u"
      >
        Undo
      </Button>
    </>
  )
  return (
    <div className={classes.bar} data-many={areMany || undefined} role="toolbar" aria-label="Causes">
      <div className={classes.causes}>
        {causes
          .filter(({ isRetired }) => !isRetired)
          .map(({ id, name, key }) => (
            <Button
              key={id}
              variant="default"
              size="compact-sm"
              fz={12}
              disabled={chosen === 0}
              onClick={() => onGive(id)}
              {...(key !== null && { leftSection: <Key name={key} />, 'aria-keyshortcuts': key })}
            >
              {name}
            </Button>
          ))}
        {!areMany && acts}
      </div>
      {areMany && <div className={classes.acts}>{acts}</div>}
    </div>
  )
}

/** The key that does it; who hears the page is told by `aria-keyshortcuts`. */
export function Key({ name }: { readonly name: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {name.toUpperCase()}
    </Kbd>
  )
}
