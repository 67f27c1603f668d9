/** Carries what structured clone carries through text, so that values keep their kinds between Node and a page. */
export type Codec = { readonly write: (value: unknown) => string; readonly read: (text: string) => unknown }

type Coded =
  | null
  | string
  | number
  | boolean
  | { readonly kind: 'undefined' }
  | { readonly kind: 'number' | 'bigint' | 'buffer' | 'bytes' | 'error'; readonly of: string }
  | { readonly kind: 'date'; readonly of: number }
  | { readonly kind: 'map' | 'set' | 'array'; readonly of: readonly Coded[] }
  | { readonly kind: 'object'; readonly of: readonly (readonly [string, Coded])[] }

/** Stands alone: its source text is injected into pages too. */
export function makeCodec(): Codec {
  const toBase64 = (bytes: Uint8Array) => {
    let text = ''
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
    return btoa(text)
  }
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

  const code = (value: unknown): Coded => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : { kind: 'number', of: String(value) }
    if (typeof value === 'bigint') return { kind: 'bigint', of: String(value) }
    return typeof value === 'object' ? codeObject(value) : { kind: 'undefined' }
  }

  const codeObject = (value: object): Coded => {
    if (value instanceof Date) return { kind: 'date', of: value.getTime() }
    if (value instanceof Map) return { kind: 'map', of: [...value].map(code) }
    if (value instanceof Set) return { kind: 'set', of: [...value].map(code) }
    if (value instanceof ArrayBuffer) return { kind: 'buffer', of: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value))
      return { kind: 'bytes', of: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    if (value instanceof Error) return { kind: 'error', of: value.message }
    if (Array.isArray(value)) return { kind: 'array', of: value.map(code) }
    return { kind: 'object', of: Object.entries(value).map(([key, one]) => [key, code(one)] as const) }
  }

  const decode = (coded: Coded): unknown => {
    if (coded === null || typeof coded !== 'object') return coded
    switch (coded.kind) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(coded.of)
      case 'bigint':
        return BigInt(coded.of)
      case 'date':
        return new Date(coded.of)
      case 'buffer':
        return fromBase64(coded.of).buffer
      case 'bytes':
        return fromBase64(coded.of)
      case 'error':
        return new Error(coded.of)
      case 'map':
        return new Map(coded.of.map(decode) as [unknown, unknown][]) // a map was written as its pairs
      case 'set':
        return new Set(coded.of.map(decode))
      case 'array':
        return coded.of.map(decode)
      case 'object':
        return Object.fromEntries(coded.of.map(([key, one]) => [key, decode(one)]))
    }
  }

  return {
    write(value) {
      structuredClone(value) // refuses what Electron refuses
      return JSON.stringify(code(value))
    },
    read: (text) => decode(JSON.parse(text)),
  }
}
