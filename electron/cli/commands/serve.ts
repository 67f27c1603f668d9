import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../../../shared/refusal.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Host } from '../../host/host.ts'
import { type Context, withEngine } from '../context.ts'

export type ServeOptions = { readonly port: number; readonly open?: boolean }

/** Beside the command line where it is bundled, in the build's folder where it runs from its sources. */
const isSource = import.meta.url.endsWith('.ts')
const SCREENS = fileURLToPath(new URL(isSource ? '../../../dist/renderer/' : '../renderer/', import.meta.url))

/** Serves until Ctrl-C, or until it is told to end. */
export async function serve(context: Context, { port, open }: ServeOptions): Promise<null> {
  if (!existsSync(join(SCREENS, 'index.html'))) throw notBuilt()
  const { openHost } = await import('../../host/host.ts')
  return withEngine(context, { program: 'accord serve', create: true }, async (engine) => {
    const host = await openHost({ engine, port, screens: SCREENS, log: context.log })
    const url = host.newUrl()
    context.terminal.out(
      context.isJson
        ? `${JSON.stringify({ url, port: host.port, workspace: engine.folder })}\n`
        : greeting(url, engine.folder),
    )
    if (open === true) openBrowser(url)
    const stopListening = newUrlOnEnter(context, host)
    warmUp(engine)
    await aborted(context.signal)
    stopListening()
    await host.close()
    return null
  })
}

/** What the first screen asks for, made ready while the browser starts; it will be told of any failure when it asks itself. */
function warmUp({ client }: Engine): void {
  client.agreements.standing().catch(() => null)
}

/** Another browser, or the same one closed and opened again, needs an address of its own. */
function newUrlOnEnter({ terminal, isJson }: Context, host: Host): () => void {
  if (isJson || !process.stdin.isTTY) return () => {}
  const print = () => terminal.out(`  ${host.newUrl()}\n`)
  process.stdin.on('data', print)
  return () => void process.stdin.off('data', print).pause()
}

function greeting(url: string, folder: string): string {
  return `Accord shows ${folder} at\n\n  ${url}\n\nThe address lets one browser in, once; Enter gives a new one. Ctrl-C ends it.\n`
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

/** Leaves it at the printed address where the system has no way to open one. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url]
  if (command === undefined) return
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function notBuilt(): Refusal {
  return new Refusal(
    'serve.not-built',
    'The screens are not built yet. Run npm run build, then start accord serve again.',
  )
}
