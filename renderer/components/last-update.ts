import type { ImportRecord } from '../../shared/operations/imports.ts'
import type { Figures } from '../../shared/sla/figures.ts'

/** The imports that the figures rest on, newest first. */
export function importsRead({ tickets, targets }: Figures, imports: readonly ImportRecord[]): ImportRecord[] {
  const read = new Set([...tickets.sources, ...targets.flatMap(({ evidence }) => evidence?.sources ?? [])])
  return imports.filter(({ source }) => read.has(source)).toSorted((a, b) => b.id - a.id)
}

/** The newest import that brought a source again; null where every source came once. */
export function lastUpdate(figures: Figures, imports: readonly ImportRecord[]): ImportRecord | null {
  const read = importsRead(figures, imports)
  const [newest] = read
  const isAgain = newest !== undefined && read.some(({ id, source }) => id !== newest.id && source === newest.source)
  return isAgain ? newest : null
}
