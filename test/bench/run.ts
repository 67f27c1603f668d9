import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Each in a process of its own, one after the other: what one leaves in memory must not weigh on the next. */
const BENCHES = ['clocks.ts', 'measure.ts', 'import.ts', 'pack.ts', 'what-if.ts', 'register.ts', 'first-screen.ts']

for (const bench of BENCHES) {
  process.stdout.write(`\n${bench}\n`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, bench)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
