import { RPCHandler } from '@orpc/server/message-port'
import { beforeEach, describe, expect, it } from 'vitest'
import { SAMPLE } from '../../../electron/engine/demo/sample.ts'
import { sampleAgreementText } from '../../../electron/engine/demo/sample-agreement.ts'
import { openEngine } from '../../../electron/engine/engine.ts'
import type { EngineLink } from '../../../electron/engine-link.ts'
import { remind } from '../../../electron/reminders.ts'
import { standIn } from '../../support/electron-stand-in/electron.ts'
import { newFolder } from '../../support/new-folder.ts'

const DAY = 86_400_000
const which = { reference: SAMPLE.reference, period: SAMPLE.period }

/** An engine over the sample's agreement, linked as the window links it; `clock` is its now. */
async function linked(clock: { at: number }) {
  const engine = await openEngine({ folder: newFolder(), now: () => clock.at })
  await engine.client.agreements.add({ text: sampleAgreementText(), format: 'yaml' })
  const link: Pick<EngineLink, 'opened' | 'connect'> = {
    opened: Promise.resolve(),
    connect(port) {
      new RPCHandler(engine.router).upgrade(port)
      port.start()
    },
  }
  return { engine, link: link as EngineLink } // a reminder asks for nothing else
}

const shown = () => standIn.notifications.map(({ title, body }) => ({ title, body }))

beforeEach(() => {
  standIn.notifications.length = 0
  standIn.settings.userFolder = newFolder()
  standIn.settings.hasNotifications = true
})

describe('reminders on the desktop', () => {
  const due = {
    title: 'IT support for Marketing',
    body: 'The review of IT support for Marketing over first half of 2026 is due on 8 Jul 2026; open it to begin.',
  }

  it('tell of a review that is due once, and again when something else is to be said', async () => {
    const clock = { at: Date.UTC(2026, 6, 6, 9) }
    const { engine, link } = await linked(clock)
    const reminding = { engine: link, folder: 'one', onChosen: () => {} }
    await remind(reminding)
    expect(shown()).toEqual([due])
    await remind(reminding)
    expect(shown()).toHaveLength(1)
    clock.at += 30 * DAY
    await remind(reminding)
    expect(shown().slice(1)).toMatchObject([{ body: expect.stringContaining('nobody has opened it') }])
    await engine.client.reviews.open({ ...which, by: 'Dana Reed' })
    await remind(reminding)
    expect(shown().slice(2)).toMatchObject([{ body: expect.stringContaining('is not held yet') }])
    await engine.close()
  })

  it('are those of the workspace that is open', async () => {
    const { engine, link } = await linked({ at: Date.UTC(2026, 6, 6, 9) })
    await remind({ engine: link, folder: 'one', onChosen: () => {} })
    await remind({ engine: link, folder: 'another', onChosen: () => {} })
    expect(shown()).toEqual([due, due])
    await engine.close()
  })

  it('bring the window to the front when they are chosen', async () => {
    const { engine, link } = await linked({ at: Date.UTC(2026, 6, 6, 9) })
    const chosen: string[] = []
    await remind({ engine: link, folder: 'one', onChosen: () => chosen.push('window') })
    standIn.notifications[0]?.emit('click')
    expect(chosen).toEqual(['window'])
    await engine.close()
  })

  it('are left to the app itself where the desktop has none', async () => {
    standIn.settings.hasNotifications = false
    const { engine, link } = await linked({ at: Date.UTC(2026, 6, 6, 9) })
    await remind({ engine: link, folder: 'one', onChosen: () => {} })
    expect(shown()).toEqual([])
    await engine.close()
  })
})
