import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether anything in `sources` (files or folders) is newer than `made`, or `made` is not there at all. */
export function isStale(made: string, sources: readonly string[]): boolean {
  const madeAt = changedAt(made)
  return madeAt === null || sources.some((source) => newest(source) > madeAt)
}

function changedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const entries: Dirent[] = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries.reduce((latest, entry) => Math.max(latest, changedAt(join(entry.parentPath, entry.name)) ?? 0), 0)
}
