import { parseShorthand } from '../../../shared/openslo/duration-shorthand.ts'

export type Labels = Readonly<Record<string, string>>

/** A rule as a file of Prometheus holds it. */
export type Rule =
  | { readonly record: string; readonly expr: string; readonly labels: Labels }
  | { readonly alert: string; readonly expr: string; readonly labels: Labels; readonly annotations: Labels }

/** Rules that are reckoned one after the other; at an interval of their own, or as often as Prometheus is set to. */
export type RuleGroup = { readonly name: string; readonly interval?: string; readonly rules: readonly Rule[] }

/** What is recorded of a window: `slo:sli_error:ratio_rate5m`. */
export const errorSeries = (window: string): string => `slo:sli_error:ratio_rate${window}`
/** What is recorded of each slice: `slo:sli_success:ratio_rate1m`. */
export const sliceSeries = (slice: string): string => `slo:sli_success:ratio_rate${slice}`

/** Prometheus reads `{{` in labels and annotations of an alert as the beginning of a template. */
export function untemplated(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}')
}

const DAYS: Readonly<Record<string, number>> = { M: 30, Q: 90, Y: 365 }

/** A length in the letters of Prometheus, which has no months and quarters; null for nothing. */
export function promDuration(text: string): string | null {
  const length = parseShorthand(text)
  if (length === null || length.value === 0) return null
  const days = DAYS[length.unit]
  return days === undefined ? `${length.value}${length.unit}` : `${length.value * days}d`
}
