import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { Bridge } from './bridge.ts'

type Link = ClientLink<ClientContext>

/** The port travels by `window.postMessage`, the only road from a preload's world into the page's that carries ports. */
function receivePort(desktop: Bridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || port === undefined) return
      window.removeEventListener('message', receive)
      port.start()
      resolve(port)
    }
    window.addEventListener('message', receive)
    desktop.onPort(() => {})
  })
}

/** Calls made before the port has arrived wait for it. */
export function portLink(desktop: Bridge): Link {
  const link: Promise<Link> = receivePort(desktop).then((port) => new PortLink({ port }))
  return { call: async (path, input, options) => (await link).call(path, input, options) }
}
