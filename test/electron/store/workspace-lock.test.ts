import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { newFolder } from '../../support/new-folder.ts'
import { openTestStore, refusalOf } from './builders.ts'

it('refuses a second opening and says who holds the first', async () => {
  const folder = newFolder()
  const first = await openTestStore(folder, { program: 'accord serve' })
  const refusal = await refusalOf(openTestStore(folder, { program: 'accord import' }))
  expect(refusal.code).toBe('workspace.in-use')
  expect(refusal.message).toMatch(
    new RegExp(`open in accord serve \\(process ${process.pid} of .+ on .+, since 2026-07-01T12:00`),
  )
  await first.close()
  await (await openTestStore(folder)).close()
})

it('holds against another process, and lets go when that process is killed', async () => {
  const folder = newFolder()
  const holder = fileURLToPath(new URL('./hold-a-workspace.ts', import.meta.url))
  const child = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const refusal = await refusalOf(openTestStore(folder))
  expect(refusal.message).toContain(`the holder (process ${child.pid} of`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await openTestStore(folder)).close()
})
