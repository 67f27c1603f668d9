import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { Refusal } from '../../shared/refusal.ts'
import { contentSecurityPolicy } from '../engine/content-security-policy.ts'
import type { Engine } from '../engine/engine.ts'
import type { Log } from '../engine/services.ts'
import { checkCaller } from './request-checks.ts'
import { sendScreenFile } from './screen-files.ts'
import { newSession, type Session } from './session.ts'
import { TurnedAway } from './turned-away.ts'
import { type UploadLimits, type Uploads, uploads } from './uploads.ts'

/** The same screens and operations as the desktop window's, on loopback. */
export type Host = {
  readonly port: number
  /** An address to open, with a token that works once; an earlier address works no longer. */
  newUrl(): string
  close(): Promise<void>
}

export type HostOptions = {
  readonly engine: Engine
  /** 0: any that is free. */
  readonly port: number
  /** Where the built screens lie. */
  readonly screens: string
  readonly log: Log
  readonly uploadLimits?: UploadLimits
}

const LOOPBACK = '127.0.0.1'
/** An operation's input is a few kilobytes; an agreement's text is the longest. */
const MOST_BODY_BYTES = 8_000_000

/** @throws Refusal when the port is taken */
export async function openHost({ engine, port: asked, screens, log, uploadLimits }: HostOptions): Promise<Host> {
  const server = createServer()
  const port = await listen(server, asked)
  const session = newSession(port)
  const received = uploads(engine.grants, uploadLimits)
  const rooms = { engine, screens, session, received, port, rpc: rpcHandler(engine) }
  server.on('request', (request, response) => {
    answer(rooms, { request, response }).catch((error: unknown) => fail(error, { request, response, log }))
  })
  return {
    port,
    newUrl: () => `http://${LOOPBACK}:${port}/?token=${session.newToken()}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      received.close()
    },
  }
}

function rpcHandler({ router }: Engine) {
  return new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MOST_BODY_BYTES })] })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(isTaken(error) ? portTaken(port) : error))
    server.listen(port, LOOPBACK, () => {
      // A TCP server's address is never a pipe's name.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

const isTaken = ({ code }: NodeJS.ErrnoException) => code === 'EADDRINUSE' || code === 'EACCES'

function portTaken(port: number): Refusal {
  return new Refusal(
    'serve.port-taken',
    `Port ${port} is taken by another program. Name another one with --port, or leave it out to have a free one chosen.`,
  )
}

type Rooms = {
  readonly engine: Engine
  readonly screens: string
  readonly session: Session
  readonly received: Uploads
  readonly port: number
  readonly rpc: ReturnType<typeof rpcHandler>
}
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

async function answer(rooms: Rooms, { request, response }: Exchange): Promise<void> {
  setCommonHeaders(response)
  checkCaller(request, rooms.port)
  // Put together rather than resolved, for `//name/` in a request is a path here and not another host.
  const url = URL.parse(`http://${LOOPBACK}${request.url ?? '/'}`)
  if (url === null || url.host !== LOOPBACK) throw notFound()
  const token = url.searchParams.get('token')
  if (url.pathname === '/' && token !== null) return admit(rooms.session, { request, response }, token)
  if (!rooms.session.isAdmitted(request)) throw notAdmitted()
  await route(rooms, { request, response }, url)
}

async function route(rooms: Rooms, { request, response }: Exchange, url: URL): Promise<void> {
  const { engine, received, rpc, screens } = rooms
  const { pathname } = url
  if (pathname.startsWith('/rpc/')) {
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc' })
    if (!matched) throw notFound()
  } else if (pathname === '/files/uploads' && request.method === 'POST') {
    const grant = await received.receive(request, url.searchParams.get('name') ?? '')
    sendJson(response, 200, grant)
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new TurnedAway(405, 'method.unknown', 'This address can only be read.')
  } else if (pathname.startsWith('/files/')) {
    await sendEngineFile(engine, pathname, response)
  } else if (!(await sendScreenFile(screens, pathname, response))) {
    throw notFound()
  }
}

/** Spends the token and sends the browser on to the page itself, so that the token does not stay in the address. */
function admit(session: Session, { request, response }: Exchange, token: string): void {
  const cookie = session.admit(token)
  if (cookie === null && !session.isAdmitted(request)) throw notAdmitted()
  if (cookie !== null) response.setHeader('set-cookie', cookie)
  response.writeHead(303, { location: '/', 'cache-control': 'no-store' }).end()
}

async function sendEngineFile(engine: Engine, pathname: string, response: ServerResponse): Promise<void> {
  const file = await engine.files.read(pathname)
  if (file === null) throw notFound()
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.bytes.length,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'cache-control': 'no-store',
  })
  response.end(file.bytes)
}

function setCommonHeaders(response: ServerResponse): void {
  response.setHeader('content-security-policy', contentSecurityPolicy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
}

function notAdmitted(): TurnedAway {
  return new TurnedAway(
    401,
    'session.missing',
    'This browser is not let in. Open the address that accord serve printed. It works once: press Enter there for a new one.',
  )
}

function notFound(): TurnedAway {
  return new TurnedAway(404, 'address.unknown', 'There is nothing at this address.')
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

function fail(error: unknown, { request, response, log }: Exchange & { readonly log: Log }): void {
  // Whoever asked has gone away; there is nobody left to tell.
  if (response.destroyed) return
  if (!(error instanceof TurnedAway)) log({ reference: 'host', operation: request.url ?? '', error })
  if (response.headersSent) {
    response.destroy()
    return
  }
  const { status, code, message } = error instanceof TurnedAway ? error : INTERNAL
  if (status === 413) response.setHeader('connection', 'close')
  const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
  if (isPage) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(message)
  else sendJson(response, status, { error: { code, message } })
}

const INTERNAL = new TurnedAway(500, 'host.fault', 'Something went wrong inside Accord. Try again; the log tells more.')
