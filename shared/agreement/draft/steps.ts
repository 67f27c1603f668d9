import { isWithin } from './is-within.ts'

/** The steps in which an agreement is written, in order: six, then what has to be in place, then the check. */
export const STEPS = [
  'parties',
  'scope',
  'expectations',
  'hours',
  'metrics',
  'reporting',
  'consequences',
  'prerequisites',
  'check',
] as const
export type Step = (typeof STEPS)[number]

/** Which parts of the document a step writes. */
const WRITTEN_IN: readonly (readonly [place: string, step: Step])[] = [
  ['metadata', 'parties'],
  ['spec.provider', 'parties'],
  ['spec.customer', 'parties'],
  ['spec.purpose', 'scope'],
  ['spec.scope', 'scope'],
  ['spec.effective', 'scope'],
  ['spec.version', 'scope'],
  ['spec.timeZone', 'scope'],
  ['spec.term', 'scope'],
  ['spec.data', 'scope'],
  ['spec.responsibilities', 'expectations'],
  ['spec.expectations', 'expectations'],
  ['spec.calendars', 'hours'],
  ['spec.maintenance', 'hours'],
  ['spec.targets', 'metrics'],
  ['spec.reporting', 'reporting'],
  ['spec.review', 'reporting'],
  ['spec.escalation', 'reporting'],
  ['spec.consequences', 'consequences'],
  ['spec.consequenceRules', 'consequences'],
  ['spec.prerequisites', 'prerequisites'],
]

/** The step that writes what stands at a path; the check for all that has no form of its own. */
export function stepOf(path: string): Step {
  return WRITTEN_IN.find(([place]) => isWithin(path, place))?.[1] ?? 'check'
}
