const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
}

/** The media type of a file that the built screens consist of, by its name; null for any other file, which is then not served. */
export function screenFileType(name: string): string | null {
  return TYPES[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? null
}
