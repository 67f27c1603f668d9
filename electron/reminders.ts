import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { MessageChannelMain, Notification } from 'electron'
import type { Contract } from '../shared/operations/contract.ts'
import type { EngineLink } from './engine-link.ts'
import { remember, remembered } from './remembered.ts'

type Reminding = {
  readonly engine: EngineLink
  readonly folder: string
  /** The person has chosen a reminder. */
  readonly onChosen: () => void
}

/** With more at once, one notification tells how many there are: a desktop full of them is read by nobody. */
const MOST = 3

/** Tells on the desktop of the reviews that wait, each once until something else is to be said of it; also over restarts. */
export async function remind({ engine, folder, onChosen }: Reminding): Promise<void> {
  if (!Notification.isSupported()) return
  await engine.opened
  const waiting = await askEngine(engine)
  const told = toldIn(folder)
  const fresh = waiting.filter(({ id }) => !told.includes(id))
  remember(FILE, { ...everTold(), [folder]: waiting.map(({ id }) => id) })
  if (fresh.length > MOST)
    return notify(`${fresh.length} reviews wait`, 'Accord lists them with what comes next.', onChosen)
  for (const { title, says } of fresh) notify(title, says, onChosen)
}

const HOURS = 3_600_000
const EVERY_MS = 6 * HOURS

/** Reminds at once and a few times a day while the app runs. `current` is asked anew each time: the workspace may be another one. */
export function keepReminding(current: () => Reminding): void {
  // An engine that cannot answer has said so by itself; the next time is soon.
  const once = () => void remind(current()).catch(() => {})
  once()
  setInterval(once, EVERY_MS).unref()
}

/** By a channel of its own, as the page has one. */
async function askEngine(engine: EngineLink) {
  const { port1, port2 } = new MessageChannelMain()
  try {
    engine.connect(port1)
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }))
    port2.start()
    return await client.reviews.reminders()
  } finally {
    port2.close()
  }
}

const FILE = 'reminders'

function everTold(): Record<string, unknown> {
  const kept = remembered(FILE)
  return typeof kept === 'object' && kept !== null ? { ...kept } : {}
}

function toldIn(folder: string): readonly unknown[] {
  const ids = everTold()[folder]
  return Array.isArray(ids) ? ids : []
}

function notify(title: string, body: string, onChosen: () => void): void {
  const notification = new Notification({ title, body })
  notification.on('click', onChosen)
  notification.show()
}
