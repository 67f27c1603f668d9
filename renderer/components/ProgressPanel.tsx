import { Button, Progress } from '@mantine/core'
import { count } from '../../shared/format.ts'
import classes from './ProgressPanel.module.css'

export type ProgressPanelProps = {
  /** What is going on: `Importing march.xlsx`. */
  readonly title: string
  /** The stage, as the operation says it; null before the first word from it. */
  readonly phase: string | null
  readonly done: number
  /** Null while it cannot be known: the bar then only moves. */
  readonly total: number | null
  /** How an amount is written; counts, if not given. */
  readonly write?: (amount: number) => string
  /** Left out where stopping is not possible. */
  readonly onCancel?: () => void
  /** The cancel was asked for and is on its way. */
  readonly isStopping?: boolean
}

/** Long work shows where it is, and can be stopped. It stands where its result will stand. */
export function ProgressPanel(props: ProgressPanelProps) {
  const { title, phase, done, total, write = count, onCancel, isStopping = false } = props
  const share = total === null || total === 0 ? null : Math.min(100, (done / total) * 100)
  return (
    <div className={classes.panel}>
      <div className={classes.words}>
        <div>
          <p className={classes.title}>{title}</p>
          <p className={classes.phase} role="status">
            {isStopping ? 'Stopping: nothing of it will be kept' : (phase ?? 'Starting')}
          </p>
        </div>
        {onCancel !== undefined && (
          <Button variant="default" size="xs" onClick={onCancel} disabled={isStopping}>
            Cancel
          </Button>
        )}
      </div>
      <Progress.Root size="md" classNames={{ root: classes.track }}>
        <Progress.Section
          value={share ?? 100}
          color="var(--accent)"
          striped={share === null}
          animated={share === null}
          aria-label={title}
          {...(share === null && { 'aria-valuetext': 'under way' })}
        />
      </Progress.Root>
      <p className={classes.amount}>
        {total === null ? (done > 0 ? write(done) : '\u00a0') : `${write(Math.min(done, total))} of ${write(total)}`}
      </p>
    </div>
  )
}
