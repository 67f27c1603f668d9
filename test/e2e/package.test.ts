import { closeSync, globSync, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packApp } from '../../electron/build/package.ts'
import { makeFolder } from '../support/make-folder.ts'

type Entry = { readonly files?: Readonly<Record<string, Entry>> }

/** Every path in an asar archive, from the table at its beginning: the table's length stands at byte 12. */
function pathsIn(archive: string): string[] {
  const file = openSync(archive, 'r')
  const head = Buffer.alloc(16)
  readSync(file, head, 0, 16, 0)
  const table = Buffer.alloc(head.readUInt32LE(12))
  readSync(file, table, 0, table.length, 16)
  closeSync(file)
  const walk = ({ files = {} }: Entry, above: string): string[] =>
    Object.entries(files).flatMap(([name, entry]) => (entry.files ? walk(entry, `${above}${name}/`) : [above + name]))
  return walk(JSON.parse(table.toString('utf8')), '')
}

/** Packed onto a stub of Electron's distribution, so that it needs no network; what is proved is the packing. */
describe.skipIf(process.platform !== 'linux')('the packed desktop app', () => {
  const folder = makeFolder()
  const resources = join(folder.path, 'linux-unpacked/resources')
  let paths: string[]

  beforeAll(async () => {
    await packApp({ stub: true, output: folder.path })
    paths = pathsIn(join(resources, 'app.asar'))
  })
  afterAll(() => folder.remove())

  it.each([
    'dist/electron/main.cjs',
    'dist/electron/preload.cjs',
    'dist/electron/engine-process.mjs',
    'dist/electron/pack-worker.mjs',
    'dist/cli/accord.mjs',
    'dist/renderer/index.html',
    'node_modules/exceljs/package.json',
    'node_modules/pdfmake/package.json',
  ])('holds %s', (path) => {
    expect(paths).toContain(path)
  })

  it.each([
    ['the Node that npm brings', /^node_modules\/node-(linux|win)/],
    ['sources and source maps', /(^(shared|electron|renderer|test)\/)|\.(ts|map)$/],
    ["other platforms' SQLite", /better-sqlite3\/prebuilds\/(?!linux-x64\.node)/],
  ])('leaves %s out', (_, left) => {
    expect(paths.filter((path) => left.test(path))).toEqual([])
  })

  it('keeps native modules outside the archive, where they can be loaded', () => {
    const natives = globSync('app.asar.unpacked/**/*.node', { cwd: resources })
    expect(natives).toEqual(['app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'])
  })

  it('holds a SQLite that opens', () => {
    const packed = createRequire(join(resources, 'app.asar.unpacked/node_modules/'))
    const Database = packed('better-sqlite3')
    expect(new Database(':memory:').prepare('select 6 * 7').pluck().get()).toBe(42)
  })

  it('starts nothing but the app: fuses against Node options, inspection and foreign archives', () => {
    const program = readFileSync(join(folder.path, 'linux-unpacked/accord'), 'latin1')
    const [, fuses] = program.split('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
    expect(fuses?.slice(2, 8)).toBe('010011')
  })
})
