import type { MenuItemConstructorOptions } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { setMenu } from '../../../electron/menu.ts'
import { standIn } from '../../support/electron-stand-in/electron.ts'

const acts: string[] = []

/** Every entry of the menu that the app set. */
function entries(): MenuItemConstructorOptions[] {
  setMenu({ openWorkspace: () => acts.push('open workspace'), folder: () => '/home/dana/Reviews' })
  const menu = standIn.givenTo('Menu.setApplicationMenu').at(-1)?.[0] as MenuItemConstructorOptions[] // the template itself
  return menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
}

/** A person chooses the entry. */
function choose(label: string): void {
  const click = entries().find((entry) => entry.label === label)?.click as (() => void) | undefined // ours take nothing
  click?.()
}

describe('the menu', () => {
  beforeEach(() => {
    acts.length = 0
    standIn.settings.packaged = false
  })

  it('opens another workspace', () => {
    choose('Open &workspace…')
    expect(acts).toEqual(['open workspace'])
  })

  it('shows the folder of the workspace that is open', () => {
    choose('Show workspace &folder')
    expect(standIn.givenTo('shell.openPath')).toEqual([['/home/dana/Reviews']])
  })

  it.each([
    ['not offered in the app as it ships', true, []],
    ['offered to those who build it', false, ['reload', 'toggleDevTools']],
  ])('developer tools are %s', (_, packaged, offered) => {
    standIn.settings.packaged = packaged
    const roles = entries().map(({ role }) => role)
    expect(roles.filter((role) => role === 'reload' || role === 'toggleDevTools')).toEqual(offered)
  })

  it('holds nothing that does nothing', () => {
    const dead = entries().filter(
      ({ role, click, type }) => role === undefined && click === undefined && type !== 'separator',
    )
    expect(dead).toEqual([])
  })
})
