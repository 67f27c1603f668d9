import type { ChecksSearch } from '../../search.ts'

const SORTABLE = ['key', 'startAt', 'stopAt', 'elapsedMs', 'overByMs', 'verdict'] as const
type SortBy = (typeof SORTABLE)[number]

const isSortable = (text: string | undefined): text is SortBy => SORTABLE.some((by) => by === text)

type Figure = { readonly reference: string; readonly period: string; readonly target: string }

/** What the engine is asked: the address in the terms of the contract. Breaches come worst first, the rest newest first. */
export function checksQuestion(figure: Figure, search: ChecksSearch) {
  const { verdict, month, priority, counted, search: text } = search
  const filter = {
    ...(verdict !== undefined && { verdict }),
    ...(month !== undefined && { month }),
    ...(priority !== undefined && { priority }),
    ...(counted === true && { counted }),
    ...(text !== undefined && text.trim() !== '' && { search: text.trim() }),
  }
  return { ...figure, filter, sort: sortOf(search) }
}

function sortOf({ sort, descending = false, verdict }: ChecksSearch): { by: SortBy; descending: boolean } {
  if (isSortable(sort)) return { by: sort, descending }
  return { by: verdict === 'breached' ? 'overByMs' : 'startAt', descending: true }
}
