import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may come in: whoever brings the token of the printed address, once, and then the cookie given for it. */
export type Session = {
  /** A new token; the one before it lets nobody in any more. */
  newToken(): string
  /** The cookie's header for the right token; null for a wrong or a spent one. */
  admit(token: string): string | null
  isAdmitted(request: IncomingMessage): boolean
}

const BYTES = 32

/** Cookies do not tell ports apart, so that the port is in the name. */
export function newSession(port: number): Session {
  const name = `accord-${port}`
  const secret = randomBytes(BYTES).toString('base64url')
  let token: string | null = null
  return {
    newToken() {
      token = randomBytes(BYTES).toString('base64url')
      return token
    },
    admit(offered) {
      if (token === null || !isSame(offered, token)) return null
      token = null
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    isAdmitted: ({ headers }) => isSame(cookieOf(headers.cookie ?? '', name), secret),
  }
}

function cookieOf(header: string, name: string): string {
  const pairs = header.split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

/** Takes as long for a near miss as for a far one. */
function isSame(offered: string, expected: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
