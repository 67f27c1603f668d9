import { decimal, UNKNOWN } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import type { BurnRateFigures } from '../sla/figures-beside.ts'
import { capital } from './first-letter.ts'

/** Where the windows and factors come from. */
export const BURN_SOURCE =
  'Windows and factors of the SRE Workbook (Beyer and others, O’Reilly 2018), chapter 5 “Alerting on SLOs”, for a budget of 30 days.'

/** Whether the budget is going fast just now, as a sentence; null where there is no budget to burn. */
export function burnSentence({ budget, burnRates = [] }: TargetFigures): string | null {
  if (!budget || burnRates.length === 0) return null
  const firing = burnRates.filter(({ fires }) => fires === true)
  const [first] = firing
  if (first !== undefined) {
    const others =
      firing.length === 1 ? '' : `, and in ${firing.length - 1} more of ${burnRates.length} pairs of windows`
    return `At the end of what is known the budget burns fast enough for an alert, over ${pairWords(first)}${others}`
  }
  const [shortest] = burnRates.filter(({ fires }) => fires === null)
  if (shortest === undefined) return 'At the end of what is known the budget does not burn fast enough for an alert'
  const seen = burnRates.findLast(({ longRate }) => longRate !== null)
  const burned =
    seen === undefined ? '' : `Over the last ${lastWords(seen.long)} the budget burned at ${rateWords(seen.longRate)}; `
  const unknown = `nothing is known of the last ${lastWords(shortest.longRate === null ? shortest.long : shortest.short)}, so whether that calls for an alert cannot be told`
  return burned === '' ? capital(unknown) : `${burned}${unknown}`
}

/** The two windows of a pair: `1 hour and 5 min`. */
export function pairWords({ long, short }: Pick<BurnRateFigures, 'long' | 'short'>): string {
  return `${lengthWords(long)} and ${lengthWords(short)}`
}

/** `14.4` times the rate that spends exactly the budget; a dash where nothing is known of the window. */
export function rateWords(rate: number | null): string {
  return rate === null ? UNKNOWN : decimal(rate, 2)
}

/** What an alert asks for. */
export const SEVERITY_WORDS: Readonly<Record<BurnRateFigures['severity'], string>> = {
  page: 'call somebody now',
  ticket: 'raise a ticket',
}

const UNITS: Readonly<Record<string, string>> = { m: 'min', h: 'h', d: 'd' }

/** After `the last`. */
function lastWords(shorthand: string): string {
  return shorthand === '1h' ? 'hour' : lengthWords(shorthand)
}

function lengthWords(shorthand: string): string {
  return `${Number.parseInt(shorthand, 10)}\u2009${UNITS[shorthand.at(-1) ?? ''] ?? ''}`
}
