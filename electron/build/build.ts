import { join } from 'node:path'
import { build } from 'vite'
import { type Bundle, bundleConfig, bundles } from './bundles.ts'
import { root } from './runtime.ts'
import { isStale } from './stale.ts'

const from = (...paths: readonly string[]) => paths.map((path) => join(root, path))

const RENDERER = join(root, 'dist/renderer/index.html')
const RENDERER_SOURCES = from('renderer', 'shared', 'package-lock.json')
const BUNDLE_SOURCES = from('electron', 'shared', 'package-lock.json')

/** The screens, as files that a browser and the window both open. */
async function buildRenderer(): Promise<void> {
  // The screens are read from this machine's own disk, so that the size of a part says little.
  const enough = { chunkSizeWarningLimit: 2000 }
  await build({ configFile: join(root, 'renderer/vite.config.ts'), logLevel: 'warn', build: enough })
}

async function buildBundle(bundle: Bundle): Promise<void> {
  await build(bundleConfig(bundle))
}

export async function buildAll(): Promise<void> {
  await buildRenderer()
  for (const bundle of bundles) await buildBundle(bundle)
}

/** Builds only what is missing or older than its sources. */
export async function buildIfStale(): Promise<void> {
  await buildRendererIfStale()
  for (const bundle of bundles) if (isStale(join(root, bundle.output), BUNDLE_SOURCES)) await buildBundle(bundle)
}

export async function buildRendererIfStale(): Promise<void> {
  if (isStale(RENDERER, RENDERER_SOURCES)) await buildRenderer()
}

/** `npm run build` makes everything; with `--stale` only what is missing or outdated, `--renderer` only the screens. */
async function run(options: readonly string[]): Promise<void> {
  if (options.includes('--renderer')) return buildRendererIfStale()
  return options.includes('--stale') ? buildIfStale() : buildAll()
}

if (import.meta.main) await run(process.argv.slice(2))
