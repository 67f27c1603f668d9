import { openTestStore } from './builders.ts'

// Opens the workspace named on the command line, says so, and never lets go of its own accord.
await openTestStore(process.argv[2] ?? '', { program: 'the holder' })
process.stdout.write('held\n')
setInterval(() => {}, 60_000)
