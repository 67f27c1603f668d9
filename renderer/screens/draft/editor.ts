import { createContext, useContext } from 'react'
import { type Part, partAt } from '../../../shared/agreement/draft/edit-document.ts'
import { isWithin } from '../../../shared/agreement/draft/is-within.ts'
import { type Path, writePath } from '../../../shared/agreement/path.ts'
import type { DraftDocument } from '../../../shared/operations/drafts.ts'
import type { Problem } from '../../../shared/refusal.ts'

/** What the fields of the editor work with. */
export type Editor = {
  readonly draft: number
  readonly document: DraftDocument
  readonly problems: readonly Problem[]
  /** Fields that were left, as written paths: from then on their mistakes are said. */
  readonly touched: ReadonlySet<string>
  /** The check was asked for: all mistakes are said. */
  readonly isChecked: boolean
  /** Ids that the version before has, so that they stay. */
  readonly keptIds: readonly string[]
  /** Which entry of a list is open: of `spec.targets` and `spec.calendars`. */
  readonly chosen: Readonly<Record<string, number>>
  readonly acts: EditorActs
}

/** What can be done to the draft; the same functions for as long as it is open. */
export type EditorActs = {
  /** Puts a part in its place; undefined takes it out. */
  set(path: Path, part: Part | undefined): void
  /** Any other change, said to be at a place, so that it can be found when it is taken back. */
  change(where: string, update: (document: DraftDocument) => DraftDocument): void
  /** Goes to the form of whatever stands at a written path, and into its field. */
  open(path: string): void
  choose(list: string, index: number): void
}

export const EditorContext = createContext<Editor | null>(null)

/** By itself, for what can act without knowing the document, so that a letter does not draw it again. */
export const ActsContext = createContext<EditorActs | null>(null)

export function useActs(): EditorActs {
  const acts = useContext(ActsContext)
  if (acts === null) throw new Error('Tools stand inside an editor.')
  return acts
}

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('Fields stand inside an editor.')
  return editor
}

/** What stands at a place of the draft. */
export function usePart(path: Path): Part | undefined {
  return partAt(useEditor().document, path)
}

export function useText(path: Path): string {
  const part = usePart(path)
  return typeof part === 'string' || typeof part === 'number' ? String(part) : ''
}

export function useList(path: Path): readonly Part[] {
  const part = usePart(path)
  return Array.isArray(part) ? part : []
}

/** What is wrong in a field, in words for the person who writes; null while nothing is, or nobody should be told yet. */
export function useMistake(path: Path, deep = false): string | null {
  const { problems, touched, isChecked } = useEditor()
  const written = writePath(path)
  const isTold = isChecked || touched.has(written) || (deep && [...touched].some((one) => isWithin(one, written)))
  const problem = problems.find(({ path: at }) => (deep ? isWithin(at, written) : at === written))
  return problem === undefined || !isTold ? null : mistakeWords(problem)
}

/** `Still to be filled in.`, or what was expected. */
export function mistakeWords({ found, expected }: Problem): string {
  if (found === 'nothing' && /^(?:some text|a date|a length of time|how often)/.test(expected))
    return 'Still to be filled in.'
  if (/^"(?:at most|at least|below|above)"$/.test(found)) return 'Still to be filled in: the number.'
  if (expected === 'at least one entry') return 'Add at least one.'
  return `Expected: ${expected.replace(/\.$/, '')}.`
}
