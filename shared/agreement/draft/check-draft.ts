import type { DraftDocument } from '../../operations/drafts.ts'
import type { Problem } from '../../refusal.ts'
import { calendarDefinition } from '../../time/calendar-definition.ts'
import { type Agreement, agreement, agreementSpec, target } from '../agreement.ts'
import { agreementProblems } from '../agreement-rules.ts'
import { writePath } from '../path.ts'
import { readAgreementValue } from '../read-agreement.ts'
import { isKeyed, type Part, partAt, textAt, withPart, withRequiredParts } from './edit-document.ts'
import { isWithin } from './is-within.ts'

/**
 * Every mistake in a draft. A file is first put into shape and then held against the rules; a person who writes wants to know of a
 * target that breaks a rule though the other party has no name yet, so that the parts in shape are held against the rules at once.
 */
export function checkDraft(document: DraftDocument): readonly Problem[] {
  const whole = withRequiredParts(document)
  const { agreement: read, problems } = readAgreementValue(whole)
  if (read !== null) return problems
  const inShape = asFarAsInShape(whole)
  if (inShape === null) return problems
  const known = problems.map(({ path }) => path)
  const broken = [...agreementProblems(inShape)]
    .map(({ path, ...rest }) => ({ path: writePath(path), ...rest }))
    .filter(({ path }) => !known.some((other) => isWithin(other, path) || isWithin(path, other)))
  return [...problems, ...broken]
}

const STAND_IN: Readonly<Record<string, Part>> = {
  version: 1,
  effective: { from: '2000-01-01' },
  timeZone: 'UTC',
  provider: { department: '-', owner: { name: '-' } },
  customer: { department: '-', owner: { name: '-' } },
  scope: { services: [{ id: 'any', name: '-' }] },
}

/** The agreement with all that is out of shape taken out or replaced by something that breaks no rule. */
function asFarAsInShape(document: DraftDocument): Agreement | null {
  const spec = partAt(document, ['spec'])
  if (!isKeyed(spec)) return null
  const parts = Object.entries(agreementSpec.shape).flatMap(([key, schema]): [string, Part][] => {
    const part = spec[key]
    if (key === 'targets') return [[key, targetsInShape(part)]]
    if (key === 'calendars' && Array.isArray(part)) return [[key, calendarsInShape(part)]]
    if (part !== undefined && schema.safeParse(part).success) return [[key, part]]
    const standIn = STAND_IN[key]
    return standIn === undefined ? [] : [[key, standIn]]
  })
  const metadata = { reference: 'ANY', title: '-' }
  const whole = withPart(withPart(document, ['spec'], Object.fromEntries(parts)), ['metadata'], metadata)
  const read = agreement.safeParse({ apiVersion: 'accord/v1', kind: 'Agreement', ...whole })
  return read.success ? read.data : null
}

function calendarsInShape(calendars: readonly Part[]): Part {
  return calendars.map((one, index): Part => {
    if (calendarDefinition.safeParse(one).success) return one
    return { id: textAt(one, ['id']) || `any-${index}`, timeZone: 'UTC', hours: { mon: ['00:00-24:00'] } }
  })
}

/** Each in its place, with its id, so that what names it still finds it. */
function targetsInShape(part: Part | undefined): Part {
  const targets = Array.isArray(part) ? part : []
  const inPlace = targets.map((one, index): Part => {
    if (target.safeParse(one).success) return one
    const id = isKeyed(one) && typeof one.id === 'string' && one.id !== '' ? one.id : `any-${index}`
    const standIn = { id, name: '-', metric: 'manual', objective: '100%' }
    return target.safeParse(standIn).success ? standIn : { ...standIn, id: `any-${index}` }
  })
  return inPlace.length > 0 ? inPlace : [{ id: 'any', name: '-', metric: 'manual', objective: '100%' }]
}
