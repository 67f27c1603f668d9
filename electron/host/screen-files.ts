import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { screenFileAt } from '../../shared/screen-files.ts'

/** Vite names these after their content, so that a changed file has another address. */
const NAMED_AFTER_CONTENT = /^\/assets\//
const YEAR_SECONDS = 31_536_000

/** Sends one of the built screens' files; false when there is none at that address. */
export async function sendScreenFile(folder: string, pathname: string, response: ServerResponse): Promise<boolean> {
  const file = screenFileAt(pathname)
  if (file === null) return false
  const path = join(folder, file.path)
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return false
  const caching = NAMED_AFTER_CONTENT.test(pathname) ? `private, max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
  response.writeHead(200, { 'content-type': file.type, 'content-length': found.size, 'cache-control': caching })
  await pipeline(createReadStream(path), response)
  return true
}
