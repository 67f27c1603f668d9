import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const COMMAND = fileURLToPath(new URL('../../../bin/accord.mjs', import.meta.url))

export type Ended = { readonly exit: number | null; readonly out: string; readonly err: string }
export type Running = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly input?: string }

/** Starts the command line as a person does, and waits for its end. */
export async function accord(
  words: readonly string[],
  { cwd = ROOT, env = {}, input = '' }: Running = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...words], { cwd, env: { ...process.env, NO_COLOR: '1', ...env } })
  child.stdin.end(input)
  const ended = once(child, 'close')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return { exit: child.exitCode, out, err }
}

/** The same with `--json`: what it printed, read again. */
export async function accordJson(words: readonly string[], running: Running = {}) {
  const { exit, out, err } = await accord([...words, '--json'], running)
  return { exit, err, json: JSON.parse(out) as Record<string, unknown> } // each case says what it expects of it
}
