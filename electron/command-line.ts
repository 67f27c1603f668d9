import { app, utilityProcess } from 'electron'

/** The app started as `accord --cli compute …`: the words after `--cli`; null when it was started for its window. */
export function commandWords(started: readonly string[]): readonly string[] | null {
  const at = started.indexOf('--cli')
  return at < 0 ? null : started.slice(at + 1)
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
