import { STEPS, type Step } from '../shared/agreement/draft/steps.ts'
import { LIFE_STATES, type LifeState } from '../shared/agreement/lifecycle.ts'
import { STAGES, type StageName } from '../shared/review/stages.ts'
import type { EvidenceEffect } from '../shared/sla/evidence-entry.ts'
import type { Verdict } from '../shared/sla/figures.ts'
import { ACCOUNT_LINES, type AccountLine } from '../shared/sla/figures-beside.ts'

/**
 * What stands behind the `?` of an address. Addresses are typed by hand and kept in notes: anything unreadable is left out rather
 * than refused.
 */
type Raw = Record<string, unknown>

/** The router reads `period=2026` as a number; a period is text. */
function textOf(raw: Raw, key: string): string | undefined {
  const value = raw[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function pick<Key extends string>(raw: Raw, keys: readonly Key[]): { [key in Key]?: string } {
  const found: { [key in Key]?: string } = {}
  for (const key of keys) {
    const text = textOf(raw, key)
    if (text !== undefined && text !== '') found[key] = text
  }
  return found
}

function numbers<Key extends string>(raw: Raw, keys: readonly Key[]): { [key in Key]?: number } {
  const found: { [key in Key]?: number } = {}
  for (const key of keys) {
    const value = raw[key]
    if (typeof value === 'number' && Number.isInteger(value) && value > 0) found[key] = value
  }
  return found
}

const VERDICTS: readonly Verdict[] = ['met', 'breached', 'pending', 'not-applicable']
const isVerdict = (text: string | undefined): text is Verdict => VERDICTS.some((verdict) => verdict === text)

const isLine = (text: string | undefined): text is AccountLine => ACCOUNT_LINES.some((line) => line === text)

const LIFE: readonly LifeState[] = LIFE_STATES

export type PeriodSearch = { period?: string }
/** What the figures are held against: `import-12`. */
export type ChangesSearch = { period?: string; before?: string }
export type ResultsSearch = { period?: string; target?: string; month?: string }
export type TargetSearch = { period?: string; target?: string }
/** A filter is taken away by setting it to undefined. */
export type ChecksSearch = {
  period?: string | undefined
  verdict?: Verdict | undefined
  month?: string | undefined
  priority?: string | undefined
  group?: string | undefined
  category?: string | undefined
  requester?: string | undefined
  /** `mon` to `sun`, by the clock's start. */
  weekday?: string | undefined
  /** `0` to `23`, by the clock's start. */
  hour?: string | undefined
  /** A line of the account of what counted. */
  line?: AccountLine | undefined
  /** The reason of that line. */
  reason?: string | undefined
  search?: string | undefined
  counted?: boolean | undefined
  sort?: string | undefined
  descending?: boolean | undefined
}
/** A filter is taken away by setting it to undefined. */
export type EvidenceSearch = {
  period?: string | undefined
  effect?: EvidenceEffect | undefined
  month?: string | undefined
}
export type TicketSearch = { period?: string; source?: string }
export type TicketsSearch = { search?: string; source?: string }
export type PacksSearch = { reference?: string }
/** Which version is read, the one that speaks for it today where none is named, and the part that is gone to: `prerequisites`. */
export type AgreementSearch = { period?: string; version?: number; part?: string }
/** The two versions that are compared. */
export type VersionsSearch = { period?: string; from?: number | undefined; to?: number | undefined }
/** A filter is taken away by setting it to undefined. */
export type RegisterSearch = {
  search?: string | undefined
  state?: LifeState | undefined
  department?: string | undefined
  owner?: string | undefined
  overdue?: boolean | undefined
  sort?: string | undefined
  descending?: boolean | undefined
}
export type ReadinessSearch = { search?: string | undefined; unmet?: boolean | undefined }
/** A filter is taken away by setting it to undefined. */
export type AuditSearch = {
  search?: string | undefined
  subject?: string | undefined
  act?: string | undefined
  who?: string | undefined
}
/** Which step of writing is open. */
export type DraftSearch = { step?: Step }
/** The agreement whose next version is to be written. */
export type NewAgreementSearch = { next?: string }

/** Which stage of a review is open, and which revision where not the newest. */
export type ReviewSearch = { stage?: StageName; revision?: number }

export const readPeriodSearch = (raw: Raw): PeriodSearch => pick(raw, ['period'])
export const readRegisterSearch = (raw: Raw): RegisterSearch => {
  const { state, ...texts } = pick(raw, ['search', 'state', 'department', 'owner', 'sort'])
  const known = LIFE.find((one) => one === state)
  return {
    ...texts,
    ...(known !== undefined && { state: known }),
    ...(raw.overdue === true && { overdue: true }),
    ...(raw.descending === true && { descending: true }),
  }
}
export const readReadinessSearch = (raw: Raw): ReadinessSearch => ({
  ...pick(raw, ['search']),
  ...(raw.unmet === true && { unmet: true }),
})
export const readAuditSearch = (raw: Raw): AuditSearch => pick(raw, ['search', 'subject', 'act', 'who'])
export const readAgreementSearch = (raw: Raw): AgreementSearch => ({
  ...pick(raw, ['period', 'part']),
  ...numbers(raw, ['version']),
})
export const readVersionsSearch = (raw: Raw): VersionsSearch => ({
  ...pick(raw, ['period']),
  ...numbers(raw, ['from', 'to']),
})
export const readChangesSearch = (raw: Raw): ChangesSearch => pick(raw, ['period', 'before'])
export const readResultsSearch = (raw: Raw): ResultsSearch => pick(raw, ['period', 'target', 'month'])
export const readTargetSearch = (raw: Raw): TargetSearch => pick(raw, ['period', 'target'])
export const readTicketSearch = (raw: Raw): TicketSearch => pick(raw, ['period', 'source'])
export const readTicketsSearch = (raw: Raw): TicketsSearch => pick(raw, ['search', 'source'])
export const readPacksSearch = (raw: Raw): PacksSearch => pick(raw, ['reference'])
export const readNewAgreementSearch = (raw: Raw): NewAgreementSearch => pick(raw, ['next'])

export function readDraftSearch({ step }: Raw): DraftSearch {
  const known = STEPS.find((one) => one === step)
  return known === undefined ? {} : { step: known }
}

export type CompareSearch = { left?: string; right?: string; beside?: string }

/** Two reviews, each by its period; `beside` is the agreement of the left one where it is another. */
export const readCompareSearch = (raw: Raw): CompareSearch => pick(raw, ['left', 'right', 'beside'])

export function readReviewSearch({ stage, revision }: Raw): ReviewSearch {
  const known = STAGES.find((one) => one === stage)
  const isNumber = typeof revision === 'number' && Number.isInteger(revision) && revision > 0
  return { ...(known !== undefined && { stage: known }), ...(isNumber && { revision }) }
}

const CHECKS_TEXTS = [
  'period',
  'month',
  'priority',
  'group',
  'category',
  'requester',
  'weekday',
  'hour',
  'line',
  'reason',
  'search',
  'sort',
  'verdict',
] as const

const EFFECTS: readonly EvidenceEffect[] = ['counted', 'against', 'left-out']

export function readEvidenceSearch(raw: Raw): EvidenceSearch {
  const effect = EFFECTS.find((one) => one === raw.effect)
  return { ...pick(raw, ['period', 'month']), ...(effect !== undefined && { effect }) }
}

export function readChecksSearch(raw: Raw): ChecksSearch {
  const { verdict, line, ...texts } = pick(raw, CHECKS_TEXTS)
  return {
    ...texts,
    ...(isVerdict(verdict) && { verdict }),
    ...(isLine(line) && { line }),
    ...(raw.counted === true && { counted: true }),
    ...(raw.descending === true && { descending: true }),
  }
}
