import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

// The command line in a process of Electron's, which does not end by itself when nothing is left to do.
process.exit(await run(process.argv.slice(2), processTerminal()))
