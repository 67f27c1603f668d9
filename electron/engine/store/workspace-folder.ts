import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from '../../../shared/refusal.ts'

/** Where everything of a workspace lies; absolute paths. */
export type WorkspaceFolder = {
  readonly path: string
  readonly store: string
  readonly sources: string
  readonly packs: string
  readonly backups: string
  readonly lock: string
}

export function workspaceFolder(path: string): WorkspaceFolder {
  const root = resolve(path)
  return {
    path: root,
    store: join(root, 'workspace.sqlite'),
    sources: join(root, 'sources'),
    packs: join(root, 'packs'),
    backups: join(root, 'backups'),
    lock: join(root, 'lock'),
  }
}

/** Files that a file manager leaves behind in any folder it shows. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory'])
const OURS = new Set(['sources', 'packs', 'backups', 'lock', 'lock-journal'])

/** Makes sure that the folder is a workspace, or may become one, before anything in it is touched. */
export function prepareFolder(folder: WorkspaceFolder, create: boolean): void {
  if (existsSync(folder.path) && !statSync(folder.path).isDirectory()) throw notAFolder(folder)
  if (existsSync(folder.store)) return makeRooms(folder)
  const entries = existsSync(folder.path) ? readdirSync(folder.path).filter((name) => !LITTER.has(name)) : []
  const strange = entries.filter((name) => !OURS.has(name))
  if (strange.length > 0) throw holdsSomethingElse(folder, strange)
  if (['sources', 'packs', 'backups'].some((room) => isFilled(join(folder.path, room)))) throw storeIsGone(folder)
  if (!create) throw noWorkspace(folder)
  makeRooms(folder)
}

/** The same for a folder whose store is to be replaced, or was lost. */
export function prepareRestore(folder: WorkspaceFolder): void {
  if (!existsSync(folder.path) || !statSync(folder.path).isDirectory()) throw noWorkspace(folder)
  if (!existsSync(folder.store) && !existsSync(folder.backups)) throw noWorkspace(folder)
  makeRooms(folder)
}

function makeRooms(folder: WorkspaceFolder): void {
  for (const room of [folder.path, folder.sources, folder.packs, folder.backups]) mkdirSync(room, { recursive: true })
}

function isFilled(path: string): boolean {
  return existsSync(path) && readdirSync(path).some((name) => !LITTER.has(name))
}

/** The newest backup's path, for a sentence that says where to turn; null when there is none. */
export function newestBackup(folder: WorkspaceFolder): string | null {
  if (!existsSync(folder.backups)) return null
  const backups = readdirSync(folder.backups).filter((name) => name.endsWith('.sqlite'))
  const byAge = backups.map((name) => ({ name, at: statSync(join(folder.backups, name)).mtimeMs }))
  const newest = byAge.sort((a, b) => a.at - b.at).at(-1)
  return newest === undefined ? null : join(folder.backups, newest.name)
}

function notAFolder(folder: WorkspaceFolder): Refusal {
  return new Refusal(
    'workspace.not-a-folder',
    `${folder.path} is a file, and a workspace is a folder. Name a folder with --workspace.`,
  )
}

function holdsSomethingElse(folder: WorkspaceFolder, strange: readonly string[]): Refusal {
  const named = strange.slice(0, 3).join(', ')
  const more = strange.length > 3 ? ` and ${strange.length - 3} more` : ''
  return new Refusal(
    'workspace.holds-something-else',
    `${folder.path} holds other files (${named}${more}) and no Accord workspace. Name an empty or a new folder with --workspace.`,
  )
}

function storeIsGone(folder: WorkspaceFolder): Refusal {
  const backup = newestBackup(folder)
  const next =
    backup === null
      ? 'Put workspace.sqlite back from your own copy.'
      : `Restore ${backup} with accord workspace restore.`
  return new Refusal('workspace.store-is-gone', `${folder.path} has lost its workspace.sqlite. ${next}`)
}

function noWorkspace(folder: WorkspaceFolder): Refusal {
  return new Refusal(
    'workspace.missing',
    `There is no workspace in ${folder.path} yet. Import a file or add an agreement there first, or name another folder with --workspace.`,
  )
}
