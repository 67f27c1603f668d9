import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import classes from './DraftTools.module.css'
import type { SaveState } from './draft-saver.ts'
import type { OpenDraft } from './use-draft.ts'

type ToolsProps = { readonly open: OpenDraft; readonly onStep: (to: 'undo' | 'redo') => void }

/** Whether it is kept, and the way back and forth. */
export function DraftTools({ open, onStep }: ToolsProps) {
  return (
    <>
      <span className={classes.state} role="status" data-kind={open.saveState.kind}>
        {WORDS[open.saveState.kind]}
      </span>
      <Step label="Undo (Ctrl Z)" isOff={!open.canUndo} onAct={() => onStep('undo')}>
        <IconArrowBackUp size={18} />
      </Step>
      <Step label="Redo (Ctrl Shift Z)" isOff={!open.canRedo} onAct={() => onStep('redo')}>
        <IconArrowForwardUp size={18} />
      </Step>
    </>
  )
}

/** What waits for its half second is on its way already, to whoever looks. */
const WORDS: Readonly<Record<SaveState['kind'], string>> = {
  saved: 'Saved',
  waiting: 'Saving',
  saving: 'Saving',
  failed: 'Not saved, will try again',
  conflict: 'Not saved: changed elsewhere',
  refused: 'Not saved',
}

type StepProps = {
  readonly label: string
  readonly isOff: boolean
  readonly onAct: () => void
  readonly children: React.ReactNode
}

function Step({ label, isOff, onAct, children }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={isOff || undefined}
        className={classes.step ?? ''}
        onClick={() => !isOff && onAct()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
