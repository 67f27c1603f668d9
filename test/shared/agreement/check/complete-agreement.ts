import type { Agreement } from '../../../../shared/agreement/agreement.ts'
import type { FindingCode } from '../../../../shared/agreement/check/codes.ts'
import { PREREQUISITES } from '../../../../shared/agreement/prerequisites.ts'
import { readAgreement } from '../../../../shared/agreement/read-agreement.ts'
import { templateDocument } from '../../../../shared/agreement/templates/template-document.ts'

/** An agreement against which nothing can be said; each case spoils one thing of its own copy. In force over 2027. */
export function completeAgreement(change: (spec: Agreement['spec']) => void = () => {}): Agreement {
  const document = templateDocument('customer-issues', { today: '2026-11-22', timeZone: 'Europe/London' })
  const { agreement } = readAgreement(
    JSON.stringify(document).replaceAll(/\[Name: ([^\]]+)\]/g, 'Person who is $1'),
    'json',
  )
  if (agreement === null) throw new Error('The template is no agreement.')
  const { spec } = agreement
  for (const { owner } of [spec.provider, spec.customer]) owner.email = 'owner@example.org'
  for (const calendar of spec.calendars ?? []) calendar.holidays = [{ set: 'GB-ENG' }]
  spec.consequences?.push({ target: 'response', below: '95%', remedy: 'Late answers are explained in the review' })
  spec.prerequisites = PREREQUISITES.map(({ id }) => ({ id, met: true, evidence: 'Minutes of 9 November 2026' }))
  change(spec)
  return agreement
}

type Spec = Agreement['spec']

/** The code that it is found by, where, and what spoils the complete agreement. */
export type SpoiltCase = readonly [FindingCode, string, (spec: Spec) => unknown]

/** The target of the complete agreement that a case spoils: `response`, `resolution` or `satisfaction`. */
export function targetOf(spec: Spec, id: string): Spec['targets'][number] {
  const target = spec.targets.find((one) => one.id === id)
  if (target === undefined) throw new Error(`There is no target ${id}.`)
  return target
}

/** Leaves these targets alone, with what follows from them. */
export function only(spec: Spec, ...ids: string[]): void {
  spec.targets = spec.targets.filter(({ id }) => ids.includes(id))
  spec.consequences = spec.consequences?.filter(({ target }) => ids.includes(target))
}
