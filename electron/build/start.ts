import { spawn } from 'node:child_process'
import { buildIfStale } from './build.ts'
import { fetchElectron, root } from './runtime.ts'

/** `npm start`: the desktop app from what is built, with the options that follow. */
async function start(options: readonly string[]): Promise<void> {
  await buildIfStale()
  process.stdout.write('Looking for the Electron runtime, which its package fetches at the first start …\n')
  const electron = fetchElectron()
  if (electron === null) {
    const serve = ['npm run serve', ...(options.length === 0 ? [] : ['--', ...options])].join(' ')
    process.stderr.write(
      `The Electron runtime is not here and could not be fetched. The same screens open in a browser: ${serve}\n`,
    )
    process.exitCode = 1
    return
  }
  spawn(electron, [root, ...options], { stdio: 'inherit' }).on('close', (code) => {
    process.exitCode = code ?? 1
  })
}

await start(process.argv.slice(2))
