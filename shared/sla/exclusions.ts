import type { TicketColumns } from '../tickets/ticket-columns.ts'

/** Identities of tickets, with the reason of each where one is kept. */
export type Excluded = ReadonlySet<string> | ReadonlyMap<string, string>

/** Approved exclusions: from every target, and from single ones by target id. */
export type Exclusions = {
  readonly fromAll?: Excluded
  readonly fromTarget?: ReadonlyMap<string, Excluded>
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

/** Why a ticket is excluded from a target; null where nothing says so. A reason for the target goes before one for all. */
export function exclusionReason(
  { fromAll, fromTarget }: Exclusions,
  columns: TicketColumns,
): (targetId: string, index: number) => string | null {
  const reasonIn = (excluded: Excluded | undefined, identity: string) =>
    excluded !== undefined && 'get' in excluded ? excluded.get(identity) : undefined
  return (targetId, index) => {
    const identity = identityAt(columns, index)
    return reasonIn(fromTarget?.get(targetId), identity) ?? reasonIn(fromAll, identity) ?? null
  }
}
