import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** Vite names these after their content, so that a changed file has another address. */
const NAMED_AFTER_CONTENT = /^\/assets\//
const YEAR_SECONDS = 31_536_000

/** Sends one of the built screens' files; false when there is none at that address. */
export async function sendScreenFile(folder: string, pathname: string, response: ServerResponse): Promise<boolean> {
  const path = filePath(folder, pathname)
  const found = path === null ? null : await stat(path).catch(() => null)
  if (path === null || found === null || !found.isFile()) return false
  const caching = NAMED_AFTER_CONTENT.test(pathname) ? `private, max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': caching,
  })
  await pipeline(createReadStream(path), response)
  return true
}

/** An absolute address has no `..` left once it is normalised, so that nothing outside the folder can be named. */
function filePath(folder: string, pathname: string): string | null {
  const named = decoded(pathname === '/' ? '/index.html' : pathname)
  if (named === null || !named.startsWith('/') || /[\\\0]/.test(named)) return null
  const path = posix.normalize(named)
  return TYPES[extname(path)] === undefined ? null : join(folder, path)
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
