import { randomUUID } from 'node:crypto'
import { AsyncIteratorClass, ORPCError, os } from '@orpc/server'
import type { z } from 'zod'
import { errors } from '../../../shared/operations/errors.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { schemaWords } from '../../../shared/schema-words.ts'
import type { Log } from '../services.ts'
import { storageRefusal } from '../store/storage-refusal.ts'

type Edge = { readonly folder: string; readonly log: Log }
type Call = { readonly operation: string; readonly signal: AbortSignal | undefined }

/** The one place where what is thrown becomes what a caller may see: a refusal, a cancellation, or a fault with its reference. */
export function edge({ folder, log }: Edge) {
  return os.middleware(async ({ next, path, signal }) => {
    const call = { operation: path.join('.'), signal }
    const answer = (error: unknown) => answerTo(storageRefusal(error, folder), { ...call, log })
    try {
      const result = await next()
      return isStream(result.output) ? { ...result, output: guarded(result.output, answer) } : result
    } catch (error) {
      throw answer(error)
    }
  })
}

function isStream(output: unknown): output is AsyncIteratorObject<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

function guarded(stream: AsyncIteratorObject<unknown>, answer: (error: unknown) => unknown) {
  const next = async () => {
    try {
      return await stream.next()
    } catch (error) {
      throw answer(error)
    }
  }
  return new AsyncIteratorClass(next, async () => void (await stream.return?.()))
}

function answerTo(error: unknown, { operation, signal, log }: Call & { readonly log: Log }): unknown {
  if (error instanceof Refusal) return refused(error.message, { code: error.code, problems: [...error.problems] })
  if (isAbort(error) || signal?.aborted === true) return new ORPCError('CANCELLED', { status: 499, message: CANCELLED })
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST')
      return refused(BAD_INPUT, { code: 'input.invalid', problems: problemsOf(error.data) })
    if (error.defined) return error
  }
  const reference = randomUUID().slice(0, 8)
  log({ reference, operation, error })
  return new ORPCError('FAULT', { status: 500, message: faultSentence(reference), data: { reference } })
}

const CANCELLED = 'Cancelled; nothing of it was kept.'
const BAD_INPUT = 'What was asked for is not understood; see what was expected.'

function faultSentence(reference: string): string {
  return `Something went wrong inside Accord; what was being done was not kept. The log has it under ${reference}.`
}

function refused(message: string, data: z.infer<typeof errors.REFUSED.data>) {
  return new ORPCError('REFUSED', { status: errors.REFUSED.status, message, data })
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || ('code' in error && error.code === 'ABORT_ERR'))
}

type Issue = { readonly message: string; readonly path?: readonly unknown[] }

/** The library says what its schema found as `{ issues }`. */
function problemsOf(data: unknown) {
  const issues =
    typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues) ? data.issues : []
  return issues.filter(isIssue).map(({ message, path }) => ({
    path: (path ?? [])
      .map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part))
      .join('.'),
    ...schemaWords(message),
  }))
}

function isIssue(issue: unknown): issue is Issue {
  return typeof issue === 'object' && issue !== null && 'message' in issue && typeof issue.message === 'string'
}
