import { readNumber } from '../tickets/number-reading.ts'

/** A cell's number with the unit written after it, as Grafana formats its cells: `99.9 %`, `1.2 s`, `1,234 req/s`. */
export type Measure = { readonly value: number; readonly unit: string | null }

const PARTS = /^([^\p{L}%°µ$€£]*\d[^\p{L}%°µ$€£]*?)\s*([\p{L}%°µ$€£][^\d]*)?$/u

/** Null for what is no number; `NaN`, `null` and `Inf` are none. */
export function readMeasure(text: string): Measure | null {
  const plain = readNumber(text)
  if (Number.isFinite(plain)) return { value: plain, unit: null }
  const [, digits, unit] = PARTS.exec(text.trim()) ?? []
  const value = digits === undefined ? Number.NaN : readNumber(digits)
  return Number.isFinite(value) ? { value, unit: unit?.trim() ?? null } : null
}

/** The unit that a header names in brackets, or after a percent sign: `Availability (%)`, `latency [ms]`. */
export function unitOfMeasureHeader(header: string): string | null {
  const unit = /[([]\s*([^()[\]]{1,12}?)\s*[)\]]\s*$/.exec(header)?.[1]
  return unit ?? (header.includes('%') ? '%' : null)
}

/** Words that monitoring tools write where there is no value. */
const NO_VALUE = /^(?:nan|null|undefined|no data|[+-]?inf(?:inity)?)$/i

/** Whether a cell says that there is no value, which is neither zero nor a mistake. */
export function saysNoValue(text: string): boolean {
  return NO_VALUE.test(text)
}
