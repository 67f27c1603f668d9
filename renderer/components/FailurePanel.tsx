import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { readFailure } from '../failure.ts'
import classes from './FailurePanel.module.css'
import { Problems } from './Problems.tsx'

export type FailurePanelProps = {
  readonly error: unknown
  /** What a second try does; left out where trying again cannot help. */
  readonly onRetry?: () => void
  /** What was read when the problems were found: a file's name. */
  readonly subject?: string
}

/** What went wrong, in one plain sentence, with its problems or its reference. A cancelled act is no failure and shows nothing. */
export function FailurePanel({ error, onRetry, subject }: FailurePanelProps) {
  const failure = readFailure(error)
  if (failure.kind === 'cancelled') return null
  return (
    <div className={classes.failure} role="alert" data-kind={failure.kind}>
      <div className={classes.line}>
        {failure.kind === 'unreachable' ? (
          <IconPlugConnectedX size={20} aria-hidden />
        ) : (
          <IconAlertTriangle size={20} aria-hidden />
        )}
        <div>
          <p className={classes.sentence}>{failure.sentence}</p>
          {failure.kind === 'fault' && failure.reference !== null && (
            <p className="secondary">
              Reference <code>{failure.reference}</code>: it leads to the entry in the log.
            </p>
          )}
        </div>
        {onRetry !== undefined && failure.kind !== 'refused' && (
          <Button variant="default" size="xs" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
      {failure.kind === 'refused' && (
        <Problems problems={failure.problems} {...(subject !== undefined && { subject })} />
      )}
    </div>
  )
}
