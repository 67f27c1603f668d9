import type { IncomingMessage } from 'node:http'
import { TurnedAway } from './turned-away.ts'

/**
 * Only a page of our own may ask. A foreign page can make the browser send requests here, but not with our host name (it would be
 * DNS rebinding), nor with our origin.
 */
export function checkCaller({ headers, method }: IncomingMessage, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (headers.host === undefined || !hosts.includes(headers.host)) {
    throw new TurnedAway(421, 'host.unknown', 'This address is not served here.')
  }
  const isForeignOrigin = headers.origin !== undefined && headers.origin !== `http://${headers.host}`
  const site = headers['sec-fetch-site']
  const isForeignSite = method !== 'GET' && site !== undefined && site !== 'same-origin'
  if (isForeignOrigin || isForeignSite) {
    throw new TurnedAway(403, 'origin.foreign', 'Only a page of Accord itself may ask this.')
  }
}
