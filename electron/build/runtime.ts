import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

const electron = join(root, 'node_modules/electron')

/** The Electron program, where its runtime is installed; null where it is not. */
export function electronProgram(): string | null {
  const named = join(electron, 'path.txt')
  if (!existsSync(named)) return null
  const program = join(electron, 'dist', readFileSync(named, 'utf8'))
  return existsSync(program) ? program : null
}

/** The same, fetched first by Electron's own package where that can be done. */
export function fetchElectron(): string | null {
  if (electronProgram() === null) spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore' })
  return electronProgram()
}
