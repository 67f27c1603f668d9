import { describe, expect, it } from 'vitest'
import { closingLine } from './closing-line.ts'

type Module = Parameters<typeof closingLine>[0][number]

/** A file of tests with these endings, and as many errors of its own as `broken` says. */
function file(states: readonly string[], broken = 0): Module {
  const tests = states.map((state) => ({ result: () => ({ state }) }))
  return {
    errors: () => Array.from({ length: broken }, () => ({})),
    children: { allTests: () => tests },
  } as unknown as Module // all that the line looks at
}

describe('the closing line of a run', () => {
  it.each([
    ['counts over all files', [file(['passed', 'passed']), file(['passed', 'failed'])], 0, '3 passed, 1 failed'],
    ['names what was skipped', [file(['passed', 'skipped'])], 0, '1 passed, 0 failed, 1 skipped'],
    ['counts a file that could not be read as a failure', [file(['passed']), file([], 1)], 0, '1 passed, 1 failed'],
    ['counts a fault outside the tests as a failure', [file(['passed'])], 1, '1 passed, 1 failed'],
    ['counts a test that never ended as a failure', [file(['pending'])], 0, '0 passed, 1 failed'],
    ['has nothing to say for nothing', [], 0, '0 passed, 0 failed'],
  ])('%s', (_, files, faults, line) => {
    expect(closingLine(files, faults)).toBe(line)
  })
})
