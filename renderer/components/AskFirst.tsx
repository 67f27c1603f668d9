import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './AskFirst.module.css'
import { FailurePanel } from './FailurePanel.tsx'

type AskFirstProps = {
  /** The question. */
  readonly title: string
  /** What follows from the act, and what has to be said for it. */
  readonly children: ReactNode
  /** The button that does it, and the one that leaves everything as it is. */
  readonly does: string
  readonly leaves: string
  readonly onDo: () => void
  readonly onLeave: () => void
  /** How the act goes. */
  readonly act: { readonly error: unknown; readonly isPending: boolean }
  readonly isOpen?: boolean
  /** All that is needed has been said. */
  readonly isReady?: boolean
  /** It takes something away. */
  readonly isGrave?: boolean
  readonly size?: number
}

/** Asks once before an act. What has the focus first is a field that says so, else the button that leaves everything as it is. */
export function AskFirst({
  title,
  children,
  does,
  leaves,
  onDo,
  onLeave,
  act,
  isOpen = true,
  isReady = true,
  isGrave = false,
  size,
}: AskFirstProps) {
  return (
    <Modal opened={isOpen} onClose={onLeave} title={title} centered {...(size !== undefined && { size })}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) onDo()
        }}
      >
        {children}
        {act.error !== null && <FailurePanel error={act.error} />}
        <div className={classes.acts}>
          <Button variant="default" onClick={onLeave} data-autofocus>
            {leaves}
          </Button>
          <Button type="submit" disabled={!isReady} loading={act.isPending} {...(isGrave && { color: 'red' })}>
            {does}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
