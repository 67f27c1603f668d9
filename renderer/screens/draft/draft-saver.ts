import type { DraftDocument } from '../../../shared/operations/drafts.ts'

/** How far what was typed is from being kept. */
export type SaveState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' }
  /** It could not be kept just now, and is tried again by itself. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** It was changed elsewhere meanwhile: a person has to say which text stays. */
  | { readonly kind: 'conflict' }
  /** A rule said no, so that trying again cannot help. */
  | { readonly kind: 'refused'; readonly error: unknown }

export type Verdict = 'again' | 'conflict' | 'refused'

export type SaverOptions = {
  readonly revision: number
  /** Keeps the document over a revision, and answers the new one. */
  readonly save: (document: DraftDocument, revision: number) => Promise<number>
  /** What a failure means. */
  readonly judge: (error: unknown) => Verdict
  readonly onState: (state: SaveState) => void
}

/** Saves what is typed, in order, one save at a time. */
export type DraftSaver = {
  put(document: DraftDocument): void
  /** Saves at once what is not saved, and answers when nothing is on its way any more. */
  flush(): Promise<void>
}

/** From the first letter that is not kept: a crash loses no more than this. */
const WAIT_MS = 500
const RETRIES_MS = [1_000, 2_000, 5_000, 10_000]

export function draftSaver({ revision: first, save, judge, onState }: SaverOptions): DraftSaver {
  let revision = first
  let unsaved: DraftDocument | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> | null = null
  let failures = 0
  let isOver = false

  const schedule = (ms: number) => {
    if (timer === null && !isOver) timer = setTimeout(() => void run(), ms)
  }
  const run = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    running ??= saveOnce().finally(() => {
      running = null
      if (unsaved !== null) schedule(failures === 0 ? WAIT_MS : (RETRIES_MS[failures - 1] ?? 10_000))
    })
    return running
  }
  const saveOnce = async () => {
    const document = unsaved
    if (document === null || isOver) return
    unsaved = null
    onState({ kind: 'saving' })
    try {
      revision = await save(document, revision)
      failures = 0
      onState({ kind: unsaved === null ? 'saved' : 'waiting' })
    } catch (error) {
      // What was typed meanwhile holds this too.
      unsaved ??= document
      fail(error)
    }
  }
  const fail = (error: unknown) => {
    const verdict = judge(error)
    failures += 1
    isOver = verdict !== 'again'
    onState(verdict === 'conflict' ? { kind: 'conflict' } : { kind: isOver ? 'refused' : 'failed', error })
  }

  return {
    put(document) {
      unsaved = document
      if (isOver) return
      if (running === null && failures === 0) onState({ kind: 'waiting' })
      if (running === null) schedule(WAIT_MS)
    },
    async flush() {
      if (running !== null) await running
      if (unsaved !== null && !isOver) await run()
    },
  }
}
