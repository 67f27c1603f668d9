import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

const fileOf = (name: string) => join(app.getPath('userData'), `${name}.json`)

/** What this computer remembers under a name; null at first, and when the file cannot be read. */
export function remembered(name: string): unknown {
  try {
    return JSON.parse(readFileSync(fileOf(name), 'utf8'))
  } catch {
    // A preference that is lost costs one question; refusing to start over it would cost more.
    return null
  }
}

/** Written beside and renamed, so that a crash leaves the old or the new, never half of one. */
export function remember(name: string, value: unknown): void {
  mkdirSync(app.getPath('userData'), { recursive: true })
  writeFileSync(`${fileOf(name)}.new`, JSON.stringify(value))
  renameSync(`${fileOf(name)}.new`, fileOf(name))
}
