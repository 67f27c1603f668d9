/** What one world says to the other over the bridge. */
type Said =
  | { readonly kind: 'call'; readonly id: number; readonly given: readonly unknown[] }
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'resolved'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'rejected'; readonly id: number; readonly error: unknown }
  | { readonly kind: 'exposed'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'here' }

export type World = { readonly expose: (name: string, value: unknown) => void }

/**
 * Electron's context bridge between a preload's world and its page's. Events cross worlds at once and Chromium clones what they
 * carry; a function or a promise crosses as a number and is called, or settled, from the other side. Stands alone: injected as text.
 */
export function joinWorlds(side: 'page' | 'preload', secret: string): World {
  const other = side === 'page' ? 'preload' : 'page'
  const functions = new Map<number, (...given: unknown[]) => unknown>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let numbered = 0
  const answers: Said[] = []

  const say = (said: Said) => document.dispatchEvent(new CustomEvent(secret + other, { detail: said }))
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

  const wrap = (value: unknown): unknown => {
    if (typeof value === 'function') {
      numbered += 1
      functions.set(numbered, (...given) => Reflect.apply(value, undefined, given))
      return { bridgedFunction: numbered }
    }
    if (value instanceof Promise) return wrapPromise(value)
    if (Array.isArray(value)) return value.map(wrap)
    return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wrap(one)])) : value
  }
  const wrapPromise = (promise: Promise<unknown>) => {
    numbered += 1
    const id = numbered
    promise.then(
      (value) => say({ kind: 'resolved', id, value: wrap(value) }),
      (error: unknown) => say({ kind: 'rejected', id, error }),
    )
    return { bridgedPromise: id }
  }
  const unwrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unwrap)
    if (!isPlain(value)) return value
    const { bridgedFunction, bridgedPromise } = value
    if (typeof bridgedFunction === 'number') return (...given: unknown[]) => call(bridgedFunction, given)
    if (typeof bridgedPromise === 'number')
      return new Promise((resolve, reject) => promises.set(bridgedPromise, { resolve, reject }))
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unwrap(one)])))
  }
  const call = (id: number, given: readonly unknown[]): unknown => {
    say({ kind: 'call', id, given: given.map(wrap) })
    const said = answers.pop()
    if (said?.kind === 'returned') return unwrap(said.value)
    throw said?.kind === 'threw' ? said.error : new Error('The other world is gone.')
  }
  const answerCall = (id: number, given: readonly unknown[]): Said => {
    try {
      return { kind: 'returned', value: wrap(functions.get(id)?.(...given.map(unwrap))) }
    } catch (error) {
      return { kind: 'threw', error }
    }
  }
  const hear = (said: Said) => {
    if (said.kind === 'call') say(answerCall(said.id, said.given))
    else if (said.kind === 'returned' || said.kind === 'threw') answers.push(said)
    else if (said.kind === 'resolved') promises.get(said.id)?.resolve(unwrap(said.value))
    else if (said.kind === 'rejected') promises.get(said.id)?.reject(said.error)
    else if (said.kind === 'exposed') show(said.name, unwrap(said.value))
    else for (const tell of told) tell()
  }
  const show = (name: string, value: unknown) =>
    Object.defineProperty(window, name, { value, configurable: false, writable: false, enumerable: true })

  // Whichever world starts first tells the other once it is there.
  const told: (() => void)[] = []
  document.addEventListener(secret + side, (event) => hear((event as CustomEvent<Said>).detail)) // only `say` sends these
  if (side === 'page') say({ kind: 'here' })
  return {
    expose(name, value) {
      const wrapped = wrap(value)
      const tell = () => say({ kind: 'exposed', name, value: wrapped })
      told.push(tell)
      tell()
    },
  }
}
