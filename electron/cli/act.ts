import type { Answer } from './answer.ts'
import type { CommonOptions, Context } from './context.ts'

/** Runs one command: makes its context from the common options and says its answer. */
export type Act = (options: CommonOptions, command: (context: Context) => Promise<Answer | null>) => Promise<void>
