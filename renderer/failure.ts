import { ORPCError } from '@orpc/client'
import { type Problem, Refusal } from '../shared/refusal.ts'

/** What went wrong, as a person is told. */
export type Failure =
  /** A rule said no: its own sentence says what to do next. */
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly sentence: string
      readonly problems: readonly Problem[]
    }
  /** Our fault; the reference leads to the entry in the log. */
  | { readonly kind: 'fault'; readonly sentence: string; readonly reference: string | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unreachable'; readonly sentence: string }

const FAULT = 'Something went wrong inside Accord. Nothing was changed; try again.'
const UNREACHABLE = 'Accord does not answer. It may have been closed: start it again, then try once more.'

/** Whatever was thrown, as what a person is told about it. */
export function readFailure(error: unknown): Failure {
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' }
  if (error instanceof ORPCError) return readAnswer(error)
  // The page itself said no, before it asked.
  if (error instanceof Refusal) {
    const { code, message: sentence, problems } = error
    return { kind: 'refused', code, sentence, problems }
  }
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return { kind: 'unreachable', sentence: UNREACHABLE }
  }
  return { kind: 'fault', sentence: FAULT, reference: null }
}

function readAnswer(error: ORPCError<string, unknown>): Failure {
  switch (error.code) {
    case 'REFUSED':
      return { kind: 'refused', sentence: error.message, code: textOf(error.data, 'code') ?? '', ...problemsOf(error) }
    case 'CANCELLED':
      return { kind: 'cancelled' }
    case 'UNAUTHORIZED':
    case 'FORBIDDEN':
      return {
        kind: 'unreachable',
        sentence: 'This page is no longer let in. Open Accord again from where you started it.',
      }
    default:
      return { kind: 'fault', sentence: FAULT, reference: textOf(error.data, 'reference') }
  }
}

function problemsOf(error: ORPCError<string, unknown>): { problems: readonly Problem[] } {
  const problems: unknown = isRecord(error.data) ? error.data.problems : []
  return { problems: Array.isArray(problems) ? problems.filter(isProblem) : [] }
}

function isProblem(value: unknown): value is Problem {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    typeof value.found === 'string' &&
    typeof value.expected === 'string'
  )
}

function textOf(data: unknown, key: string): string | null {
  const value = isRecord(data) ? data[key] : null
  return typeof value === 'string' ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
