import { note, strict } from './record.ts'

type Handler = (request: Request) => Promise<Response> | Response

const handlers = new Map<string, Handler>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly unknown[]) {
    note('protocol.registerSchemesAsPrivileged', schemes)
  },
  handle(scheme: string, handler: Handler) {
    note('protocol.handle', scheme)
    handlers.set(scheme, handler)
  },
})

/** What the app answers under one of its own addresses. */
export async function fetchFromApp(request: Request): Promise<Response> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1))
  if (handler === undefined) throw new Error(`No protocol is handled for ${request.url}`)
  return handler(request)
}

/** Chromium knows no such scheme, so that `accord://app/x` stands at an https address that the test answers. */
export const toReal = (url: string) => {
  const { protocol: scheme, host, pathname, search, hash } = new URL(url)
  return `https://${scheme.slice(0, -1)}--${host}.electron.test${pathname}${search}${hash}`
}

export const REAL = /^https:\/\/[^/]*--[^/]*\.electron\.test\//

export function toApp(url: string): string {
  const found = /^https:\/\/([a-z][a-z0-9+.-]*?)--([^/]*)\.electron\.test(.*)$/.exec(url)
  return found === null ? url : `${found[1]}://${found[2]}${found[3]}`
}
