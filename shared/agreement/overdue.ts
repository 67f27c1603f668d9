import { countOf, localDate, periodName } from '../format.ts'
import type { RegisterRow } from '../operations/governance.ts'
import { addDays } from '../time/civil-date.ts'
import type { LocalDate } from '../time/instant.ts'
import type { Agreement } from './agreement.ts'
import type { LifeState, Side } from './lifecycle.ts'

type Item = RegisterRow['overdue'][number]

/** What is known of an agreement when it is asked what should have happened by now. */
export type Course = {
  readonly today: LocalDate
  /** The version that speaks for it. */
  readonly agreement: Agreement
  readonly state: LifeState
  /** The last day of all versions that follow one another; null where there is none. */
  readonly lastDay: LocalDate | null
  readonly noticeBy: LocalDate | null
  /** The newest review whose days of grace are over and that nobody has frozen; null where there is none. */
  readonly missedReview: { readonly period: string; readonly due: LocalDate } | null
  /** The newest report whose days of grace are over and that nobody has made; null where there is none. */
  readonly missedReport: { readonly period: string; readonly due: LocalDate } | null
  readonly draft: OpenDraft | null
}

export type OpenDraft = {
  /** Null while it is being written. */
  readonly proposedOn: LocalDate | null
  /** Its first day; null where none is written yet. */
  readonly from: LocalDate | null
  readonly signed: readonly Side[]
  /** When the oldest comment that nobody has settled was made; null where there is none. */
  readonly openSince: LocalDate | null
}

/** A review, an answer or a report may take so many days beyond its date. */
export const DAYS_OF_PATIENCE = 14
/** What ended longer ago than this is over, and no longer asked about. */
const DAYS_OF_MEMORY = 365

/** Everything that should have happened by now, the longest overdue first. */
export function overdueItems(course: Course): Item[] {
  const items = [
    ...endItems(course),
    ...reviewItems(course),
    ...reportItems(course),
    ...signatureItems(course),
    ...prerequisiteItems(course),
    ...draftItems(course.draft, course.today),
  ]
  return items.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

/** What is to follow the last day. A draft on the way is an answer; its own delay is told by itself. */
function endItems({ today, agreement, state, lastDay, noticeBy, draft }: Course): Item[] {
  if (lastDay === null || draft !== null || state === 'terminated' || state === 'agreed') return []
  const isAutomatic = agreement.spec.term?.renewal === 'automatic'
  if (today > lastDay) {
    if (addDays(lastDay, DAYS_OF_MEMORY) < today) return []
    const ended = `It ended on ${localDate(lastDay)}`
    return isAutomatic
      ? [{ what: 'renewal', says: `${ended} and a new term was to follow: make its next version.`, since: lastDay }]
      : [{ what: 'expiry', says: `${ended} and nothing follows it.`, since: lastDay }]
  }
  if (noticeBy === null || today <= noticeBy) return []
  const passed = `Notice was possible until ${localDate(noticeBy)}`
  return isAutomatic
    ? [
        {
          what: 'renewal',
          says: `${passed}, so a new term is to follow ${localDate(lastDay)}: make its next version.`,
          since: noticeBy,
        },
      ]
    : [
        {
          what: 'notice',
          says: `${passed}; whether it goes on after ${localDate(lastDay)} is not decided.`,
          since: noticeBy,
        },
      ]
}

function reviewItems({ missedReview }: Course): Item[] {
  if (missedReview === null) return []
  const { period, due } = missedReview
  const says = `The review of ${periodName(period)} was due on ${localDate(due)} and is not signed.`
  return [{ what: 'review', says, since: due }]
}

function reportItems({ state, missedReport }: Course): Item[] {
  if (missedReport === null || state !== 'in-force') return []
  const { period, due } = missedReport
  const says = `The report of ${periodName(period)} was due on ${localDate(due)} and is not made.`
  return [{ what: 'report', says, since: due }]
}

function signatureItems({ agreement, state }: Course): Item[] {
  if (state !== 'in-force') return []
  const { signatures = [], effective } = agreement.spec
  const missing = (['provider', 'customer'] as const).filter((side) => !signatures.some(({ party }) => party === side))
  if (missing.length === 0) return []
  const who = missing.length === 2 ? 'nobody has signed it' : `the ${missing[0]} has not signed it`
  return [
    {
      what: 'signature',
      says: `It is in force since ${localDate(effective.from)}, and ${who}.`,
      since: effective.from,
    },
  ]
}

function prerequisiteItems({ agreement, state }: Course): Item[] {
  const { prerequisites = [], effective } = agreement.spec
  const open = prerequisites.filter(({ met }) => !met).length
  if (open === 0 || state !== 'in-force') return []
  const says = `${countOf(open, 'prerequisite')} of its own ${open === 1 ? 'is' : 'are'} still open.`
  return [{ what: 'prerequisite', says, since: effective.from }]
}

/** What a draft on the way waits for. */
export function draftItems(draft: OpenDraft | null, today: LocalDate): Item[] {
  if (draft === null) return []
  const { proposedOn, from, signed, openSince } = draft
  const items: Item[] = []
  if (openSince !== null && addDays(openSince, DAYS_OF_PATIENCE) < today)
    items.push({ what: 'comment', says: `A comment of ${localDate(openSince)} is not settled.`, since: openSince })
  if (from !== null && from <= today) {
    const waits = signed.length === 1 ? `only the ${signed[0]} has signed` : 'nobody has signed'
    const says = `Its next text was to take effect on ${localDate(from)}, and ${waits} it.`
    items.push({ what: 'signature', says, since: from })
  } else if (proposedOn !== null && addDays(proposedOn, DAYS_OF_PATIENCE) < today) {
    const says = `The proposal of ${localDate(proposedOn)} waits for ${2 - signed.length === 1 ? 'a signature' : 'both signatures'}.`
    items.push({ what: 'signature', says, since: proposedOn })
  }
  return items
}
