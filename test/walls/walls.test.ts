import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const tool = (name: string) => join(root, 'node_modules/.bin', name)

/** Each is one file that breaks one wall: its path, its text, and what the person is told to do instead. */
const planted = [
  ['shared/planted-renderer.ts', "import '../renderer/client.ts'", 'shared/ knows no other room'],
  ['shared/planted-test.ts', "export { a } from '../test/a.ts'", 'shared/ knows no other room'],
  ['shared/planted-node.ts', "import { readFileSync } from 'node:fs'\nreadFileSync('a')", 'shared/ is pure'],
  ['shared/planted-library.ts', "import type { X } from 'react'\nexport type Y = X", 'shared/ is pure'],
  ['shared/planted-now.ts', 'export const now = () => Date.now()', 'shared/ has no clock'],
  ['shared/planted-today.ts', 'export const today = () => new Date()', 'shared/ has no clock'],
  ['shared/planted-dice.ts', 'export const dice = () => Math.random()', 'shared/ has no clock'],
  ['renderer/planted-engine.ts', "import '../electron/engine/engine.ts'", 'The renderer never sees the engine'],
  [
    'renderer/planted-lazy.ts',
    "export const a = () => import('../electron/main.ts')",
    'The renderer never sees the engine',
  ],
  ['renderer/planted-node.ts', "import { join } from 'node:path'\njoin('a')", 'a page without Node'],
  ['renderer/planted-chart.ts', "import { Chart } from 'chart.js/auto'\nnew Chart()", 'chart.js has one door'],
  ['renderer/screens/home/planted.ts', "import '../import/steps.ts'", 'Screens are strangers'],
  ['electron/planted-renderer.ts', "import '../renderer/client.ts'", 'electron/ never imports the renderer'],
  ['electron/planted-slow.ts', "import { openEngine } from './engine/engine.ts'\nopenEngine()", 'Nothing slow runs'],
  ['electron/engine/planted-electron.ts', "import { app } from 'electron'\napp.quit()", 'Only the edge files'],
  [
    'electron/cli/planted-electron.ts',
    "import type { App } from 'electron'\nexport type A = App",
    'Only the edge files',
  ],
  ['electron/host/planted-electron.ts', "import { app } from 'electron'\napp.quit()", 'Only the edge files'],
  ['electron/engine/planted-way-in.ts', "import '../cli/main.ts'", 'The engine knows no way in'],
  ['electron/engine/planted-test.ts', "import '../../test/support/a.ts'", 'What ships never imports a test'],
  [
    'electron/engine/intake/planted-sql.ts',
    "import Database from 'better-sqlite3'\nnew Database()",
    'better-sqlite3 has one door',
  ],
  [
    'electron/engine/intake/planted-excel.ts',
    "import { Workbook } from 'exceljs'\nnew Workbook()",
    'exceljs has one door',
  ],
  [
    'electron/engine/packs/planted-require.ts',
    "export const p = (ask: (n: string) => 1) => ask('pdfmake')",
    'pdfmake has one door',
  ],
  ['electron/cli/planted-pdf.ts', "import * as pdf from 'pdfmake'\npdf.create()", 'pdfmake has one door'],
  [
    'shared/sla/planted-one.ts',
    "import { two } from './planted-two.ts'\nexport const one = () => two",
    'Dependency cycle',
  ],
  [
    'shared/sla/planted-two.ts',
    "import { one } from './planted-one.ts'\nexport const two = () => one",
    'Dependency cycle',
  ],
  ['renderer/planted-star.ts', "export * from './client.ts'", 'No barrels'],
  ['renderer/index.ts', "export { a } from './client.ts'\nexport { b } from './theme.ts'", 'No barrels'],
  ['renderer/planted-default.ts', 'export default 1', 'Prefer named exports'],
  ['electron/planted-as.ts', 'export const a = JSON.parse("1") as number', 'An `as` carries its reason'],
  [
    'electron/planted-many.ts',
    'export const add = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e]',
    'too many parameters',
  ],
  ['electron/planted-long.ts', 'export const a = [\n'.concat('  1,\n'.repeat(300), ']'), 'too many lines'],
] as const

type Found = { readonly filename: string; readonly message: string; readonly code: string }

const run = (command: string, options: readonly string[], folder: string) =>
  new Promise<string>((resolve) => execFile(command, options, { cwd: folder }, (_, output) => resolve(output)))

/** The rules and the walls, and nothing else of the project; no wall needs to know types, which take long to find out. */
async function emptyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-walls-'))
  for (const path of ['tsconfig.base.json', 'shared/tsconfig.json', 'test/walls'])
    await cp(join(root, path), join(folder, path), { recursive: true })
  const rules = JSON.parse(await readFile(join(root, '.oxlintrc.json'), 'utf8'))
  await writeFile(join(folder, '.oxlintrc.json'), JSON.stringify({ ...rules, options: {} }))
  return folder
}

async function plant(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), `${text}\n`)
}

async function lint(folder: string): Promise<Found[]> {
  const output = await run(tool('oxlint'), ['-f', 'json', '.'], folder)
  return JSON.parse(output).diagnostics
}

describe('the walls between the rooms', () => {
  let folder: string
  let found: Found[]

  beforeAll(async () => {
    folder = await emptyProject()
    for (const [path, text] of planted) await plant(folder, path, text)
    found = await lint(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(planted)('%s is reported', (path, _, instead) => {
    const said = found.filter(({ filename }) => filename === path).map(({ message }) => message)
    expect(said.join('\n')).toContain(instead)
  })
})

describe('shared without Node and without a page', () => {
  it.each([
    ['document', 'export const title = () => document.title'],
    ['window', 'export const wide = () => window.innerWidth'],
    ['process', 'export const zone = () => process.env.TZ'],
    ['setTimeout', 'export const later = (act: () => void) => setTimeout(act, 1)'],
  ])('does not know %s', async (name, text) => {
    const folder = await emptyProject()
    await plant(folder, 'shared/planted.ts', text)
    const said = await run(tool('tsc'), ['-p', 'shared'], folder)
    await rm(folder, { recursive: true })
    expect(said).toContain(`Cannot find name '${name}'`)
  })
})

describe('this tree', () => {
  it('breaks no wall', async () => {
    const folder = await emptyProject()
    for (const room of ['bin', 'electron', 'renderer', 'shared', 'test'])
      await cp(join(root, room), join(folder, room), { recursive: true, filter: (path) => !path.endsWith('artefacts') })
    const broken = (await lint(folder)).filter(({ code }) => /walls|cycle/.test(code))
    await rm(folder, { recursive: true })
    expect(broken.map(({ filename, message }) => `${filename}: ${message}`)).toEqual([])
  })
})
