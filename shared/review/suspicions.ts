import { count, countOf, dateTime, monthName, percentOf } from '../format.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import type { Instant } from '../time/instant.ts'
import type { ReviewContent } from './content.ts'
import type { Suspicion } from './review.ts'

/** What is known of the data behind a review. */
export type DataFacts = {
  /** The end of the period, in epoch milliseconds. */
  readonly periodEnd: Instant
  readonly timeZone: string
  /** Sources that the agreement reads, each with the end of what is known of it; null where no export says. */
  readonly sources: readonly {
    readonly name: string
    readonly knownUntil: Instant | null
    /** False for one that the agreement names and nobody has imported. */
    readonly isImported: boolean
  }[]
  readonly imports: readonly {
    readonly id: number
    readonly fileName: string
    readonly rowsRead: number
    readonly rejected: number
  }[]
  readonly figures: Figures
}

/** A share of checks that nobody can judge above which somebody should say why. */
const MANY_NOT_APPLICABLE = 0.1
/** A month with less than this share of the usual number of checks. */
const FEW_IN_A_MONTH = 0.25
/** Months with fewer checks than this are too small to compare. */
const USUAL_AT_LEAST = 10

/** What the data makes one ask, each with the answer that was given; the same data asks the same, under the same id. */
export function suspicionsOf(facts: DataFacts, answers: ReviewContent['answers']): Suspicion[] {
  const asked = [
    ...sourceQuestions(facts),
    ...rejectionQuestions(facts),
    ...facts.figures.targets.flatMap((target) => [
      ...unmeasured(target),
      ...notApplicable(target),
      ...thinMonths(target),
      ...thinCoverage(target),
    ]),
  ]
  return asked.map(({ id, says }) => ({ id, says, answer: answers[id] ?? null }))
}

type Question = Pick<Suspicion, 'id' | 'says'>

function sourceQuestions({ sources, periodEnd, timeZone }: DataFacts): Question[] {
  if (!sources.some(({ isImported }) => isImported))
    return [{ id: 'no-source', says: 'No source that the agreement reads has any data. Import it.' }]
  return sources.flatMap(({ name, knownUntil, isImported }) => {
    if (!isImported) {
      return [
        {
          id: `missing:${name}`,
          says: `The agreement reads ${name}, and nothing of it was imported. Are the figures right without it?`,
        },
      ]
    }
    if (knownUntil === null) {
      return [
        { id: `cut-off:${name}`, says: `Nobody knows when ${name} was exported. Is it whole up to the period’s end?` },
      ]
    }
    if (knownUntil >= periodEnd) return []
    const until = dateTime(knownUntil, timeZone)
    return [
      {
        id: `cut-off:${name}:${knownUntil}`,
        says: `${name} is known only until ${until}, before the period ends. Why?`,
      },
    ]
  })
}

function rejectionQuestions({ imports }: DataFacts): Question[] {
  return imports
    .filter(({ rejected }) => rejected > 0)
    .map(({ id, fileName, rejected, rowsRead }) => ({
      id: `rejected:${id}:${rejected}`,
      says: `${countOf(rejected, 'row')} of ${count(rowsRead)} in ${fileName} could not be taken. Are the figures right without them?`,
    }))
}

function unmeasured({ id, name, measured, reason }: TargetFigures): Question[] {
  if (measured) return []
  return [{ id: `unmeasured:${id}`, says: `${name} has no figure: ${reason ?? 'nothing measures it'}` }]
}

function notApplicable({ id, name, notApplicable: none, counted }: TargetFigures): Question[] {
  const all = (none ?? 0) + (counted ?? 0)
  if (none === null || all === 0 || none / all <= MANY_NOT_APPLICABLE) return []
  const share = percentOf(none / all)
  return [
    {
      id: `not-applicable:${id}:${none}`,
      says: `${name}: ${countOf(none, 'check')} (${share}) cannot be judged. Is that what the agreement means?`,
    },
  ]
}

function thinMonths({ id, name, months }: TargetFigures): Question[] {
  const whole = months.filter(({ partial, counted }) => !partial && counted !== null)
  const sizes = whole.map(({ counted }) => counted ?? 0).toSorted((left, right) => left - right)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  if (usual < USUAL_AT_LEAST) return []
  return whole
    .filter(({ counted }) => (counted ?? 0) < usual * FEW_IN_A_MONTH)
    .map(({ month, counted }) => ({
      id: `few:${id}:${month}:${counted ?? 0}`,
      says: `${name}: ${monthName(month)} has ${countOf(counted ?? 0, 'check')} where a month usually has ${count(usual)}. Is data missing?`,
    }))
}

/** Coverage below which somebody should say what is missing. */
const FULL_COVERAGE = 0.99

function thinCoverage({ id, name, coverage }: TargetFigures): Question[] {
  const share = coverage?.share ?? null
  if (share === null || share >= FULL_COVERAGE) return []
  return [
    {
      id: `coverage:${id}:${share}`,
      says: `${name}: only ${percentOf(share)} of the measurements are there. What happened in the rest?`,
    },
  ]
}
