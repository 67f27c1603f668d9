import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { root } from './bundles.ts'

const require = createRequire(import.meta.url)

/** The Electron program, fetched by Electron's own package at first use; null where it cannot be had. */
export function electronRuntime(): string | null {
  const installed = spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { stdio: 'ignore' })
  if (installed.status !== 0) return null
  const path: unknown = require('electron')
  return typeof path === 'string' ? path : null
}

async function start(options: readonly string[]): Promise<void> {
  await buildIfStale()
  process.stdout.write('Looking for the Electron runtime (its package fetches it at the first start) …\n')
  const electron = electronRuntime()
  if (electron === null) {
    process.stderr.write(
      'The Electron runtime is not here and could not be fetched. The same screens open in a browser: npm run serve\n',
    )
    process.exitCode = 1
    return
  }
  spawn(electron, [root, ...options], { stdio: 'inherit' }).on('close', (code) => {
    process.exitCode = code ?? 1
  })
}

if (import.meta.main) await start(process.argv.slice(2))
