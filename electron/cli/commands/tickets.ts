import { count, countOf, dateTime } from '../../../shared/format.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { table } from '../table.ts'

export type TicketsOptions = { readonly search?: string; readonly source?: string; readonly limit?: string }

const SHOWN = 20

/** The register of tickets, whatever agreement they count for. */
export async function tickets(context: Context, { search, source, limit: written }: TicketsOptions): Promise<Answer> {
  const limit = written === undefined ? SHOWN : Number(written)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new WrongUsage('--limit is a number from 1 to 1000.')
  const asked = { ...(search !== undefined && { search }), ...(source !== undefined && { source }), offset: 0, limit }
  const found = await withEngine(context, { program: 'accord tickets', create: false }, ({ client }) =>
    client.tickets.list(asked),
  )
  return { json: found, text: inWords(found) }
}

type Found = Awaited<ReturnType<EngineClient['tickets']['list']>>

function inWords({ total, rows, timeZone }: Found): string {
  if (total === 0) return 'No ticket was found.\n'
  const list = table(
    [{ head: 'Ticket' }, { head: 'Source' }, { head: 'Title' }, { head: 'Status' }, { head: 'Created' }],
    rows.map(({ key, sourceName, title, statusText, createdAt }) => [
      key,
      sourceName,
      title ?? '',
      statusText ?? '',
      dateTime(createdAt, timeZone),
    ]),
  )
  const more = total > rows.length ? `${count(total - rows.length)} more\n` : ''
  return `${countOf(total, 'ticket')}\n\n${list}${more}`
}
