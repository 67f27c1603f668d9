/** What a file asks for: another file of the project, by its path from the root, or a library by its package name. */
export type Import = { readonly file: string; readonly wanted: string; readonly typeOnly: boolean }

type Wall = {
  /** Whether the wall stands between this file and what it wants. */
  readonly stops: (wanted: Import) => boolean
  /** What to do instead, as a sentence. */
  readonly instead: string
}

const under =
  (...folders: readonly string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder))

const inShared = under('shared/')
const inRenderer = under('renderer/')
const inElectron = under('electron/')
const inEngine = under('electron/engine/')
const isHeadless = under('electron/engine/', 'electron/cli/', 'electron/host/')
const inTest = under('test/')
const isProjectFile = under('shared/', 'renderer/', 'electron/', 'test/', 'bin/')
const isEdge = (path: string) => /^electron\/[^/]+\.ts$/.test(path)
const screenOf = (path: string) => /^renderer\/screens\/([^/]+)\//.exec(path)?.[1] ?? null

/** Pure libraries: the same answer in Node, in a page and in a test. */
const SHARED_LIBRARIES = ['@orpc/contract', 'date-holidays', 'temporal-polyfill', 'yaml', 'zod']

/** What the edge may run of the engine's folder: the sentence of the policy is needed where the page is served. */
const EDGE_MAY_RUN = ['electron/engine/content-security-policy.ts']

/** One door per library: whoever else needs it asks the room behind the door. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['electron/engine/store/'],
  'chart.js': ['renderer/components/charts/', 'electron/engine/packs/draw-chart.ts'],
  exceljs: ['electron/engine/packs/workbook/workbook-shell.ts'],
  pdfmake: ['electron/engine/packs/print-pdf.ts', 'electron/engine/packs/pdfmake-parts.ts'],
  'date-holidays': ['shared/time/public-holidays.ts'],
}

export const hasDoor = (library: string): boolean => library in DOORS

const walls: readonly Wall[] = [
  {
    stops: ({ file, wanted }) => inShared(file) && isProjectFile(wanted) && !inShared(wanted),
    instead: 'shared/ knows no other room: pass what is needed in as an argument, or move the pure part into shared/.',
  },
  {
    stops: ({ file, wanted }) => inShared(file) && !isProjectFile(wanted) && !SHARED_LIBRARIES.includes(wanted),
    instead:
      'shared/ is pure (no Node, no DOM, no I/O): take the answer as an argument; a pure library is added to SHARED_LIBRARIES in test/walls/walls.ts.',
  },
  {
    stops: ({ file, wanted }) => inRenderer(file) && inElectron(wanted),
    instead:
      'The renderer never sees the engine: add an operation to shared/operations/ and call it through client.ts.',
  },
  {
    stops: ({ file, wanted }) => inRenderer(file) && wanted.startsWith('node:') && !file.endsWith('vite.config.ts'),
    instead: 'The renderer runs in a page without Node: let the engine do it and call the operation through client.ts.',
  },
  {
    stops: ({ file, wanted }) => inElectron(file) && inRenderer(wanted),
    instead: 'electron/ never imports the renderer: put what both need into shared/.',
  },
  {
    stops: ({ file, wanted }) => wanted === 'electron' && !isEdge(file) && !inTest(file),
    instead: 'Only the edge files electron/*.ts may import electron: hand in what is needed as an argument there.',
  },
  {
    stops: ({ file, wanted, typeOnly }) =>
      isEdge(file) && isHeadless(wanted) && !typeOnly && !EDGE_MAY_RUN.includes(wanted),
    instead:
      'Nothing slow runs where a window lives: ask the engine process by a message; only its types may come here.',
  },
  {
    stops: ({ file, wanted }) => inEngine(file) && isProjectFile(wanted) && inElectron(wanted) && !inEngine(wanted),
    instead: 'The engine knows no way in: command line, host and window import the engine, never the other way round.',
  },
  {
    stops: ({ file, wanted }) => isProjectFile(file) && !inTest(file) && inTest(wanted),
    instead: 'What ships never imports a test: move what both need into the room that owns it.',
  },
  {
    stops: ({ file, wanted }) => screenOf(file) !== null && ![null, screenOf(file)].includes(screenOf(wanted)),
    instead: 'Screens are strangers to each other: move what two screens share into renderer/components/.',
  },
]

/** Why this file may not import that, and what to do instead; null when nothing stands between them. */
export function stoppedBy(wanted: Import): string | null {
  return walls.find((wall) => wall.stops(wanted))?.instead ?? closedDoor(wanted)
}

function closedDoor({ file, wanted }: Import): string | null {
  const doors = DOORS[wanted]
  if (doors === undefined || inTest(file) || under(...doors)(file)) return null
  return `${wanted} has one door: ask ${doors.join(' or ')} for what you need instead of importing the library here.`
}
