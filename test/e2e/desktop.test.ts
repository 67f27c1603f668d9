import { describe } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { runMain } from '../support/electron-stand-in/run-main.ts'
import { type Desktop, type StartDesktop, tellDesktopStory } from './desktop-story.ts'

const chromium = findChromium()

const start: StartDesktop = async (folders): Promise<Desktop> => {
  const browser = await launchChromium(chromium ?? '')
  const { app, standIn } = await runMain({ browser, ...folders })
  const [window] = standIn.windows
  if (window === undefined) throw new Error('The app has opened no window.')
  const { page } = await window.webContents.appPage()
  return {
    page,
    answerOpenDialog: async (path) => standIn.answerDialog('showOpenDialog', { canceled: false, filePaths: [path] }),
    answerSaveDialog: async (path) => standIn.answerDialog('showSaveDialog', { canceled: false, filePath: path }),
    async close() {
      const quit = new Promise((resolve) => app.once('quit', resolve))
      app.quit()
      await quit
      await browser.close()
    },
  }
}

describe.skipIf(chromium === null)('the desktop app, with a stand-in for Electron', () => tellDesktopStory(start))
