import { listed } from '../../charts/words.ts'
import { small } from '../../format/first-letter.ts'
import { runsClock } from '../../sla/compile-versions.ts'
import type { TargetFigures } from '../../sla/figures.ts'
import type { Survey } from '../../sla/survey.ts'
import { readsSource } from '../../sla/ticket-filter.ts'
import type { TicketColumns } from '../../tickets/ticket-columns.ts'
import type { Agreement, Target } from '../agreement.ts'
import type { TargetOutlook } from '../finding.ts'
import type { Evidence } from './evidence.ts'
import { gives, type Need, needsOf, needWords } from './needs.ts'

/** Whether a target can be measured from what was imported, with the sentence that says why not. */
export type Measurable = Pick<TargetOutlook, 'measurable' | 'missingFields'> & { readonly why: string | null }

/** `survey` is one of the text as if it had always held, over anything. */
export function measurableOf(target: Target, agreement: Agreement, { evidence, survey }: Known): Measurable {
  if (target.metric === 'manual') return { measurable: 'yes', missingFields: [], why: null }
  return runsClock(target.metric) || target.metric === 'count'
    ? fromTickets(target, agreement, { evidence, survey })
    : fromRecords(target, agreement, evidence)
}

export type Known = { readonly evidence: Evidence; readonly survey: Survey }

function fromTickets(target: Target, agreement: Agreement, { evidence, survey }: Known): Measurable {
  if (target.metric === 'count' && (target.series !== undefined || (target.of ?? 'tickets') !== 'tickets')) {
    return fromRecords(target, agreement, evidence)
  }
  const { columns } = evidence
  const sources = columns.sources.filter(
    ({ name }, place) => readsSource(agreement, name) && holdsTickets(columns, place),
  )
  if (sources.length === 0)
    return { measurable: 'no-data', missingFields: [], why: 'no ticket that the agreement reads was imported' }
  const needs = target.metric === 'count' ? needsOf(target, agreement).slice(0, -1) : needsOf(target, agreement)
  const lacks = sources.map((source) => ({ source: source.name, needs: needs.filter((need) => !gives(source, need)) }))
  const missing = needs.filter((need) => lacks.some((lack) => lack.needs.includes(need)))
  const missingFields = missing.map(({ name }) => name)
  if (missing.length > 0) {
    const isBarred = lacks.every((lack) => lack.needs.some(({ isVital }) => isVital))
    return { measurable: isBarred ? 'no' : 'partly', missingFields, why: lackWords(lacks) }
  }
  if (matches(target, survey)) return { measurable: 'yes', missingFields, why: null }
  return { measurable: 'no-data', missingFields, why: `not one imported ticket fits it${known(target, columns)}` }
}

/** A source of outages alone is no source of tickets. */
function holdsTickets({ source }: TicketColumns, place: number): boolean {
  return source.includes(place)
}

type Lack = { readonly source: string; readonly needs: readonly Need[] }

/** `service-desk gives no first responses; jira gives no priority` */
function lackWords(lacks: readonly Lack[]): string {
  const telling = lacks.filter(({ needs }) => needs.length > 0)
  const words = telling.map(
    ({ source, needs }) => `${source} does not give ${listed(needs.map(({ name }) => needWords(name)))}`,
  )
  return words.join('; ')
}

function matches({ id, metric }: Target, { slots, versions, columns }: Survey): boolean {
  const judged = slots.find(({ target }) => target.id === id)?.byVersion[0]
  if (metric === 'count' || judged == null) return columns.length > 0
  for (let index = 0; index < columns.length; index += 1) {
    if (versions[0]?.reads(index) === true && judged.covers(index)) return true
  }
  return false
}

/** What the tickets say in the fields that are filtered by. */
function known({ where = {} }: Target, { text }: TicketColumns): string {
  const fields = Object.keys(where) as (keyof typeof where)[] // the keys of a filter
  const words = fields.map((field) => `${field} ${listed([...text[field].values].slice(0, 5)) || 'nothing'}`)
  return words.length === 0 ? '' : `: tickets say ${words.join(', ')}`
}

/** Records of these kinds must be there; whether they say enough is told by measuring. */
function fromRecords(target: Target, agreement: Agreement, { records, columns }: Evidence): Measurable {
  const has = (logs: readonly { readonly sourceName: string }[]) =>
    logs.some(({ sourceName }) => readsSource(agreement, sourceName))
  const named = seriesOf(target)
  if (named.length > 0) {
    const missing = named.filter((name) => !records.series.some((series) => series.name === name && has([series])))
    return verdict(
      missing.map((name) => `series ${name}`),
      missing.length < named.length,
    )
  }
  const kind = kindOf(target)
  if (kind === 'series') return verdict(['series'], false)
  if (kind === 'outages') return verdict(has(records.outages) ? [] : [kind], false)
  if (kind === 'answers') return verdict(has(records.answers) ? [] : [kind], false)
  return verdict(columns.sources.some(({ fields }) => fields.has(kind)) ? [] : [kind], false)
}

/** What a target without series is measured from. */
function kindOf({ metric, of }: Target): 'outages' | 'answers' | 'satisfaction' | 'series' {
  if (metric === 'availability' || of === 'outages') return 'outages'
  if (metric === 'satisfaction') return of === 'tickets' ? 'satisfaction' : 'answers'
  return of === 'answers' ? 'answers' : 'series'
}

function seriesOf({ series }: Target): string[] {
  if (series === undefined) return []
  return typeof series === 'string' ? [series] : Object.values(series)
}

const KIND_WORDS: Readonly<Partial<Record<string, string>>> = {
  outages: 'no outage log was imported',
  answers: 'no survey answers were imported',
  satisfaction: 'no source gives the tickets’ own satisfaction scores',
  series: 'it names no series to be measured from',
}

function verdict(missing: readonly string[], isPartly: boolean): Measurable {
  if (missing.length === 0) return { measurable: 'yes', missingFields: [], why: null }
  const why = missing.map((kind) => KIND_WORDS[kind] ?? `no ${kind} was imported`).join('; ')
  return { measurable: isPartly ? 'partly' : 'no', missingFields: [...missing], why }
}

/** What measuring found missing, where the records are there and yet say nothing. */
export function afterMeasuring(before: Measurable, figures: readonly TargetFigures[]): Measurable {
  if (before.measurable !== 'yes' || figures.length === 0 || figures.some(({ measured }) => measured)) return before
  const reason = figures.at(-1)?.reason ?? null
  return reason === null ? before : { measurable: 'no-data', missingFields: [], why: sentencePart(reason) }
}

/** A sentence as a part of another. */
function sentencePart(sentence: string): string {
  return small(sentence).replace(/\.$/, '')
}
