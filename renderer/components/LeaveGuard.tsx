import { Button, Group, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'

type LeaveGuardProps = {
  /** Whether something was written that is not kept. */
  readonly isDirty: boolean
  /** What would be lost, as a sentence begins with it: `This incident`. */
  readonly what: string
}

/** Asks before a form that was written in is left: by another screen or another stage. */
export function LeaveGuard({ isDirty, what }: LeaveGuardProps) {
  // A page that is closed asks nothing: the desktop would be kept from closing without a word.
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: false, withResolver: true })
  return (
    <Modal opened={blocker.status === 'blocked'} onClose={() => blocker.reset?.()} title="Leave it unkept?" centered>
      <p>{what} was written and not kept. What you typed is lost when you leave.</p>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          Leave without keeping
        </Button>
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          Go on writing
        </Button>
      </Group>
    </Modal>
  )
}
