import type { z } from 'zod'
import { type Problem, Refusal } from '../refusal.ts'

type Issue = z.core.$ZodIssue

/** A calendar given on its own, outside an agreement file, is not shaped as one: the first mistake in words, all as problems. */
export function unreadableCalendar(definition: unknown, issues: readonly Issue[]): Refusal {
  const problems = issues.map((issue) => problemOf(issue, definition))
  const id = valueAt(definition, ['id'])
  const name = typeof id === 'string' ? `The business calendar "${id}"` : 'The business calendar'
  const [first] = problems
  const place = first === undefined || first.path === '' ? '' : ` at ${first.path}`
  return new Refusal(
    'calendar.unreadable',
    `${name} cannot be read${place}: found ${first?.found}, expected ${first?.expected}.`,
    problems,
  )
}

function problemOf(issue: Issue, definition: unknown): Problem {
  const path = issue.path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text === '' ? '' : '.'}${String(step)}`),
    '',
  )
  if (issue.code === 'unrecognized_keys') {
    return { path, found: `the unknown key "${issue.keys.join('", "')}"`, expected: 'only the keys of a calendar' }
  }
  const expected = issue.code === 'invalid_type' ? (KINDS[issue.expected] ?? issue.expected) : issue.message
  return { path, found: describe(valueAt(definition, issue.path)), expected }
}

const KINDS: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'a group of keys' }

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a group of keys' : JSON.stringify(value)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  )
}
