/** One mistake in something a person wrote: where it stands, what was found, what was expected. */
export type Problem = {
  /** Path in the file, such as `spec.targets[0].within`; empty for the file as a whole. */
  readonly path: string
  readonly found: string
  readonly expected: string
  /** 1-based line in the text, where the text has lines. */
  readonly line?: number
}

/**
 * A rule said no. The message is a whole sentence that says what to do next; the code is stable and may be relied on by scripts.
 * Everything else that is thrown is a fault of ours.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly problems: readonly Problem[]

  constructor(code: string, message: string, problems: readonly Problem[] = []) {
    super(message)
    this.code = code
    this.problems = problems
  }
}
