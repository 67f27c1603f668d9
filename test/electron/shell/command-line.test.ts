import { describe, expect, it } from 'vitest'
import { commandWords } from '../../../electron/command-line.ts'
import { standIn } from '../../support/electron-stand-in/electron.ts'

describe('what the app was started for', () => {
  it.each([
    ['its window', true, ['accord'], null],
    ['its window, on a workspace', true, ['accord', '--workspace=/srv/reviews'], null],
    ['a command', true, ['accord', 'compute', 'SLA-IT-MKT', '--json'], ['compute', 'SLA-IT-MKT', '--json']],
    ['help', true, ['accord', '--help'], ['--help']],
    ['its window, while it is built', false, ['electron', '/app'], null],
    ['its window, by a test', false, ['electron', '--inspect=0', '/app', '--workspace=/tmp/w'], null],
    ['a command, while it is built', false, ['electron', '/app', 'workspace', 'info'], ['workspace', 'info']],
    ['another app', false, ['electron', '/elsewhere', 'workspace'], null],
  ])('%s', (_, packaged, started, words) => {
    standIn.settings.packaged = packaged
    standIn.settings.appFolder = '/app'
    expect(commandWords(started)).toEqual(words)
  })
})
