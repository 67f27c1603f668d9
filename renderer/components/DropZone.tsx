import { Button } from '@mantine/core'
import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './DropZone.module.css'

export type DropZoneProps = {
  readonly title: string
  /** What it takes. */
  readonly hint: ReactNode
  readonly icon: ReactNode
  /** The button for who does not drag: `Choose a file`. */
  readonly act: string
  readonly onFile: (file: File) => void
  readonly onChoose: () => void
  /** Room for a page whose only content it is. */
  readonly isLarge?: boolean
}

/** Takes one file, dropped or chosen, and says what it takes. */
export function DropZone({ title, hint, icon, act, onFile, onChoose, isLarge }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }
  return (
    <div
      className={classes.zone}
      data-over={isOver || undefined}
      data-large={isLarge || undefined}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className="secondary">{hint}</p>
      </div>
      <Button variant={isLarge ? 'filled' : 'default'} onClick={onChoose}>
        {act}
      </Button>
    </div>
  )
}
