import type { Database } from './database.ts'

export type RecordTotals = {
  readonly outages: number
  readonly samples: number
  readonly answers: number
  readonly values: number
}

/** How many things are held beside tickets: what several imports tell of is one thing. */
export function countRecords(database: Database): RecordTotals {
  const count = (from: string) => database.prepare<[], number>(`SELECT count(*) FROM ${from}`).pluck().get() ?? 0
  return {
    outages: count('(SELECT DISTINCT source_id, identity FROM outage)'),
    samples: count('(SELECT DISTINCT series_id, at FROM sample)'),
    answers: count('(SELECT DISTINCT source_id, identity FROM survey_answer)'),
    values: count('manual_value'),
  }
}
