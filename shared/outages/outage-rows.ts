import { readDurationText, unitOfHeader } from '../tickets/duration-reading.ts'
import { plainWord } from '../tickets/month-names.ts'
import { readNumber } from '../tickets/number-reading.ts'
import { readTruth } from '../tickets/truth-words.ts'
import type { Instant } from '../time/instant.ts'
import type { Outage, RecordPlace } from './outage.ts'
import { mappedWord, type RecordCells } from './record-cells.ts'
import type { RecordPlan } from './record-plan.ts'
import type { RecordProfile } from './record-profile.ts'

type OutageSpec = Extract<RecordProfile['spec'], { rowKind: 'outage' }>

/** Reads rows of an outage log. */
export function outageReader(plan: RecordPlan, spec: OutageSpec): (cells: RecordCells, place: RecordPlace) => Outage {
  const durationHeader = plan.places.get('duration')?.header ?? ''
  return (cells, place) => {
    const from = cells.required('from')
    const service = cells.text('service')
    return {
      key: cells.text('key'),
      service: service === null ? null : (mappedWord(spec.values?.service, service) ?? service),
      from,
      to: endOf(cells, from, durationHeader),
      planned: plannedOf(cells, spec),
      weight: weightOf(cells, spec),
      announcedAt: cells.instant('announcedAt'),
      title: cells.text('title'),
      place,
    }
  }
}

/** Null while it lasts: neither an end nor a length is written. */
function endOf(cells: RecordCells, from: Instant, durationHeader: string): Instant | null {
  const to = cells.instant('to')
  if (to !== null && to < from) throw cells.problem('to', 'it ended before it began')
  const length = to === null ? cells.text('duration') : null
  if (length === null) return to
  const ms = readDurationText(length, unitOfHeader(durationHeader) ?? 'hours')
  if (Number.isNaN(ms) || ms < 0)
    throw cells.problem('duration', `"${length}" is no length of time such as 4:30, 2h 15m or 1.5`)
  return from + Math.round(ms)
}

const PLANNED = /\b(?:planned|scheduled|maintenance|geplant|wartung|planifie|planificado)\b/
const UNPLANNED =
  /\b(?:unplanned|unscheduled|emergency|outage|incident|down|degraded|degradation|disruption|failure|ungeplant|storung|ausfall)\b/

/** Whether it was planned, by yes or no or by the usual words; nothing written means that it was not. */
function plannedOf(cells: RecordCells, { values }: OutageSpec): boolean {
  const word = cells.text('planned')
  if (word === null) return false
  const said = mappedWord(values?.planned, word) ?? readTruth(word)
  if (said !== null) return said
  const planned = saysPlanned(word)
  if (planned !== null) return planned
  throw cells.problem(
    'planned',
    `"${word}" says neither planned nor unplanned; map the word in the profile (values.planned)`,
  )
}

/** Whether a word is one of the usual ones for planned, or for unplanned; null for any other. */
export function saysPlanned(word: string): boolean | null {
  const plain = plainWord(word).replace(/\b(?:not|non|un)[\s-]+(?=planned|scheduled)/g, 'un')
  if (UNPLANNED.test(plain)) return false
  return PLANNED.test(plain) ? true : null
}

/** The share of the service that was away: 0.5, 50 %; nothing written means all of it. */
function weightOf(cells: RecordCells, { values }: OutageSpec): number {
  const text = cells.text('weight')
  if (text === null) return 1
  const mapped = mappedWord(values?.weight, text)
  if (mapped !== null) return mapped
  const [, digits, percent] = /^(.*?)\s*(%)?$/.exec(text) ?? []
  const number = readNumber(digits ?? '')
  // By its text, so that 33.3 % stays 0.333 and does not pick up binary dust.
  const weight = percent === undefined ? number : Number((number / 100).toPrecision(15))
  if (weight >= 0 && weight <= 1) return weight
  throw cells.problem('weight', `"${text}" is no weight from 0 to 1, or from 0 % to 100 %`)
}
