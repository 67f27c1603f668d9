import type { DraftDocument } from '../../operations/drafts.ts'
import type { Instant } from '../../time/instant.ts'

/** A text of the draft, with the place at which the change that followed it was made. */
type Stage = { readonly document: DraftDocument; readonly where: string }

/** Where a change was made, as a written path, and when. */
export type Change = { readonly where: string; readonly at: Instant }

/** All that a draft has said while it was open, so that any change can be taken back. */
export type History = {
  readonly present: DraftDocument
  readonly past: readonly Stage[]
  readonly future: readonly Stage[]
  /** The newest change; null at the beginning and after a step back or forth. */
  readonly last: Change | null
}

/** Letters typed into one field without a pause this long are one change. */
const PAUSE_MS = 1_000
const MOST_STAGES = 300

/** The history of a draft as it was opened: nothing to take back yet. */
export function beginHistory(document: DraftDocument): History {
  return { present: document, past: [], future: [], last: null }
}

/** The history with a change; what was taken back before is gone. */
export function record(history: History, document: DraftDocument, change: Change): History {
  const { present, past, last } = history
  if (document === present) return history
  const goesOn = last !== null && last.where === change.where && change.at - last.at < PAUSE_MS
  const stages = goesOn ? past : [...past, { document: present, where: change.where }].slice(-MOST_STAGES)
  return { present: document, past: stages, future: [], last: change }
}

/** The history one change earlier, and where that change was; null when there is none. */
export function undo({ present, past, future }: History): { history: History; where: string } | null {
  const stage = past.at(-1)
  if (stage === undefined) return null
  const { document, where } = stage
  return {
    where,
    history: {
      present: document,
      past: past.slice(0, -1),
      future: [{ document: present, where }, ...future],
      last: null,
    },
  }
}

/** The history with the change that was taken back last made again; null when there is none. */
export function redo({ present, past, future }: History): { history: History; where: string } | null {
  const [stage, ...rest] = future
  if (stage === undefined) return null
  const { document, where } = stage
  return {
    where,
    history: { present: document, past: [...past, { document: present, where }], future: rest, last: null },
  }
}
