import type { PackInput } from './pack-input.ts'
import { HOUSE_STYLE } from './pack-style.ts'

type Kind = Pick<PackInput, 'style' | 'figures'>

const UNITS = [
  [/^\d{4}-\d{2}$/, 'Monthly'],
  [/^\d{4}-Q\d$/, 'Quarterly'],
  [/^\d{4}-H\d$/, 'Half-yearly'],
  [/^\d{4}$/, 'Yearly'],
] as const

/** Whether a pack is a report between the reviews: it has none of the pages that a meeting fills and signs. */
export function isServiceReport({ style = HOUSE_STYLE }: Pick<Kind, 'style'>): boolean {
  const { parts } = style
  return !parts.includes('review') && !parts.includes('signatures')
}

/** What kind of paper it is: `Service level review pack`, or `Monthly service report` between the reviews. */
export function packKind(content: Kind): string {
  if (!isServiceReport(content)) return 'Service level review pack'
  const { label } = content.figures.period
  const unit = UNITS.find(([form]) => form.test(label))?.[1]
  return unit === undefined ? 'Service report' : `${unit} service report`
}

/** What it is about, for titles and properties: `service level review`. */
export function packSubject(content: Kind): string {
  return packKind(content)
    .toLowerCase()
    .replace(/ pack$/, '')
}
