import { useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { checkDraft } from '../../../shared/agreement/draft/check-draft.ts'
import { withPart, withRequiredParts } from '../../../shared/agreement/draft/edit-document.ts'
import { beginHistory, type History, record, redo, undo } from '../../../shared/agreement/draft/history.ts'
import { isWithin } from '../../../shared/agreement/draft/is-within.ts'
import { type Path, writePath } from '../../../shared/agreement/path.ts'
import type { Draft, DraftDocument } from '../../../shared/operations/drafts.ts'
import type { Problem } from '../../../shared/refusal.ts'
import { client } from '../../client.ts'
import { useBy } from '../../components/use-actor.ts'
import { readFailure } from '../../failure.ts'
import { type DraftSaver, draftSaver, type SaveState, type Verdict } from './draft-saver.ts'

type Act =
  | { readonly kind: 'change'; readonly where: string; readonly at: number; readonly update: Update }
  | { readonly kind: 'step'; readonly to: 'undo' | 'redo' }
type Update = (document: DraftDocument) => DraftDocument

function next(history: History, act: Act): History {
  if (act.kind === 'change') return record(history, act.update(history.present), act)
  return (act.to === 'undo' ? undo(history) : redo(history))?.history ?? history
}

export type OpenDraft = {
  readonly document: DraftDocument
  /** The document a moment ago, for what is slow to draw: typing does not wait for it. */
  readonly settled: DraftDocument
  readonly problems: ReturnType<typeof checkDraft>
  readonly saveState: SaveState
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly set: (path: Path, part: DraftDocument[string] | undefined) => void
  readonly change: (where: string, update: Update) => void
  /** Answers where the change was that was taken back or made again. */
  readonly step: (to: 'undo' | 'redo') => string | null
  readonly flush: () => Promise<void>
}

/** A draft while it is written: changed at once, kept a moment later, every change of it reversible. */
export function useDraft(draft: Draft): OpenDraft {
  const [history, dispatch] = useReducer(next, draft.document, (document) => beginHistory(withRequiredParts(document)))
  const { saveState, mistakes, flush } = useSaving(draft, history.present)
  const settled = useDeferredValue(history.present)
  const problems = useMemo(() => withThoseBeside(checkDraft(settled), mistakes), [settled, mistakes])
  const [acts] = useState(() => {
    const change = (where: string, update: Update) => dispatch({ kind: 'change', where, at: Date.now(), update })
    return {
      change,
      set: (path: Path, part: DraftDocument[string] | undefined) =>
        change(writePath(path), (document) => withPart(document, path, part)),
    }
  })
  const step = (to: 'undo' | 'redo') => {
    const where = (to === 'undo' ? undo(history) : redo(history))?.where ?? null
    dispatch({ kind: 'step', to })
    return where
  }
  return {
    document: history.present,
    settled,
    problems,
    saveState,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    step,
    flush,
    ...acts,
  }
}

/** What only the store can know, once the text itself is in order: that its dates or number are another version's. */
function withThoseBeside(problems: readonly Problem[], mistakes: readonly Problem[]): readonly Problem[] {
  if (problems.length > 0) return problems
  return mistakes.filter(({ path }) => isWithin(path, 'spec.version') || isWithin(path, 'spec.effective'))
}

/** Keeps the document as it changes, and once more when the screen is left. */
function useSaving({ draft, revision, mistakes: first }: Draft, document: DraftDocument) {
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved' })
  const [mistakes, setMistakes] = useState<readonly Problem[]>(() => first.map(plain))
  const saver = useRef<DraftSaver | null>(null)
  const kept = useRef(document)
  const by = useBy()
  // Whoever has just said who they are goes on writing over the same saves.
  const actor = useRef(by)
  useEffect(() => {
    actor.current = by
  }, [by])
  useEffect(() => {
    const made = draftSaver({
      revision,
      judge: verdictOn,
      onState: setSaveState,
      save: async (text, over) => {
        const kept = await client.drafts.save({ draft, document: text, revision: over, ...actor.current })
        setMistakes(kept.mistakes.map(plain))
        return kept.revision
      },
    })
    saver.current = made
    const leave = () => void made.flush()
    window.addEventListener('pagehide', leave)
    window.document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [draft, revision])
  useEffect(() => {
    if (kept.current === document) return
    kept.current = document
    saver.current?.put(document)
  }, [document])
  const flush = async () => saver.current?.flush()
  return { saveState, mistakes, flush }
}

/** As an operation answers it, a line that is not known may stand as undefined. */
function plain({ path, found, expected }: Draft['mistakes'][number]): Problem {
  return { path, found, expected }
}

/** What cannot be kept as it is is not tried again; all else may work a moment later. */
function verdictOn(error: unknown): Verdict {
  const failure = readFailure(error)
  if (failure.kind !== 'refused') return 'again'
  return failure.code === 'draft.changed-elsewhere' ? 'conflict' : 'refused'
}
