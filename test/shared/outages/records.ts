import type { Outage } from '../../../shared/outages/outage.ts'
import { NO_RECORDS, type Records } from '../../../shared/outages/records.ts'
import { type Series, sampleEnd, stepOf } from '../../../shared/outages/series.ts'
import type { SurveyAnswer } from '../../../shared/outages/survey-answer.ts'
import type { Instant } from '../../../shared/time/instant.ts'

const ALWAYS_KNOWN = Date.parse('2100-01-01T00:00:00Z')

/** An outage log of one source, exported long after the period. */
export function outageLog(
  entries: readonly Outage[],
  knownUntil: Instant = ALWAYS_KNOWN,
  sourceName = 'monitoring',
): Records {
  return { ...NO_RECORDS, outages: [{ sourceName, knownUntil, entries }] }
}

/** Series known as far as their last sample speaks. */
export function seriesRecords(...series: readonly Series[]): Records {
  const known = series.map((one) => ({ ...one, knownUntil: sampleEnd(one, one.at.length - 1, stepOf(one) ?? 1) }))
  return { ...NO_RECORDS, series: known }
}

/** Survey answers: the ticket's key, when, and the score. */
export function answers(
  given: readonly (readonly [key: string, at: Instant, score: number | null])[],
  knownUntil: Instant = ALWAYS_KNOWN,
): Records {
  const entries = given.map(([key, at, score], index): SurveyAnswer => {
    return { key, at, score, comment: null, place: { sheet: '', row: index + 2 } }
  })
  return { ...NO_RECORDS, answers: [{ sourceName: 'survey', knownUntil, entries }] }
}
