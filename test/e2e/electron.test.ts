import { _electron as electron } from 'playwright-core'
import { describe } from 'vitest'
import { electronProgram, root } from '../../electron/build/runtime.ts'
import { type Desktop, type StartDesktop, tellDesktopStory } from './desktop-story.ts'

const program = electronProgram()

/** A dialog of the system cannot be clicked by a test: the next one is answered where the app calls it. */
const start: StartDesktop = async ({ workspace, userFolder }): Promise<Desktop> => {
  const args = [root, `--workspace=${workspace}`, `--user-data-dir=${userFolder}`, '--no-sandbox']
  const app = await electron.launch({ executablePath: program ?? '', args })
  return {
    page: await app.firstWindow(),
    answerOpenDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      }, path),
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
      }, path),
    close: () => app.close(),
  }
}

describe.skipIf(program === null)('the desktop app, in Electron itself', () => tellDesktopStory(start))
