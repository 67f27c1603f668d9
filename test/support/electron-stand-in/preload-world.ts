import type { Codec } from './codec.ts'
import type { World } from './worlds.ts'

/** What Node says to the preload, and the preload to Node. */
export type ToPreload =
  | { readonly kind: 'sent'; readonly channel: string; readonly given: string; readonly ports: readonly number[] }
  | { readonly kind: 'answered'; readonly id: number; readonly value: string }
  | { readonly kind: 'failed'; readonly id: number; readonly said: string }
  | { readonly kind: 'port'; readonly port: number; readonly message: string }
  /** Where a file that the person is about to drop lies; a page cannot know. */
  | { readonly kind: 'file'; readonly name: string; readonly path: string }

export type FromPreload =
  | { readonly kind: 'send'; readonly channel: string; readonly given: string }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly given: string }
  | { readonly kind: 'port'; readonly port: number; readonly message: string }

export type PreloadTools = {
  readonly world: World
  readonly codec: Codec
  readonly tell: (said: FromPreload) => void
  /** The preload's own script, as a module. */
  readonly preload: (require: (name: string) => unknown, module: object, exports: object) => void
}

type Listener = (event: { readonly ports: readonly MessagePort[] }, ...given: unknown[]) => void

/**
 * The `electron` that a sandboxed preload finds, in a world of its own beside the page. Answers with the function that Node speaks
 * to. Stands alone: its source text is injected.
 */
export function makePreloadWorld({ world, codec, tell, preload }: PreloadTools): (said: ToPreload) => void {
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { channel: string; resolve: (value: unknown) => void; reject: (e: Error) => void }>()
  const ports = new Map<number, MessagePort>()
  const paths = new Map<string, string>()
  let asked = 0

  const listen = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }
  const ipcRenderer = {
    on: listen,
    once(channel: string, listener: Listener) {
      const once: Listener = (event, ...given) => {
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((one) => one !== once),
        )
        listener(event, ...given)
      }
      listen(channel, once)
    },
    send: (channel: string, ...given: unknown[]) => tell({ kind: 'send', channel, given: codec.write(given) }),
    invoke(channel: string, ...given: unknown[]) {
      return new Promise((resolve, reject) => {
        asked += 1
        waiting.set(asked, { channel, resolve, reject })
        tell({ kind: 'invoke', id: asked, channel, given: codec.write(given) })
      })
    },
  }
  const newPort = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => tell({ kind: 'port', port: id, message: codec.write(data) }))
    port1.start()
    ports.set(id, port1)
    return port2
  }

  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: world.expose },
    webUtils: { getPathForFile: (file: File) => paths.get(file.name) ?? '' },
  }
  const module = { exports: {} }
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return electron
    },
    module,
    module.exports,
  )
  return (said) => {
    if (said.kind === 'sent') {
      const event = { ports: said.ports.map(newPort) }
      const given = codec.read(said.given) as unknown[] // `send` writes a list
      for (const listener of listeners.get(said.channel) ?? []) listener(event, ...given)
    } else if (said.kind === 'file') paths.set(said.name, said.path)
    else if (said.kind === 'port') ports.get(said.port)?.postMessage(codec.read(said.message))
    else if (said.kind === 'answered') waiting.get(said.id)?.resolve(codec.read(said.value))
    else {
      const invoked = waiting.get(said.id)
      invoked?.reject(new Error(`Error invoking remote method '${invoked.channel}': ${said.said}`))
    }
  }
}
