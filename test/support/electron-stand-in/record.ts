/** One thing that the app asked of Electron: `protocol.handle`, with what it gave. */
export type Asked = { readonly what: string; readonly given: readonly unknown[] }

/** Everything asked so far, in order. */
export const asked: Asked[] = []

export function note(what: string, ...given: readonly unknown[]): void {
  asked.push({ what, given })
}

/** What was given each time the app asked for this. */
export const givenTo = (what: string): readonly (readonly unknown[])[] =>
  asked.filter((one) => one.what === what).map(({ given }) => given)

/** A call that nobody wrote down here fails loudly: a stand-in that shrugs would pass tests that Electron fails. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, property) {
      const known = property in object || typeof property === 'symbol' || ['then', 'toJSON'].includes(property)
      if (!known) throw new Error(`The stand-in has no ${name}.${property}: write it, as Electron documents it.`)
      const value: unknown = Reflect.get(object, property)
      return value
    },
  })
}

/** Electron's events can be prevented; whoever emits one looks afterwards. */
export type Preventable = { readonly defaultPrevented: boolean; preventDefault(): void }

export function preventable<T extends object>(details: T): T & Preventable {
  let prevented = false
  return Object.defineProperty(
    Object.assign(details, { preventDefault: () => void (prevented = true) }),
    'defaultPrevented',
    {
      get: () => prevented,
    },
  ) as T & Preventable // the property was just defined
}
