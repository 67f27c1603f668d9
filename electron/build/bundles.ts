import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { root } from './runtime.ts'

/** One program of the app as it ships: Node strips no types inside an archive, so everything is bundled. */
export type Bundle = {
  readonly name: string
  readonly entry: string
  readonly output: string
  readonly format: 'cjs' | 'es'
  readonly target: string
}

/** A sandboxed preload must be CommonJS; main is, so that nothing awaits before the schemes are registered. */
export const bundles: readonly Bundle[] = [
  { name: 'main', entry: 'electron/main.ts', output: 'dist/electron/main.cjs', format: 'cjs', target: 'node24' },
  {
    name: 'preload',
    entry: 'electron/preload.ts',
    output: 'dist/electron/preload.cjs',
    format: 'cjs',
    target: 'chrome144',
  },
  {
    name: 'engine',
    entry: 'electron/engine/engine-process.ts',
    output: 'dist/electron/engine-process.mjs',
    format: 'es',
    target: 'node24',
  },
  {
    name: 'pack worker',
    entry: 'electron/engine/packs/pack-worker.ts',
    output: 'dist/electron/pack-worker.mjs',
    format: 'es',
    target: 'node24',
  },
  {
    name: 'command line',
    entry: 'electron/cli/command-process.ts',
    output: 'dist/cli/accord.mjs',
    format: 'es',
    target: 'node24',
  },
]

/** What is not bundled: Electron and Node themselves, and the libraries that ship as packages beside the app. */
function libraries(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return [...Object.keys(dependencies), 'electron', ...builtinModules]
}

const isLibrary = (specifier: string) =>
  specifier.startsWith('node:') || libraries().some((name) => specifier === name || specifier.startsWith(`${name}/`))

export function bundleConfig({ entry, output, format, target }: Bundle): InlineConfig {
  const parts = output.split('/')
  const fileName = parts.pop() ?? output
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: join(root, ...parts),
      emptyOutDir: false,
      target,
      minify: false,
      sourcemap: true,
      ssr: join(root, entry),
      rolldownOptions: { external: isLibrary, output: { format, entryFileNames: fileName, codeSplitting: false } },
    },
    ssr: { noExternal: true },
  }
}
