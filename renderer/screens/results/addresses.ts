type Place = { readonly reference: string; readonly target: string; readonly period: string }

/** Where the outages, samples or answers behind a figure are listed. */
export function evidenceAddress({ reference, target, period }: Place): string {
  return `#/agreements/${encodeURIComponent(reference)}/evidence/${encodeURIComponent(target)}?period=${encodeURIComponent(period)}`
}

/** Where values are typed in. */
export function valuesAddress({ reference, target, period }: Place): string {
  const search = new URLSearchParams({ period, target })
  return `#/agreements/${encodeURIComponent(reference)}/values?${search}`
}
