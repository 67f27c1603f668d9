import { createContext, type ReactNode, useContext } from 'react'

/** Who reads the document beside a form: which clause is being written, and how to get to a clause's form. */
export type ClauseReader = {
  /** Path of the clause in the document: `spec.targets[0]`. */
  readonly current: string | null
  readonly onOpen: (path: string) => void
  /** What stands beside a clause's name instead of the way to its form. */
  readonly tool?: (path: string, name: string) => ReactNode
}

/** Null where the document is only read. */
export const ClauseContext = createContext<ClauseReader | null>(null)

/** Marks an element as the clause at a path, so that it can be scrolled to and opened. */
export function useClauses(): (path: string) => { 'data-clause': string; 'data-current': boolean | undefined } {
  const reader = useContext(ClauseContext)
  return (path) => ({ 'data-clause': path, 'data-current': reader?.current === path || undefined })
}
