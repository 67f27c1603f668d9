import { resolve } from 'node:path'
import { app, utilityProcess } from 'electron'

/** `accord compute …` as the app was started: the words of a command; null when it was started for its window. */
export function commandWords(started: readonly string[]): readonly string[] | null {
  const [first, ...rest] = wordsOf(started)
  if (first === undefined) return null
  return !first.startsWith('-') || first === '--help' ? [first, ...rest] : null
}

/** The packed app is its own program; while it is built, Electron is the program and the app's folder its first word. */
function wordsOf(started: readonly string[]): readonly string[] {
  const folder = app.getAppPath()
  const before = app.isPackaged ? 0 : started.findIndex((word) => resolve(word) === folder)
  return before < 0 ? [] : started.slice(before + 1)
}

/** Before the app is ready: a command needs no screen, and there may be none. */
export function needNoScreen(): void {
  if (process.platform === 'linux') app.commandLine.appendSwitch('ozone-platform', 'headless')
}

/** Runs one command line to its end in a process of its own; gives the exit code. */
export function runCommand(program: string, words: readonly string[]): Promise<number> {
  const child = utilityProcess.fork(program, [...words], { serviceName: 'Accord command line', stdio: 'inherit' })
  return new Promise((resolve) => child.once('exit', resolve))
}
