import type { Finding } from '../finding.ts'
import type { Path } from '../path.ts'
import { placeholdersIn } from '../placeholder.ts'
import { PREREQUISITES } from '../prerequisites.ts'
import { clausesOf, entriesAt, partAt, textAt } from './clauses.ts'
import { type FindingCode, found } from './codes.ts'

const SIDES = ['provider', 'customer'] as const

/** Parts that an agreement lacks, of whatever is written so far: by the steps of writing one, and the ten prerequisites. */
export function* missingParts(document: unknown): Generator<Finding> {
  yield* placeholders(document)
  yield* aboutParties(document)
  yield* aboutScope(document)
  yield* aboutDuties(document)
  yield* aboutReviews(document)
  yield* aboutPrerequisites(document)
  yield* aboutSignatures(document)
}

function* placeholders(document: unknown): Generator<Finding> {
  for (const { path, text } of clausesOf(document)) {
    const [first] = placeholdersIn(text)
    if (first === undefined || !STANDS_IN_TEXT.test(path.filter((step) => typeof step !== 'number').join('.'))) continue
    yield found('missing.placeholder', {
      path,
      says: `“${first}” is still to be filled in.`,
      next: 'Write it over the brackets.',
    })
  }
}

/** In what a monitoring tool reads, brackets are the tool's. */
const STANDS_IN_TEXT = /^(?!spec\.targets\.slo\b)/

function* aboutParties(document: unknown): Generator<Finding> {
  if (textAt(document, ['spec', 'purpose']) === null) {
    yield found('missing.purpose', {
      path: ['spec', 'purpose'],
      says: 'Nobody says what the agreement is for.',
      next: 'Say in one sentence what the customer can do because of it.',
    })
  }
  if (textAt(document, ['spec', 'effective', 'to']) === null) {
    const says = 'The agreement has no last day, so nothing makes anybody look at it again.'
    yield found('missing.last-day', {
      path: ['spec', 'effective', 'to'],
      says,
      next: 'Give it a last day, or a review that is kept.',
    })
  }
  if (textAt(document, ['spec', 'term', 'notice']) === null) {
    const says = 'How long before a last day either side gives notice is not said.'
    yield found('missing.notice', { path: ['spec', 'term', 'notice'], says, next: 'Agree it, such as 3 months.' })
  }
  for (const side of SIDES) {
    const owner = ['spec', side, 'owner']
    const reached = textAt(document, [...owner, 'email']) ?? textAt(document, [...owner, 'phone'])
    if (reached === null) {
      const says = `The owner of the ${side} cannot be reached: there is neither an e-mail address nor a telephone number.`
      yield found('missing.contact', { path: owner, says, next: 'Add one of them.' })
    }
    if (partAt(document, ['spec', side, 'deputy']) !== undefined) continue
    const says = `Nobody stands in for the owner of the ${side}.`
    yield found('missing.deputy', { path: ['spec', side, 'deputy'], says, next: 'Name a deputy.' })
  }
}

function* aboutScope(document: unknown): Generator<Finding> {
  const services = ['spec', 'scope', 'services']
  for (const index of entriesAt(document, services).keys()) {
    const path = [...services, index]
    if (entriesAt(document, [...path, 'outcomes']).length > 0) continue
    const name = textAt(document, [...path, 'name']) ?? `Service ${index + 1}`
    const says = `“${name}” does not say what comes of it.`
    yield found('missing.outcomes', {
      path: [...path, 'outcomes'],
      says,
      next: 'Write down what the customer will have.',
    })
  }
  yield* emptyList(document, ['spec', 'scope', 'exclusions'], {
    code: 'missing.exclusions',
    says: 'The scope does not say what is not covered.',
    next: 'Name what a reader might expect, and is not part of it.',
  })
}

type Told = { readonly code: FindingCode; readonly says: string; readonly next: string }

function* emptyList(document: unknown, path: Path, { code, ...told }: Told): Generator<Finding> {
  if (entriesAt(document, path).length === 0) yield found(code, { path, ...told })
}

