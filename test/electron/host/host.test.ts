import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import { type Host, type HostOptions, openHost } from '../../../electron/host/host.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON, refusalOf } from '../store/builders.ts'

type Served = { readonly host: Host; readonly engine: Engine; readonly folder: string }

async function serve(options: Partial<HostOptions> = {}): Promise<Served> {
  const folder = newFolder()
  const screens = join(folder, 'screens')
  mkdirSync(join(screens, 'assets'), { recursive: true })
  writeFileSync(join(screens, 'index.html'), '<!doctype html><title>Accord</title>')
  writeFileSync(join(screens, 'assets', 'main-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}')
  const engine = await openEngine({ folder: join(folder, 'workspace'), now: () => NOON })
  const host = await openHost({ engine, port: 0, screens, log: () => {}, ...options })
  onTestFinished(async () => {
    await host.close()
    await engine.close()
  })
  return { host, engine, folder }
}

type Asking = {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Asks without a browser's own care: paths are sent as they are written, hosts and origins as the case says. */
function ask({ host }: Served, { path = '/', method = 'GET', headers = {}, body }: Asking) {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      text(response).then(
        (said) => resolve({ status: response.statusCode ?? 0, body: said, headers: response.headers }),
        reject,
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function admitted(served: Served): Promise<Record<string, string>> {
  const { pathname, search } = new URL(served.host.newUrl())
  const { headers } = await ask(served, { path: pathname + search })
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' }
}

describe('who is let in', () => {
  it('is whoever brings the token, once, and the cookie after it', async () => {
    const served = await serve()
    const { pathname, search } = new URL(served.host.newUrl())
    const first = await ask(served, { path: pathname + search })
    expect([first.status, first.headers.location]).toEqual([303, '/'])
    expect(String(first.headers['set-cookie'])).toMatch(/^accord-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    const second = await ask(served, { path: pathname + search })
    expect(second.status).toBe(401)
    const page = await ask(served, { headers: { cookie: String(first.headers['set-cookie']).split(';')[0] ?? '' } })
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>Accord</title>'])
  })

  it('is nobody with an address that a newer one has replaced', async () => {
    const served = await serve()
    const [older, newer] = [new URL(served.host.newUrl()), new URL(served.host.newUrl())]
    expect((await ask(served, { path: older.pathname + older.search })).status).toBe(401)
    expect((await ask(served, { path: newer.pathname + newer.search })).status).toBe(303)
  })

  it.each<[string, Asking]>([
    ['the page', {}],
    ['an operation', { path: '/rpc/workspace/info', method: 'POST' }],
    ['an upload', { path: '/files/uploads?name=a.csv', method: 'POST', body: 'a,b' }],
    ['a file of the engine', { path: '/files/packs/a.pdf' }],
    ['a script', { path: '/assets/main-1a2b3c.js' }],
    ['a wrong token', { path: '/?token=guess' }],
    ['an empty token', { path: '/?token=' }],
    ['a wrong cookie', { headers: { cookie: 'accord=guess' } }],
  ])('is nobody without it: %s', async (_, asking) => {
    const { status, body } = await ask(await serve(), asking)
    expect([status, body.includes('accord serve')]).toEqual([401, true])
  })

  it.each<[string, Record<string, string>, number]>([
    ['a name that was bound to this address', { host: 'evil.example' }, 421],
    ['the right name at another port', { host: '127.0.0.1:1' }, 421],
    ['a page of another origin', { origin: 'https://evil.example' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('is not %s, cookie or not', async (_, headers, status) => {
    const served = await serve()
    const asking = { path: '/rpc/workspace/info', method: 'POST', headers: { ...(await admitted(served)), ...headers } }
    expect((await ask(served, asking)).status).toBe(status)
  })

  it('may call this machine localhost', async () => {
    const served = await serve()
    const headers = { ...(await admitted(served)), host: `localhost:${served.host.port}` }
    expect((await ask(served, { headers })).status).toBe(200)
  })
})

describe('what is served', () => {
  it('stands under a strict policy', async () => {
    const served = await serve()
    const { headers } = await ask(served, { headers: await admitted(served) })
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
  })

  it('may be kept by the browser where its name says its content', async () => {
    const served = await serve()
    const { headers } = await ask(served, { path: '/assets/main-1a2b3c.js', headers: await admitted(served) })
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%5c..%5csecret.json',
    '//secret.json',
    '/%00.json',
    '/%zz.json',
    '/files/packs/..%2f..%2fsecret.json',
    '/files/packs/../../workspace.sqlite',
    '/files/rejections/1.csv',
    '/nothing.html',
    '/assets/',
  ])('has nothing at %s', async (path) => {
    const served = await serve()
    const { status, body } = await ask(served, { path, headers: await admitted(served) })
    expect([status, body.includes('secret')]).toEqual([404, false])
  })

  it.each(['PUT', 'DELETE', 'POST'])('cannot be changed by %s', async (method) => {
    const served = await serve()
    expect((await ask(served, { path: '/index.html', method, headers: await admitted(served) })).status).toBe(405)
  })

  it('answers operations', async () => {
    const served = await serve()
    const headers = { ...(await admitted(served)), 'content-type': 'application/json' }
    const { status, body } = await ask(served, { path: '/rpc/workspace/info', method: 'POST', headers, body: '{}' })
    expect([status, JSON.parse(body).json.name]).toEqual([200, 'workspace'])
  })

  it('takes no operation of more than a few megabytes', async () => {
    const served = await serve()
    const headers = { ...(await admitted(served)), 'content-type': 'application/json' }
    const asking = { path: '/rpc/agreements/check', method: 'POST', headers, body: Buffer.alloc(9_000_000, 0x20) }
    expect((await ask(served, asking)).status).toBe(413)
  })
})

describe('an upload', () => {
  const upload = (name: string, body: string | Buffer) => ({
    path: `/files/uploads?name=${encodeURIComponent(name)}`,
    method: 'POST',
    body,
  })

  it('becomes a grant for a file of its own name, gone when the host closes', async () => {
    const served = await serve()
    const { status, body } = await ask(served, {
      ...upload('tickets.csv', 'a,b\n1,2\n'),
      headers: await admitted(served),
    })
    const file = served.engine.grants.file(JSON.parse(body).grant)
    expect([status, file.name, existsSync(file.path)]).toEqual([200, 'tickets.csv', true])
    await served.host.close()
    expect(existsSync(file.path)).toBe(false)
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['.htaccess', '_htaccess'],
    ['..', '_'],
    ['', 'upload'],
    ['a\u0000b:c?.csv', 'a_b_c_.csv'],
    [`${'x'.repeat(300)}.csv`, `${'x'.repeat(136)}.csv`],
    [`${'漢'.repeat(150)}.csv`, `${'漢'.repeat(45)}.csv`],
  ])('named %j is called %j and lies in no other place', async (name, expected) => {
    const served = await serve()
    const { body } = await ask(served, { ...upload(name, 'x'), headers: await admitted(served) })
    const file = served.engine.grants.file(JSON.parse(body).grant)
    expect([file.name, file.path.startsWith(join(tmpdir(), 'accord-uploads-'))]).toEqual([expected, true])
  })

  it.each([
    ['that says its size', {}],
    ['that does not', { 'transfer-encoding': 'chunked' }],
  ])('too large, %s, is turned away and not kept', async (_, extra) => {
    const served = await serve({ uploadLimits: { bytes: 1000, files: 4 } })
    const headers = { ...(await admitted(served)), ...extra }
    const { status, body } = await ask(served, { ...upload('big.csv', Buffer.alloc(5000)), headers })
    expect([status, body.includes('accord import FILE')]).toEqual([413, true])
  })

  it('makes room by dropping the oldest', async () => {
    const served = await serve({ uploadLimits: { bytes: 1000, files: 2 } })
    const headers = await admitted(served)
    const grants: string[] = []
    for (const name of ['1.csv', '2.csv', '3.csv']) {
      grants.push(JSON.parse((await ask(served, { ...upload(name, name), headers })).body).grant)
    }
    expect(() => served.engine.grants.file(grants[0] ?? '')).toThrow('no longer at hand')
    expect(grants.slice(1).map((grant) => served.engine.grants.file(grant).name)).toEqual(['2.csv', '3.csv'])
  })

  it('that breaks off leaves nothing', async () => {
    const temporary = newFolder()
    vi.stubEnv('TMPDIR', temporary).stubEnv('TEMP', temporary)
    onTestFinished(() => void vi.unstubAllEnvs())
    const served = await serve()
    const headers = { ...(await admitted(served)), 'content-length': '1000' }
    const [root = ''] = readdirSync(temporary).filter((name) => name.startsWith('accord-uploads-'))
    const held = () => readdirSync(join(temporary, root))
    const path = '/files/uploads?name=a.csv'
    const asked = request({ host: '127.0.0.1', port: served.host.port, path, method: 'POST', headers })
    asked.on('error', () => null)
    asked.write('half')
    await expect.poll(held).toHaveLength(1)
    asked.destroy()
    await expect.poll(held).toEqual([])
  })
})

it('says that a port is taken', async () => {
  const served = await serve()
  const { engine } = served
  const refusal = await refusalOf(openHost({ engine, port: served.host.port, screens: '/', log: () => {} }))
  expect([refusal.code, refusal.message.includes('--port')]).toEqual(['serve.port-taken', true])
})
