const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['ttf', 'font/ttf'],
  ['wasm', 'application/wasm'],
])

/** One of the files that the built screens consist of. */
export type ScreenFile = {
  /** Below the folder of the screens, its parts divided by `/`. */
  readonly path: string
  /** Its media type. */
  readonly type: string
}

/**
 * Which file of the built screens an address means, `/` being the page itself; null for any other address. Whoever holds an answer may
 * read it below the folder, for no part of the path leads out of it.
 */
export function screenFileAt(pathname: string): ScreenFile | null {
  const parts = decoded(pathname === '/' ? '/index.html' : pathname).split('/')
  if (parts.shift() !== '' || !parts.every(isPlainName)) return null
  const type = TYPES.get(/\.(\w+)$/.exec(parts.at(-1) ?? '')?.[1] ?? '')
  return type === undefined ? null : { path: parts.join('/'), type }
}

/** The empty text, which is no address, where it cannot be decoded. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return ''
  }
}

/** No folder above, no drive, no end of a name that C would see. */
function isPlainName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part)
}
