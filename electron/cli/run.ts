import { ORPCError } from '@orpc/client'
import type { Command } from 'commander'
import { CommanderError } from 'commander'
import { type CommonOptions, commandContext } from './context.ts'
import { failureInJson, failureInWords, readFailure } from './failure.ts'
import { harmless, harmlessJson } from './harmless.ts'
import { paintShapes } from './paint.ts'
import { accordProgram } from './program.ts'
import type { Terminal } from './terminal.ts'

const DONE = 0
const WRONG_USAGE = 2

/** Runs one command line to its end; gives the exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let exit = DONE
  const stop = new AbortController()
  const program = accordProgram(async (options, command) => {
    const end = () => stop.abort()
    process.once('SIGINT', end).once('SIGTERM', end)
    try {
      const answer = await command(commandContext(terminal, options, stop.signal))
      if (answer !== null) terminal.out(written(answer, options, terminal))
      exit = answer?.exit ?? DONE
    } catch (error) {
      exit = sayFailure(error, options, terminal)
    } finally {
      process.off('SIGINT', end).off('SIGTERM', end)
    }
  })
  quiet(program, terminal)
  try {
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return usageExit(error, words, terminal)
    throw error
  }
}

function written(
  { json, text }: { readonly json: unknown; readonly text: string },
  { json: isJson }: CommonOptions,
  terminal: Terminal,
) {
  if (isJson === true) return inJson(json)
  const shown = harmless(text)
  return terminal.hasColour ? paintShapes(shown) : shown
}

function inJson(json: unknown): string {
  return `${harmlessJson(JSON.stringify(json, null, 2))}\n`
}

function sayFailure(error: unknown, { json }: CommonOptions, terminal: Terminal): number {
  const failure = readFailure(error)
  if (json === true) terminal.out(inJson(failureInJson(failure)))
  else terminal.err(harmless(failureInWords(failure)))
  // What the engine answers it has logged already.
  const isUnlogged = failure.exit === 3 && error instanceof Error && !(error instanceof ORPCError)
  if (isUnlogged) terminal.err(harmless(`${error.stack}\n`))
  return failure.exit
}

/** Every command reports through us, and none ends the process by itself. */
function quiet(command: Command, terminal: Terminal): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => terminal.out(text),
    writeErr: (text) => terminal.err(text),
    outputError: () => {},
  })
  for (const sub of command.commands) quiet(sub, terminal)
}

function usageExit(error: CommanderError, words: readonly string[], terminal: Terminal): number {
  if (error.exitCode === DONE) return DONE
  // Without a command commander shows the help, on standard error, and that is the answer.
  if (error.code === 'commander.help') return WRONG_USAGE
  const message = `${error.message.replace(/^error: /, '')}\n`
  if (words.includes('--json')) {
    const said = { exit: WRONG_USAGE, code: 'usage', message: message.trimEnd(), problems: [] } as const
    terminal.out(inJson(failureInJson(said)))
  } else terminal.err(`${message}See accord --help.\n`)
  return WRONG_USAGE
}
