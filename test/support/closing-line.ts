import type { Reporter, TestModule } from 'vitest/node'

/** What a run comes to: one count for each way a test can end. */
type Count = { passed: number; failed: number; skipped: number }

/** Ends the run with a line that a machine can read: `120 passed, 0 failed`, and `, 3 skipped` when some were. */
export const closingLineReporter: Reporter = {
  onTestRunEnd(modules, faults) {
    process.stdout.write(`${closingLine(modules, faults.length)}\n`)
  },
}

/** A file that could not be read, or a fault outside any test, is a failure too: nothing is passed over. */
export function closingLine(modules: readonly Pick<TestModule, 'children' | 'errors'>[], faults: number): string {
  const count: Count = { passed: 0, failed: faults, skipped: 0 }
  for (const module of modules) {
    count.failed += module.errors().length
    for (const test of module.children.allTests()) add(count, test.result().state)
  }
  const { passed, failed, skipped } = count
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function add(count: Count, state: 'pending' | 'passed' | 'failed' | 'skipped'): void {
  if (state === 'passed') count.passed++
  else if (state === 'skipped') count.skipped++
  else count.failed++
}
