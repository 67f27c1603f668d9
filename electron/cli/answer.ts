/** What a command has to say: to a program, and to a person. */
export type Answer = {
  readonly json: unknown
  /** Whole lines, the last one ended. */
  readonly text: string
  /** 1 where the command did its work and the work says no, as a check that finds mistakes. */
  readonly exit?: 0 | 1
}

/** Nothing was asked for that could be done: exit 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}
