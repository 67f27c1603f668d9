import { count, countOf, duration, periodName } from '../../../shared/format.ts'
import { evidenceFilter } from '../../../shared/operations/results.ts'
import {
  EFFECT_WORD,
  entryMs,
  entryTime,
  entryWords,
  evidenceSentence,
  knownWords,
  placeWords,
} from '../../../shared/sla/evidence-words.ts'
import type { Engine } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { facts, table } from '../table.ts'

export type EvidenceOptions = { readonly only?: string; readonly month?: string; readonly limit?: number }
type Asked = EvidenceOptions & { readonly target: string; readonly period?: string }
type Page = Awaited<ReturnType<Engine['client']['results']['evidence']>>

/** What a figure without clocks was made of: outages, samples, answers, tickets or typed-in values, each with why it counted. */
export async function explainFigure(context: Context, reference: string, options: Asked): Promise<Answer> {
  const filter = filterOf(options)
  const opening = { program: 'accord explain', create: false }
  const found = await withEngine(context, opening, async ({ client }) => {
    const period = options.period ?? (await newestPeriod(client, reference))
    const asked = { reference, period, target: options.target, filter }
    return gather(client, asked, context.isJson ? Number.POSITIVE_INFINITY : (options.limit ?? SHOWN))
  })
  return { json: found, text: inWords(found) }
}

const SHOWN = 50
const PAGE = 1000

function filterOf({ only, month }: EvidenceOptions) {
  const read = evidenceFilter.safeParse({ effect: only, month })
  if (read.success) return read.data
  throw new WrongUsage(`--only takes counted, against or left-out, not "${only}".`)
}

async function newestPeriod(client: Engine['client'], reference: string): Promise<string> {
  const { newestWithData, periods } = await client.results.periods({ reference })
  const period = newestWithData ?? periods[0]
  if (period !== undefined) return period
  throw new WrongUsage('Nothing was imported yet; say which period is meant: --period 2026-H1.')
}

type Question = Omit<Parameters<Engine['client']['results']['evidence']>[0], 'offset' | 'limit'>

async function gather(client: Engine['client'], asked: Question, most: number): Promise<Page> {
  const first = await client.results.evidence({ ...asked, offset: 0, limit: Math.min(PAGE, Math.max(most, 1)) })
  const rows = [...first.rows]
  while (rows.length < Math.min(most, first.total)) {
    const limit = Math.min(PAGE, most - rows.length)
    const page = await client.results.evidence({ ...asked, offset: rows.length, limit })
    if (page.rows.length === 0) break
    rows.push(...page.rows)
  }
  return { ...first, rows }
}

function inWords({ target, period, rows, total, unit, ...head }: Page): string {
  const heading = facts([
    ['Target', `${target.id}, ${target.name}`],
    ['Period', `${periodName(period.label)}, ${period.timeZone}`],
    ['Known', knownWords(head, period.timeZone)],
  ])
  const columns = [{ head: 'When' }, { head: 'What' }, { head: 'Counts' }, { head: 'Time', align: 'right' as const }]
  const lines = rows.map((entry) => [
    entryTime(entry, period.timeZone),
    entryWords(entry, unit),
    EFFECT_WORD[entry.effect],
    timeCell(entryMs(entry)),
    entry.why,
    placeWords(entry.place),
  ])
  const list = rows.length === 0 ? '' : table([...columns, { head: 'Why' }, { head: 'Where' }], lines)
  const more = total - rows.length
  const rest =
    more > 0 ? `… and ${countOf(more, 'more entry', 'more entries')}; --limit ${count(total)} lists all.\n` : ''
  const sentence = `${evidenceSentence({ target, unit, ...head })}\n`
  return [heading, sentence, list + rest].filter((part) => part !== '').join('\n')
}

function timeCell(ms: number | null): string {
  return ms === null ? '' : duration(ms)
}
