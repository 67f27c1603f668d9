import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { remember } from '../../../electron/remembered.ts'
import { askForFirstFolder, askForFolder, knownFolder } from '../../../electron/workspace-choice.ts'
import { standIn } from '../../support/electron-stand-in/electron.ts'
import { newFolder } from '../../support/new-folder.ts'

const [USE, CHOOSE, QUIT] = [0, 1, 2]

beforeEach(() => {
  standIn.settings.userFolder = newFolder()
  standIn.settings.switches.clear()
  vi.stubEnv('ACCORD_WORKSPACE', undefined)
})

describe('the workspace that opens', () => {
  it('is not known at the very first start', () => {
    expect(knownFolder()).toBeNull()
  })

  it('is the one chosen before', () => {
    remember('workspace', '/home/dana/Reviews')
    expect(knownFolder()).toBe('/home/dana/Reviews')
  })

  it('is the one that ACCORD_WORKSPACE names, before the one chosen', () => {
    remember('workspace', '/home/dana/Reviews')
    vi.stubEnv('ACCORD_WORKSPACE', '/srv/reviews')
    expect(knownFolder()).toBe(resolve('/srv/reviews'))
  })

  it('is the one named on the command line, before all others', () => {
    vi.stubEnv('ACCORD_WORKSPACE', '/srv/reviews')
    standIn.settings.switches.set('workspace', '/tmp/trial')
    expect(knownFolder()).toBe(resolve('/tmp/trial'))
  })
})

describe('the question at the first start', () => {
  it("suggests a folder in the person's home, and keeps it when it is taken", async () => {
    standIn.answerDialog('showMessageBox', { response: USE })
    expect(await askForFirstFolder()).toBe(join(homedir(), 'Accord'))
    expect(knownFolder()).toBe(join(homedir(), 'Accord'))
  })

  it('takes another folder, and remembers it', async () => {
    standIn.answerDialog('showMessageBox', { response: CHOOSE })
    standIn.answerDialog('showOpenDialog', { canceled: false, filePaths: ['/srv/reviews'] })
    expect(await askForFirstFolder()).toBe('/srv/reviews')
    expect(knownFolder()).toBe('/srv/reviews')
  })

  it('takes no for an answer', async () => {
    standIn.answerDialog('showMessageBox', { response: QUIT })
    expect(await askForFirstFolder()).toBeNull()
    expect(knownFolder()).toBeNull()
  })
})

it('keeps the folder it has when the picker is closed', async () => {
  remember('workspace', '/home/dana/Reviews')
  standIn.answerDialog('showOpenDialog', { canceled: true, filePaths: [] })
  expect(await askForFolder()).toBeNull()
  expect(knownFolder()).toBe('/home/dana/Reviews')
})
