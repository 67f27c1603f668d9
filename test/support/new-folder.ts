import { onTestFinished } from 'vitest'
import { makeFolder } from './make-folder.ts'

/** An empty folder for one test, gone when the test is. */
export function newFolder(): string {
  const folder = makeFolder()
  onTestFinished(folder.remove)
  return folder.path
}
