import { countOf } from '../../../shared/format.ts'

export type Listed = {
  /** Null while it is being counted. */
  readonly total: number | null
  readonly search: string
  readonly source: string | undefined
}

/** What the list holds: `12 tickets with “VPN” in service-desk`. */
export function ticketsTitle({ total, search, source }: Listed): string {
  if (total === null) return 'Tickets'
  const found = search === '' ? '' : ` with “${search}”`
  const where = source === undefined ? '' : ` in ${source}`
  return total === 0 ? `No ticket${found}${where}` : `${countOf(total, 'ticket')}${found}${where}`
}
