import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEngine } from '../../../electron/engine/engine.ts'
import { newFolder } from '../../support/new-folder.ts'

export const HEADER = 'Ticket ID,Priority,Status,Created,Resolved'
export const GOOD = ['INC1,High,Closed,2026-05-04 09:00,2026-05-04 11:00', 'INC2,Low,Open,2026-05-05 10:00,']
export const ZONE = ['--time-zone', 'Europe/London']

type Place = { readonly folder: string; readonly workspace: string; readonly file: string; readonly words: string[] }

/** A spreadsheet, a workspace beside it that is not there yet, and the command that imports the one into the other. */
export function place(content: string | Uint8Array, name = 'tickets.csv'): Place {
  const folder = newFolder()
  const file = join(folder, name)
  const workspace = join(folder, 'workspace')
  writeFileSync(file, content)
  return { folder, workspace, file, words: ['import', file, '--source', 'desk', ...ZONE, '--workspace', workspace] }
}

export const csv = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`

/** What the workspace holds, as another program would find it. */
export async function info(workspace: string) {
  const engine = await openEngine({ folder: workspace, now: Date.now, create: false })
  try {
    return await engine.client.workspace.info()
  } finally {
    await engine.close()
  }
}
