import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const accord = join(import.meta.dirname, '../../bin/accord.mjs')

/** `accord serve` as a person starts it. */
export type Served = { readonly url: string; close(): Promise<void> }

export async function serve(workspace: string): Promise<Served> {
  const options = ['serve', '--json', '--port', '0', '--workspace', workspace]
  const child = spawn(process.execPath, [accord, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const [line]: unknown[] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(([code]) => Promise.reject(new Error(`accord serve ended with ${code} before it was ready.`))),
  ])
  const { url }: { url: string } = JSON.parse(String(line))
  return {
    url,
    async close() {
      child.kill('SIGINT')
      await exited
    },
  }
}
