import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const guard = join(import.meta.dirname, '../../bin/require-node.mjs')

/** Runs the guard in a Node that says it is of this version. */
function guardIn(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); await import(${JSON.stringify(guard)})`
  return spawnSync(process.execPath, ['--input-type=module', '-e', pretend], { encoding: 'utf8' })
}

it('stops an older Node with a sentence that says what to do', () => {
  const { status, stderr } = guardIn('20.20.2')
  expect(status).toBe(1)
  expect(stderr).toContain('needs Node 24 and this is Node 20.20.2')
  expect(stderr).toContain('npm ci')
})

it('lets its own Node and newer ones pass without a word', () => {
  expect(guardIn('24.21.0')).toMatchObject({ status: 0, stderr: '' })
  expect(guardIn('26.0.0')).toMatchObject({ status: 0, stderr: '' })
})

// npm brings none for macOS.
it.skipIf(process.platform === 'darwin')(
  'hands the command line over to the Node that npm brought, words and exit code included',
  () => {
    const command = join(import.meta.dirname, '../../bin/accord.mjs')
    const older = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); process.argv.splice(1, 0, 'accord'); await import(${JSON.stringify(command)})`
    const words = ['agreement', 'check', 'no such file; echo $HOME.yaml']
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', older, ...words], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([1, expect.stringContaining('no such file; echo $HOME.yaml does not exist')])
  },
)
