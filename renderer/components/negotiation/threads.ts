import { labelOf, partOf } from '../../../shared/agreement/clause-places.ts'
import { clausesOf } from '../../../shared/agreement/clauses.ts'
import { isWithin } from '../../../shared/agreement/draft/is-within.ts'
import type { ClauseComment } from '../../../shared/agreement/lifecycle.ts'
import { readPath } from '../../../shared/agreement/path.ts'

/** A comment with the answers to it, oldest first. */
export type Thread = { readonly comment: ClauseComment; readonly answers: readonly ClauseComment[] }

/** Everything that was said, what is open first, then in the order in which it was said. */
export function threadsOf(comments: readonly ClauseComment[]): readonly Thread[] {
  const inOrder = comments.toSorted((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1))
  const threads = inOrder
    .filter(({ answerTo }) => answerTo === null)
    .map((comment) => ({ comment, answers: inOrder.filter(({ answerTo }) => answerTo === comment.id) }))
  return [...threads.filter(isOpen), ...threads.filter((thread) => !isOpen(thread))]
}

export function isOpen({ comment }: Thread): boolean {
  return comment.settled === null
}

/** Read as a clause of its own within its part. */
const APART = 'spec.scope.exclusions'

/** How many open comments a clause has: its own and those on a field of it, but not those on an entry that it lists. */
export function openAt(threads: readonly Thread[], path: string): number {
  const isApart = (clause: string) => clause.slice(path.length).includes('[') || (clause === APART && path !== APART)
  const isOf = (clause: string) => isWithin(clause, path) && !isApart(clause)
  return threads.filter((thread) => isOpen(thread) && isOf(thread.comment.clause)).length
}

/** What a reader calls the clause at a path: `Service level targets: Respond to critical requests`. */
export function clauseTitle(document: unknown, path: string): string {
  if (path === '') return 'The whole agreement'
  const place = (readPath(path) ?? []).filter((step) => typeof step === 'string' && step !== 'spec').join('.')
  const part = partOf(place)
  const found = flat(clausesOf(document)).find((clause) => clause.path === path)
  const name = found?.name ?? labelOf(place)
  return name === '' || name.toLowerCase() === part.toLowerCase() ? part : `${part}: ${name}`
}

type Clauses = ReturnType<typeof clausesOf>

function flat(clauses: Clauses): Clauses {
  return clauses.flatMap((clause) => [clause, ...flat([...clause.clauses])])
}
