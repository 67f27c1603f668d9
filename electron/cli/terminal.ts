/** Where the command line reads and writes; the tests start the real thing, so that this needs no stand-in. */
export type Terminal = {
  /** The answer, and nothing else. */
  out(text: string): void
  /** Progress, warnings and refusals. */
  err(text: string): void
  /** Standard error is watched by a person, so that a line may be written over. */
  readonly isWatched: boolean
  readonly hasColour: boolean
}

export function processTerminal(): Terminal {
  // Who reads us may stop reading (a pager, `head`); there is nobody left to tell.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY,
    hasColour: process.stdout.isTTY && process.env.NO_COLOR === undefined,
  }
}
