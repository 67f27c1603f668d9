import type { TicketColumns } from '../tickets/ticket-columns.ts'

/** Approved exclusions, as identities of tickets: from every target, and from single ones by target id. */
export type Exclusions = {
  readonly fromAll?: ReadonlySet<string>
  readonly fromTarget?: ReadonlyMap<string, ReadonlySet<string>>
}

/** Names one ticket: its source and its key, which two sources may share. */
export function ticketIdentity(sourceName: string, key: string): string {
  return `${sourceName}\u0000${key}`
}

/** The identity of the ticket at an index. */
export function identityAt(columns: TicketColumns, index: number): string {
  return ticketIdentity(columns.sources[columns.source[index] ?? -1]?.name ?? '', columns.keys[index] ?? '')
}

/** Whether the ticket at an index is excluded from a target. */
export function exclusionTest(
  { fromAll, fromTarget }: Exclusions,
  columns: TicketColumns,
): (targetId: string, index: number) => boolean {
  return (targetId, index) => {
    const ofTarget = fromTarget?.get(targetId)
    if (!fromAll?.size && !ofTarget?.size) return false
    const identity = identityAt(columns, index)
    return fromAll?.has(identity) === true || ofTarget?.has(identity) === true
  }
}
