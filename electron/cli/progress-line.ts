import type { Progress } from '../../shared/operations/progress.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far a long operation has come: one line written over for a watcher, one line a phase where asked to be talkative. */
export type ProgressLine = { show(progress: Progress): void; end(): void }

const ERASE = '\r\u001b[K'

export function progressLine(terminal: Terminal, isVerbose: boolean): ProgressLine {
  if (terminal.isWatched) return writtenOver(terminal)
  return isVerbose ? linePerPhase(terminal) : { show: () => {}, end: () => {} }
}

function writtenOver(terminal: Terminal): ProgressLine {
  let shown = ''
  return {
    show(progress) {
      const text = inWords(progress)
      if (text === shown) return
      shown = text
      terminal.err(`${ERASE}${text}`)
    },
    end() {
      if (shown !== '') terminal.err(ERASE)
    },
  }
}

function linePerPhase(terminal: Terminal): ProgressLine {
  let phase = ''
  return {
    show(progress) {
      if (progress.phase !== phase) terminal.err(`${progress.phase}\n`)
      phase = progress.phase
    },
    end: () => {},
  }
}

function inWords({ phase, done, total }: Progress): string {
  return total === null || total === 0 ? `${phase} …` : `${phase} ${Math.floor((done * 100) / total)} %`
}
