import { ORPCError } from '@orpc/client'
import { type Problem, Refusal } from '../../shared/refusal.ts'
import { WrongUsage } from './answer.ts'

/** How a command ends that did not do what it was asked for. */
export type Failure = {
  readonly exit: 1 | 2 | 3
  readonly code: string
  readonly message: string
  readonly problems: readonly Problem[]
}

export function readFailure(error: unknown): Failure {
  if (error instanceof WrongUsage) return { exit: 2, code: 'usage', message: error.message, problems: [] }
  if (error instanceof Refusal) {
    return { exit: 1, code: error.code, message: error.message, problems: error.problems }
  }
  if (error instanceof ORPCError) return readAnswer(error)
  return { exit: 3, code: 'fault', message: `Something went wrong inside Accord: ${String(error)}`, problems: [] }
}

function readAnswer(error: ORPCError<string, unknown>): Failure {
  switch (error.code) {
    case 'REFUSED':
      // The edge gives this shape and no other.
      return { exit: 1, message: error.message, ...(error.data as { code: string; problems: Problem[] }) }
    case 'CANCELLED':
      return { exit: 1, code: 'cancelled', message: error.message, problems: [] }
    default:
      return { exit: 3, code: 'fault', message: error.message, problems: [] }
  }
}

export function failureInJson({ code, message, problems }: Failure): unknown {
  return { error: { code, message, problems } }
}

/** The sentence, then each mistake on a line of its own. */
export function failureInWords({ message, problems }: Failure): string {
  return [message, ...problems.map((problem) => `  ${problemInWords(problem)}`)].map((line) => `${line}\n`).join('')
}

/** A problem as it comes over the contract, where `line` may be there and undefined. */
type ToldProblem = Omit<Problem, 'line'> & { readonly line?: number | undefined }

export function problemInWords({ path, found, expected, line }: ToldProblem): string {
  const place = path === '' ? '' : `${path}: `
  return `${place}found ${found}, expected ${expected}${line === undefined ? '' : ` (line ${line})`}`
}