function* aboutDuties(document: unknown): Generator<Finding> {
  for (const side of SIDES) {
    yield* emptyList(document, ['spec', 'responsibilities', side], {
      code: 'missing.responsibilities',
      says: `What the ${side} is responsible for is not said.`,
      next: 'List what they do.',
    })
  }
  for (const side of SIDES) {
    const example =
      side === 'provider'
        ? 'people, access, tools and processes to follow'
        : 'times, quality, accountability and openness'
    yield* emptyList(document, ['spec', 'expectations', side], {
      code: 'missing.expectations',
      says: `What the ${side} expects of the other side is not said.`,
      next: `List it: ${example}.`,
    })
  }
}

function* aboutReviews(document: unknown): Generator<Finding> {
  const spec = (...steps: string[]): Path => ['spec', ...steps]
  if (textAt(document, spec('reporting', 'every')) === null) {
    yield found('missing.reporting', {
      path: spec('reporting'),
      says: 'How often figures are reported is not said.',
      next: 'Say how often, such as every month, and to whom.',
    })
  } else {
    yield* emptyList(document, spec('reporting', 'to'), {
      code: 'missing.report-readers',
      says: 'Who gets the reports is not said.',
      next: 'Name them.',
    })
  }
  if (textAt(document, spec('review', 'every')) === null) {
    yield found('missing.review', {
      path: spec('review'),
      says: 'How often the agreement is reviewed is not said.',
      next: 'Say how often, such as every six months, and from when.',
    })
  } else {
    yield* emptyList(document, spec('review', 'attendees'), {
      code: 'missing.review-attendees',
      says: 'Who attends the review is not said.',
      next: 'Name people of both sides.',
    })
  }
  yield* emptyList(document, spec('consequences'), {
    code: 'missing.consequences',
    says: 'Nothing follows when a target is missed.',
    next: 'Say how it is put right, and what the customer gets for it.',
  })
}

/** One finding for each kind of lack, so that a new agreement is not buried under its ten prerequisites. */
function* aboutPrerequisites(document: unknown): Generator<Finding> {
  const path = ['spec', 'prerequisites']
  const said = entriesAt(document, path).map((_, index) => ({
    id: textAt(document, [...path, index, 'id']),
    met: partAt(document, [...path, index, 'met']) === true,
    evidence: textAt(document, [...path, index, 'evidence']),
  }))
  const lacks = [
    {
      code: 'missing.prerequisites',
      says: 'Not mentioned',
      is: (id: string) => said.every((one) => one.id !== id),
      next: 'Add each of them, met or open.',
    },
    {
      code: 'missing.prerequisite-open',
      says: 'Not met yet',
      is: (id: string) => said.some((one) => one.id === id && !one.met),
      next: 'Put them in place before the agreement begins, or say in the review how far they are.',
    },
    {
      code: 'missing.evidence',
      says: 'Met, without evidence',
      is: (id: string) => said.some((one) => one.id === id && one.met && one.evidence === null),
      next: 'Name the document or meeting that shows it.',
    },
  ] as const
  for (const { code, says, is, next } of lacks) {
    const names = PREREQUISITES.filter(({ id }) => is(id)).map(({ name }) => name)
    if (names.length === 0) continue
    yield found(code, { path, says: `${says} of the ten prerequisites: ${names.join('; ')}.`, next })
  }
}

function* aboutSignatures(document: unknown): Generator<Finding> {
  const path = ['spec', 'signatures']
  const signed = new Set(entriesAt(document, path).map((_, index) => textAt(document, [...path, index, 'party'])))
  const lacking = SIDES.filter((side) => !signed.has(side))
  if (signed.size === 0 || lacking.length !== 1) return
  const says = `The ${lacking[0]} has not signed, and the other side has.`
  yield found('missing.signature', { path, says, next: 'Have both sides sign the same text.' })
}
