/** Runs one act after the other, in the order they came; a failed act does not stop the next. */
export type WriteQueue = {
  run<T>(act: () => T | Promise<T>): Promise<T>
  /** Resolves when everything queued so far has ended. */
  idle(): Promise<void>
}

export function writeQueue(): WriteQueue {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    run(act) {
      const turn = tail.then(act)
      tail = turn.catch(() => null)
      return turn
    },
    async idle() {
      await tail
    },
  }
}
