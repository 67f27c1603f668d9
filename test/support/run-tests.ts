import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from '../../electron/build/build.ts'
import { bringChromium } from './chromium.ts'

const root = join(import.meta.dirname, '../..')

/** The README's test command: builds what the browser stories open, brings a browser where it may, runs every test. */
export async function runTests(wanted: readonly string[]): Promise<number> {
  await buildIfStale()
  const said = bringChromium()
  if (said !== null) process.stdout.write(`${said}\n`)
  process.stdout.write('Pictures of the browser stories will lie in test/e2e/artefacts/\n')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const settings = ['run', '--config', join(root, 'test/vitest.config.ts')]
  const { status } = spawnSync(process.execPath, [vitest, ...settings, ...wanted], { cwd: root, stdio: 'inherit' })
  return status ?? 1
}

if (import.meta.main) process.exitCode = await runTests(process.argv.slice(2))
