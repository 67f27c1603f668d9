import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { screenFileType } from '../../shared/screen-files.ts'

/** Vite names these after their content, so that a changed file has another address. */
const NAMED_AFTER_CONTENT = /^\/assets\//
const YEAR_SECONDS = 31_536_000

/** Sends one of the built screens' files; false when there is none at that address. */
export async function sendScreenFile(folder: string, pathname: string, response: ServerResponse): Promise<boolean> {
  const file = screenFile(folder, pathname)
  const found = file === null ? null : await stat(file.path).catch(() => null)
  if (file === null || found === null || !found.isFile()) return false
  const caching = NAMED_AFTER_CONTENT.test(pathname) ? `private, max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
  response.writeHead(200, { 'content-type': file.type, 'content-length': found.size, 'cache-control': caching })
  await pipeline(createReadStream(file.path), response)
  return true
}

/** An absolute address has no `..` left once it is normalised, so that nothing outside the folder can be named. */
function screenFile(folder: string, pathname: string): { readonly path: string; readonly type: string } | null {
  const named = decoded(pathname === '/' ? '/index.html' : pathname)
  if (named === null || !named.startsWith('/') || /[\\\0]/.test(named)) return null
  const path = posix.normalize(named)
  const type = screenFileType(path)
  return type === null ? null : { path: join(folder, path), type }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
