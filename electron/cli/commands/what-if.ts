import { type Counting, counting } from '../../../shared/agreement/agreement.ts'
import { barsOf } from '../../../shared/format/bars.ts'
import { count, countOf, duration, monthShort, objective, percent, verdictWord } from '../../../shared/format.ts'
import type { Check, TargetFigures } from '../../../shared/sla/figures.ts'
import { parsePromise, type WhatIfChange } from '../../../shared/sla/what-if-change.ts'
import { parseWeekHours } from '../../../shared/sla/what-if-hours.ts'
import { STATUS_SHAPE } from '../../../shared/tokens.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { statusInWords } from '../paint.ts'
import { table } from '../table.ts'

export type WhatIfOptions = {
  readonly target: string
  readonly period: string
  readonly within?: string
  readonly objective?: string
  readonly minimum?: string
  readonly hours?: string
  readonly longerBy?: string
  readonly leaveOut?: string
  readonly leaveOutGroup?: string
  readonly leaveOutCategory?: string
  readonly leaveOutRequester?: string
  readonly tightest?: boolean
  readonly confidence?: string
  readonly limit?: string
} & { readonly [rule in (typeof RULES)[number]]?: string }

const RULES = ['clock', 'stop', 'pauses', 'priority', 'reopen', 'countBy', 'open', 'exclusions'] as const

const SHOWN = 20

/** A change that nobody agreed yet, on tickets that are there. */
export async function whatIf(context: Context, reference: string, options: WhatIfOptions): Promise<Answer> {
  const asked = { reference, target: options.target, period: options.period, change: changeOf(options) }
  const limit = options.limit === undefined ? SHOWN : Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new WrongUsage('--limit is a number from 1 to 1000.')
  return withEngine(context, { program: 'accord what-if', create: false }, async ({ client }) => {
    if (options.tightest === true) {
      const confidence = options.confidence === undefined ? {} : { confidence: shareOf(options.confidence) }
      const found = await client.whatIf.tightest({ ...asked, ...confidence })
      return { json: found, text: tightestInWords(found) }
    }
    const found = await client.whatIf.run({ ...asked, offset: 0, limit })
    return { json: found, text: inWords(found) }
  })
}

function changeOf(options: WhatIfOptions): WhatIfChange {
  const { within, objective: bar, minimum, hours, longerBy } = options
  const leaveOut = leaveOutOf(options)
  const rules = rulesOf(options)
  return {
    ...(within !== undefined && { within: promiseOf(within) }),
    ...(bar !== undefined && { objective: bar }),
    ...(minimum !== undefined && { minimum }),
    ...(Object.keys(rules).length > 0 && { counting: rules }),
    ...(hours !== undefined && { hours: parseWeekHours(hours) }),
    ...(longerBy !== undefined && { longerByMinutes: minutesOf(longerBy) }),
    ...(leaveOut !== null && { leaveOut }),
  }
}

