import type { Verdict } from '../../../shared/sla/figures.ts'
import type { AccountLine } from '../../../shared/sla/figures-beside.ts'
import type { ChecksSearch } from '../../search.ts'

const SORTABLE = ['key', 'startAt', 'stopAt', 'elapsedMs', 'overByMs', 'verdict'] as const
type SortBy = (typeof SORTABLE)[number]

const isSortable = (text: string | undefined): text is SortBy => SORTABLE.some((by) => by === text)

type Figure = { readonly reference: string; readonly period: string; readonly target: string }

/** What the engine is asked: the address in the terms of the contract. Breaches come worst first, the rest newest first. */
export function checksQuestion(figure: Figure, search: ChecksSearch) {
  const { verdict, month, counted, line, reason, search: text } = search
  const filter = {
    ...(verdict !== undefined && { verdict }),
    ...(month !== undefined && { month }),
    ...sharedValues(search),
    ...(line !== undefined && { account: { line, ...(reason !== undefined && { reason }) } }),
    ...(counted === true && { counted }),
    ...(text !== undefined && text.trim() !== '' && { search: text.trim() }),
  }
  return { ...figure, filter, sort: sortOf(search) }
}

const NEVER_JUDGED: readonly AccountLine[] = ['not-yet-created', 'agreement-filter', 'not-promised', 'target-filter']

/** The one verdict that the list holds; null for several. Tickets that the target is not about have none, and say why. */
export function listedVerdict({ verdict, line }: ChecksSearch): Verdict | null {
  if (line !== undefined && (line === 'not-applicable' || NEVER_JUDGED.includes(line))) return 'not-applicable'
  return verdict ?? null
}

/** What the tickets of a line of a breakdown have in common. */
const SHARED = ['priority', 'group', 'category', 'requester', 'weekday', 'hour'] as const

function sharedValues(search: ChecksSearch): { [field in (typeof SHARED)[number]]?: string } {
  const found: { [field in (typeof SHARED)[number]]?: string } = {}
  for (const field of SHARED) {
    const value = search[field]
    if (value !== undefined) found[field] = value
  }
  return found
}

function sortOf({ sort, descending = false, verdict }: ChecksSearch): { by: SortBy; descending: boolean } {
  if (isSortable(sort)) return { by: sort, descending }
  return { by: verdict === 'breached' ? 'overByMs' : 'startAt', descending: true }
}
