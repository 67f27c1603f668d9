import { type Agreement, agreement } from './agreement.ts'
import type { TextFormat } from './text-document.ts'
import { writeYaml } from './yaml-layout.ts'

/** Places that read better over several lines, however short they are. */
const SPREAD: ReadonlySet<string> = new Set([
  '',
  'metadata',
  'spec',
  'spec.provider',
  'spec.customer',
  'spec.scope',
  'spec.scope.services.outcomes',
  'spec.scope.exclusions',
  'spec.responsibilities',
  'spec.responsibilities.provider',
  'spec.responsibilities.customer',
  'spec.expectations',
  'spec.expectations.provider',
  'spec.expectations.customer',
  'spec.calendars',
  'spec.calendars.hours',
  'spec.maintenance',
  'spec.data',
  'spec.targets',
])

/**
 * The canonical text of an agreement: keys in the order of the format, durations and percentages as they were written. Reading
 * it gives an equal agreement, and writing that gives the same bytes.
 */
export function writeAgreement(value: Agreement, format: TextFormat): string {
  // The schema puts the keys in order, whichever way the agreement was put together.
  const inOrder = agreement.parse(value)
  return format === 'json' ? `${JSON.stringify(inOrder, null, 2)}\n` : writeYaml(inOrder, SPREAD)
}

/** What is written of an agreement that is not in order yet, keys as they came. */
export function writeUnfinished(document: object, format: TextFormat): string {
  return format === 'json' ? `${JSON.stringify(document, null, 2)}\n` : writeYaml(document, SPREAD)
}
