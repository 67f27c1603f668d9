import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import {
  type Part,
  partAt,
  withEntry,
  withEntryMoved,
  withPart,
} from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import type { DraftDocument } from '../../../../shared/operations/drafts.ts'
import { useActs } from '../editor.ts'
import { focusField, focusTool } from '../focus.ts'
import classes from './fields.module.css'

export type EntryToolsProps = {
  readonly list: Path
  readonly index: number
  readonly count: number
  /** What the entry is called: `Network`. */
  readonly name: string
  /** Makes a second one of it; left out, entries are not copied. */
  readonly copyOf?: (entry: Part, document: DraftDocument) => Part
  readonly onGone?: (index: number) => void
  readonly onMoved?: (index: number) => void
}

/** Moves an entry of a list, copies it or takes it out, and keeps the keyboard where the entry, or its neighbour, is. */
export function EntryTools({ list, index, count, name, copyOf, onGone, onMoved }: EntryToolsProps) {
  const acts = useActs()
  const where = writePath(list)
  const move = (to: number) => {
    acts.change(where, (document) => withEntryMoved(document, list, index, to))
    onMoved?.(to)
    focusTool(where, to, to < index ? 'up' : 'down')
  }
  const remove = () => {
    acts.change(where, (document) => withPart(document, [...list, index], undefined))
    onGone?.(index)
    const left = Math.min(index, count - 2)
    if (left < 0) focusTool(where, -1, 'add')
    else focusField(writePath([...list, left]))
  }
  const copy = (made: NonNullable<EntryToolsProps['copyOf']>) => {
    acts.change(where, (document) => {
      const entry = partAt(document, [...list, index])
      return entry === undefined ? document : withEntry(document, list, index + 1, made(entry, document))
    })
    onMoved?.(index + 1)
    focusField(writePath([...list, index + 1]))
  }
  const tool = (what: string) => `${where}|${index}|${what}`
  return (
    <div className={classes.tools}>
      {count > 1 && (
        <>
          <Tool id={tool('up')} label={`Move ${name} up`} isOff={index === 0} onAct={() => move(index - 1)}>
            <IconArrowUp size={16} />
          </Tool>
          <Tool id={tool('down')} label={`Move ${name} down`} isOff={index === count - 1} onAct={() => move(index + 1)}>
            <IconArrowDown size={16} />
          </Tool>
        </>
      )}
      {copyOf !== undefined && (
        <Tool id={tool('copy')} label={`Copy ${name}`} onAct={() => copy(copyOf)}>
          <IconCopy size={16} />
        </Tool>
      )}
      <Tool id={tool('remove')} label={`Remove ${name}`} onAct={remove}>
        <IconTrash size={16} />
      </Tool>
    </div>
  )
}

type ToolProps = {
  readonly id: string
  readonly label: string
  readonly isOff?: boolean
  readonly onAct: () => void
  readonly children: React.ReactNode
}

/** Stays reachable when it has nothing to do, so that the keyboard is not thrown off the list at its end. */
function Tool({ id, label, isOff = false, onAct, children }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      data-tool={id}
      onClick={() => !isOff && onAct()}
    >
      {children}
    </ActionIcon>
  )
}
