import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

export type EmptyStateProps = {
  readonly icon?: ReactNode
  readonly title: string
  /** What belongs here and what it is good for. */
  readonly children: ReactNode
  /** How to get there, one act after another. */
  readonly steps?: readonly ReactNode[]
  readonly act?: ReactNode
}

/** An empty screen teaches: what belongs here, why, and the next step. */
export function EmptyState({ icon, title, children, steps, act }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {icon !== undefined && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.text}>{children}</div>
      {steps !== undefined && (
        <ol className={classes.steps}>
          {steps.map((step, index) => (
            <li key={index}>
              <span className={classes.number}>{index + 1}</span>
              <div>{step}</div>
            </li>
          ))}
        </ol>
      )}
      {act !== undefined && <div className={classes.act}>{act}</div>}
    </div>
  )
}
