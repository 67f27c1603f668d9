import type { IndicatorPart } from '../../../shared/agreement/slo-terms.ts'

/** An expression, or why there is none, as a sentence. */
export type Expression =
  | { readonly promql: string; readonly reason: null }
  | { readonly promql: null; readonly reason: string }

const none = (reason: string): Expression => ({ promql: null, reason })

/** Tools that are asked in PromQL. */
const SPEAKS_PROMQL = /prometheus|thanos|mimir|cortex|victoriametrics|promql/i
/** Where the query leaves a hole for the length of the window, as sloth and other tools have it. */
const WINDOW = /\{\{\s*\.?\s*window\s*\}\}/gi
const SELECTOR = String.raw`[a-zA-Z_:][a-zA-Z0-9_:]*(?:\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\})?`
const PLAIN = new RegExp(`^(?:(${SELECTOR})|sum\\s*\\(\\s*(${SELECTOR})\\s*\\))$`)

/** The query of a part, as it stands in the agreement. */
export function queryOf({ type, source }: IndicatorPart, name: string): Expression {
  if (type !== undefined && !SPEAKS_PROMQL.test(type))
    return none(`"${name}" is asked of ${type}, which has no PromQL.`)
  const { query } = source ?? {}
  if (typeof query !== 'string' || query.trim() === '') return none(`"${name}" has no query.`)
  return { promql: query.trim(), reason: null }
}

/** How many events of a part there were in a window, as one number: a rate of a counter, a sum of counts. */
export function countOver(
  part: IndicatorPart,
  name: string,
  { counter, window }: { counter: boolean; window: string },
): Expression {
  const query = queryOf(part, name)
  if (query.promql === null) return query
  if (hasWindow(query.promql)) return { promql: `sum(${withWindow(query.promql, window)})`, reason: null }
  const [, alone, summed] = PLAIN.exec(query.promql) ?? []
  const selector = alone ?? summed
  if (selector === undefined) {
    return none(`The query of "${name}" has no {{.window}}, and is no plain selector, so no window can be put into it.`)
  }
  // A counter that starts again at zero must be rated before it is summed.
  const over = counter ? 'rate' : 'sum_over_time'
  return { promql: `sum(${over}(${selector}[${window}]))`, reason: null }
}

export const hasWindow = (query: string): boolean => query.search(WINDOW) >= 0
export const withWindow = (query: string, window: string): string => query.replaceAll(WINDOW, () => window)
