import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildIfStale } from './build.ts'
import { fetchElectron, root } from './runtime.ts'
import { makeStubRuntime } from './stub-runtime.ts'

const STUB =
  'The Electron runtime is not here and could not be fetched: packed onto a stub, which proves the packing and starts nothing.\n'

/** Packs the app as a folder for this platform; answers the folder. */
export async function packApp(options: { readonly stub: boolean; readonly output: string }): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
  const runtime = options.stub ? null : fetchElectron()
  if (runtime === null) process.stdout.write(STUB)
  await build({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronVersion: version,
      electronDist: runtime === null ? await makeStubRuntime(version) : dirname(runtime),
      directories: { output: options.output },
    },
  })
  return options.output
}

if (import.meta.main) {
  await buildIfStale()
  await packApp({ stub: process.argv.includes('--stub'), output: join(root, 'release') })
}
