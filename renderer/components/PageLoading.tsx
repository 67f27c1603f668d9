import { Skeleton } from '@mantine/core'
import classes from './Page.module.css'

export type PageLoadingProps = {
  /** How many lines of evidence to hint at. */
  readonly lines?: number
}

/** The outline of a page while its first answer is on its way, so that nothing jumps when it comes. */
export function PageLoading({ lines = 8 }: PageLoadingProps) {
  return (
    <div className={classes.page} role="status" aria-label="Loading">
      <div className={classes.bar}>
        <Skeleton h={12} w={220} />
      </div>
      <div className={classes.body}>
        <Skeleton h={24} w={460} maw="70%" />
        <Lines count={lines} />
      </div>
    </div>
  )
}

/** The same for a part of a page. */
export function Lines({ count = 4 }: { readonly count?: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} h={16} mt={index === 0 ? 0 : 16} w={`${92 - ((index * 17) % 38)}%`} />
      ))}
    </div>
  )
}
