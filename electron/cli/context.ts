import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Progress } from '../../shared/operations/progress.ts'
import type { Engine } from '../engine/engine.ts'
import type { LogEntry } from '../engine/services.ts'
import { type ProgressLine, progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

/** Options that every command takes. */
export type CommonOptions = { readonly workspace?: string; readonly json?: boolean; readonly verbose?: boolean }

/** What a command works with. */
export type Context = {
  readonly terminal: Terminal
  /** The workspace folder, absolute. */
  readonly folder: string
  readonly now: () => number
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  readonly isJson: boolean
  readonly progress: ProgressLine
  readonly log: (entry: LogEntry) => void
}

export function commandContext(terminal: Terminal, options: CommonOptions, signal: AbortSignal): Context {
  return {
    terminal,
    folder: resolve(options.workspace ?? (process.env.ACCORD_WORKSPACE || join(homedir(), 'Accord'))),
    now: Date.now,
    signal,
    isJson: options.json ?? false,
    progress: progressLine(terminal, options.verbose ?? false),
    log: ({ reference, operation, error }) => {
      terminal.err(`${reference} ${operation}: ${error instanceof Error ? error.stack : String(error)}\n`)
    },
  }
}

type Opening = { readonly program: string; readonly create: boolean }

/** Opens the workspace's engine for the length of `act`. */
export async function withEngine<T>(
  { folder, now, log }: Pick<Context, 'folder' | 'now' | 'log'>,
  opening: Opening,
  act: (engine: Engine) => Promise<T>,
): Promise<T> {
  // Loaded here, so that help and mistakes of usage are answered at once.
  const { openEngine } = await import('../engine/engine.ts')
  const engine = await openEngine({ folder, now, log, ...opening })
  try {
    return await act(engine)
  } finally {
    await engine.close()
  }
}

/** Follows a stream to its result, showing what it tells on the way. */
export async function follow<Done extends { readonly kind: 'done' }>(
  { progress }: Pick<Context, 'progress'>,
  stream: AsyncIterable<Progress | Done>,
): Promise<Done> {
  try {
    for await (const event of stream) {
      if (event.kind === 'done') return event
      progress.show(event)
    }
  } finally {
    progress.end()
  }
  throw new Error('The operation ended without a result')
}
