import type { LocalDate } from '../../time/instant.ts'
import type { Agreement } from '../agreement.ts'
import { FINDING_WEIGHTS, type Finding } from '../finding.ts'
import { calendarContradictions } from './calendar-contradictions.ts'
import { consequenceContradictions } from './consequence-contradictions.ts'
import { escalationContradictions } from './escalation-contradictions.ts'
import { missingParts } from './missing-parts.ts'
import { missingTerms } from './missing-terms.ts'
import { promiseContradictions } from './promise-contradictions.ts'
import { targetContradictions } from './target-contradictions.ts'
import { termContradictions } from './term-contradictions.ts'
import { vagueWords } from './vague-words.ts'

export type JudgingDay = {
  /** A local date; dates before it are told while nobody has signed. Left out: what is past is as it should be. */
  readonly today?: LocalDate
}

/** What the text of an agreement alone says against it, what weighs most first. Never a reason to refuse it. */
export function judgeText(agreement: Agreement, { today }: JudgingDay = {}): Finding[] {
  return inOrder([
    ...promiseContradictions(agreement),
    ...targetContradictions(agreement),
    ...calendarContradictions(agreement),
    ...escalationContradictions(agreement),
    ...termContradictions(agreement, today ?? null),
    ...consequenceContradictions(agreement),
    ...missingTerms(agreement),
    ...judgeUnfinished(agreement),
  ])
}

/** The same of a draft that still has mistakes: only what can be said of any text. */
export function judgeUnfinished(document: unknown): Finding[] {
  return inOrder([...missingParts(document), ...vagueWords(document)])
}

/** What weighs most first, else as it was found. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => FINDING_WEIGHTS.indexOf(a.weight) - FINDING_WEIGHTS.indexOf(b.weight))
}