/** Whatever is of one of the kinds named is left out, beside the tickets named by key. */
function leaveOutOf(options: WhatIfOptions): WhatIfChange['leaveOut'] | null {
  const { leaveOut: keys, leaveOutGroup, leaveOutCategory, leaveOutRequester } = options
  const where = [
    ...(leaveOutGroup === undefined ? [] : [{ group: listOf(leaveOutGroup) }]),
    ...(leaveOutCategory === undefined ? [] : [{ category: listOf(leaveOutCategory) }]),
    ...(leaveOutRequester === undefined ? [] : [{ requester: listOf(leaveOutRequester) }]),
  ]
  if (keys === undefined && where.length === 0) return null
  return { ...(keys !== undefined && { tickets: listOf(keys) }), ...(where.length > 0 && { where }) }
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function rulesOf(options: WhatIfOptions): Counting {
  const said = Object.fromEntries(
    RULES.flatMap((rule) => {
      const value = options[rule]
      return value === undefined ? [] : [[rule === 'countBy' ? 'period' : rule, value]]
    }),
  )
  const pauses = options.pauses === undefined || options.pauses === 'none' ? said.pauses : listOf(options.pauses)
  const read = counting.safeParse({ ...said, ...(pauses !== undefined && { pauses }) })
  if (read.success) return read.data
  const [issue] = read.error.issues
  const key = issue?.path[0]
  throw new WrongUsage(`--${key === 'period' ? 'count-by' : String(key)}: ${issue?.message ?? 'not understood'}.`)
}

function promiseOf(text: string): NonNullable<WhatIfChange['within']> {
  const promise = parsePromise(text)
  if (promise !== null) return promise
  throw new WrongUsage('--within is a length such as 6h, or by priority critical=4h,high=8h,default=24h.')
}

function minutesOf(text: string): number {
  const minutes = Number(text)
  if (Number.isInteger(minutes) && Math.abs(minutes) <= 1440) return minutes
  throw new WrongUsage('--longer-by is a number of minutes, such as 60 or -60.')
}

function shareOf(text: string): number {
  const share = Number(text.replace(/\s*%$/, '')) / (text.includes('%') ? 100 : 1)
  if (share >= 0.5 && share <= 0.999) return share
  throw new WrongUsage('--confidence lies between 50% and 99.9%.')
}

type Found = Awaited<ReturnType<EngineClient['whatIf']['run']>>

function inWords({ sentence, before, after, changed }: Found): string {
  const sides = [
    ['Before', before],
    ['After', after],
  ] as const
  const months = before.months.map(({ month }) => ({ head: monthShort(month), align: 'right' as const }))
  const byMonth = table(
    [{ head: 'By month' }, ...months],
    sides.map(([name, side]) => [name, ...side.months.map((month) => monthCell(side, month))]),
  )
  const right = (head: string) => ({ head, align: 'right' as const })
  const tickets = table(
    [{ head: 'Ticket' }, { head: 'Source' }, { head: 'Before' }, right('took'), { head: 'After' }, right('took')],
    changed.rows.map((row) => [
      row.before.key,
      row.before.sourceName,
      sideWords(row.from, row.before),
      duration(row.before.elapsedMs),
      sideWords(row.to, row.after),
      duration(row.after.elapsedMs),
    ]),
  )
  const more =
    changed.total > changed.rows.length ? `${countOf(changed.total - changed.rows.length, 'more ticket')}\n` : ''
  return [`${sentence}\n`, sideTable(sides), byMonth, ...(changed.total > 0 ? [`${tickets}${more}`] : [])].join('\n')
}

function sideWords(side: Found['changed']['rows'][number]['from'], { verdict, month }: Check): string {
  return side === 'not counted'
    ? `not counted (${verdictWord(verdict).toLowerCase()})`
    : `${side} in ${monthShort(month ?? '')}`
}

function sideTable(sides: readonly (readonly [string, TargetFigures])[]): string {
  const numbers = ['Attained', 'Objective', 'Counted', 'Met', 'Breached', 'Pending', 'Excluded']
  const columns = [{ head: '' }, { head: 'Status' }, ...numbers.map((head) => ({ head, align: 'right' as const }))]
  return table(
    [...columns, { head: 'Promise' }],
    sides.map(([name, side]) => [
      name,
      statusInWords(side.status),
      percent(side.met, side.counted, barsOf(side)),
      objective(side.objective),
      ...[side.counted, side.met, side.breached, side.pending, side.excluded].map((n) => count(n)),
      side.within ?? '',
    ]),
  )
}

function monthCell(side: TargetFigures, { status, met, counted }: TargetFigures['months'][number]): string {
  return `${STATUS_SHAPE[status]} ${percent(met, counted, barsOf(side))}`
}

function tightestInWords({
  sentence,
  current,
  promises,
  confirmed,
  hours,
  method,
}: Awaited<ReturnType<EngineClient['whatIf']['tightest']>>): string {
  const right = (head: string) => ({ head, align: 'right' as const })
  const found = table(
    [{ head: 'For' }, right('Checks'), right('Needed'), right('Done within'), { head: 'Promise' }],
    promises.map(({ priority, counted, needed, exactMs, within, why }) => [
      priority ?? 'all',
      count(counted),
      count(needed),
      duration(exactMs),
      within ?? why ?? '',
    ]),
  )
  const sides = [
    ['As agreed', current] as const,
    ...(confirmed === null ? [] : [['Tightest', confirmed] as const]),
    ...(hours === null
      ? []
      : ([
          ['An hour more', hours.longer],
          ['An hour less', hours.shorter],
        ] as const)),
  ]
  return [`${sentence}\n`, found, sideTable(sides), `${method.name}: ${method.sentence}\n`].join('\n')
}
