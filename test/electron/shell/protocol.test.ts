import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { isOurPage, registerScheme, serve } from '../../../electron/protocol.ts'
import { standIn } from '../../support/electron-stand-in/electron.ts'

const get = (path: string, method = 'GET') => standIn.fetchFromApp(new Request(`accord://app${path}`, { method }))

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-screens-'))
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer/index.html'), '<title>Accord</title>')
  writeFileSync(join(folder, 'renderer/assets/main.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), '{}')
  const pack = { type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7') }
  serve({ folder: join(folder, 'renderer'), file: async (path) => (path === '/files/packs/a.pdf' ? pack : null) })
})

describe('the scheme', () => {
  it('is a secure origin of its own', () => {
    registerScheme()
    expect(standIn.givenTo('protocol.registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'accord', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]],
    ])
  })
})

describe('accord://app/', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', '<title>Accord</title>'],
    ['/index.html', 200, 'text/html; charset=utf-8', '<title>Accord</title>'],
    ['/assets/main.js', 200, 'text/javascript; charset=utf-8', 'export {}'],
    ['/files/packs/a.pdf', 200, 'application/pdf', '%PDF-1.7'],
    ['/files/packs/b.pdf', 404, 'text/plain; charset=utf-8', 'Not found'],
    ['/assets/none.js', 404, 'text/plain; charset=utf-8', 'Not found'],
    ['/%2e%2e/secret.json', 404, 'text/plain; charset=utf-8', 'Not found'],
    ['/..%2fsecret.json', 404, 'text/plain; charset=utf-8', 'Not found'],
    ['/..%5csecret.json', 404, 'text/plain; charset=utf-8', 'Not found'],
    ['/%zz.json', 404, 'text/plain; charset=utf-8', 'Not found'],
    ['/%00.json', 404, 'text/plain; charset=utf-8', 'Not found'],
  ])('answers %s with %i', async (path, status, type, text) => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([status, type, text])
  })

  it('takes no other method and knows no other host', async () => {
    expect((await get('/', 'POST')).status).toBe(404)
    expect((await standIn.fetchFromApp(new Request('accord://other/'))).status).toBe(404)
  })

  it.each(['/', '/files/packs/a.pdf', '/nothing'])('sends the content policy with %s', async (path) => {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toMatch(/https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('a message', () => {
  const frame = (url: string, parent: unknown = null) => ({ url, parent }) as Electron.WebFrameMain // all that is looked at
  it.each([
    ['of our page', frame('accord://app/#/imports'), true],
    ['of another page', frame('https://example.org/'), false],
    ['of a host that begins alike', frame('accord://app.example.org/'), false],
    ['of a frame within our page', frame('accord://app/', frame('accord://app/')), false],
    ['of a frame that is gone', null, false],
  ])('%s is heard: %s', (_, from, heard) => {
    expect(isOurPage(from)).toBe(heard)
  })
})
