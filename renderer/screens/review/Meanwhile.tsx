import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Review.module.css'
import type { Kept } from './use-kept.ts'

type MeanwhileProps = Pick<Kept<unknown>, 'takeTheirs' | 'keepMine'> & {
  /** What the other window wrote. */
  readonly children: ReactNode
}

/** Two windows wrote in the same place: what the other one wrote, and the choice between the two. */
export function Meanwhile({ children, takeTheirs, keepMine }: MeanwhileProps) {
  return (
    <div className={classes.meanwhile} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p>
          <strong>This was changed in another window while it was written here.</strong>
        </p>
        {children}
      </div>
      <div className={classes.line}>
        <Button variant="default" size="xs" onClick={takeTheirs}>
          Take theirs
        </Button>
        <Button size="xs" onClick={keepMine}>
          Keep mine
        </Button>
      </div>
    </div>
  )
}
