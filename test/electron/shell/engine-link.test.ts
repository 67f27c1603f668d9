import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type EngineLink, Refused, startEngine } from '../../../electron/engine-link.ts'
import { standIn } from '../../support/electron-stand-in/electron.ts'
import { newFolder } from '../../support/new-folder.ts'

const program = join(import.meta.dirname, '../../../electron/engine/engine-process.ts')

const ended: number[] = []

/** An engine of its own process on the folder, closed when the test is over. */
function engineOn(folder: string): EngineLink {
  const engine = startEngine(program, folder, (code) => ended.push(code))
  onTestFinished(() => engine.close().catch(() => {})) // some tests end it themselves
  return engine
}

beforeEach(() => {
  ended.length = 0
  standIn.settings.userFolder = newFolder()
})

describe('the engine in its process', () => {
  it('opens a workspace', async () => {
    await expect(engineOn(newFolder()).opened).resolves.toBeUndefined()
  })

  it('is a process with a name, whose words are kept in the log', async () => {
    await engineOn(newFolder()).opened
    expect(standIn.givenTo('utilityProcess.fork').at(-1)).toEqual([
      program,
      [],
      { serviceName: 'Accord engine', stdio: 'pipe' },
    ])
    // Without the port that belongs to it, this is a fault.
    standIn.processes.at(-1)?.postMessage({ id: 99, question: { kind: 'connect' } })
    const log = join(standIn.settings.userFolder, 'logs', 'engine.log')
    await vi.waitFor(() => expect(readFileSync(log, 'utf8')).toContain('connected without a port'))
  })

  it('opens a workspace where no log can be written', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'taken'), '')
    standIn.settings.userFolder = join(folder, 'taken')
    await expect(engineOn(join(folder, 'workspace')).opened).resolves.toBeUndefined()
  })

  it('gives a grant for a file, which tells nothing of where it lies', async () => {
    const folder = newFolder()
    const path = join(folder, 'tickets.csv')
    writeFileSync(path, 'Number\n1\n')
    const engine = engineOn(join(folder, 'workspace'))
    await engine.opened
    const granted = await engine.grant(path)
    expect(granted).toEqual({ grant: expect.any(String), name: 'tickets.csv' })
    expect(granted.grant).not.toContain(folder)
  })

  it('has no file that nobody made', async () => {
    const engine = engineOn(newFolder())
    await engine.opened
    expect(await engine.file('/files/packs/none.pdf')).toBeNull()
    expect(await engine.file('/files/../workspace.sqlite')).toBeNull()
  })

  it('says in a sentence why a workspace cannot be opened', async () => {
    const folder = newFolder()
    await engineOn(folder).opened
    const second = engineOn(folder)
    await expect(second.opened).rejects.toThrow(Refused)
    await expect(second.opened).rejects.toThrow(/the Accord window/)
  })

  it('gives the workspace back when it is closed', async () => {
    const folder = newFolder()
    const first = engineOn(folder)
    await first.opened
    await first.close()
    await expect(engineOn(folder).opened).resolves.toBeUndefined()
  })

  it('does not call its own end a mishap', async () => {
    const engine = engineOn(newFolder())
    await engine.opened
    const exited = new Promise((resolve) => standIn.processes.at(-1)?.once('exit', resolve))
    await engine.close()
    await exited
    expect(ended).toEqual([])
  })

  it('tells when it ends unasked, and answers what was still asked', async () => {
    const engine = engineOn(newFolder())
    await engine.opened
    const unanswered = engine.file('/files/packs/none.pdf')
    standIn.processes.at(-1)?.kill()
    await expect(unanswered).rejects.toThrow('The engine stopped before it answered.')
    expect(ended).toHaveLength(1)
  })
})
