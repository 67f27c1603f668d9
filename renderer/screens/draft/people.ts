import { isKeyed, type Part, partAt } from '../../../shared/agreement/draft/edit-document.ts'
import type { DraftDocument } from '../../../shared/operations/drafts.ts'

const PLACES = ['owner', 'deputy', 'contacts'] as const

/** Everybody whom the parties name, by name and by role, for lists of who is told or attends. */
export function namesOf(document: DraftDocument): string[] {
  const people = ['provider', 'customer'].flatMap((side) =>
    PLACES.flatMap((place): Part[] => {
      const part = partAt(document, ['spec', side, place])
      return Array.isArray(part) ? part : part === undefined ? [] : [part]
    }),
  )
  const words = ['name', 'role'].flatMap((key) => people.map((person) => (isKeyed(person) ? person[key] : undefined)))
  return [...new Set(words.filter((word) => typeof word === 'string' && word !== ''))].map(String)
}
