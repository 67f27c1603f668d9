import { lastDayOfAll, lifeOn, versionToShow } from '../../../shared/agreement/life.ts'
import { DAYS_OF_PATIENCE, draftItems, type OpenDraft, overdueItems } from '../../../shared/agreement/overdue.ts'
import { PREREQUISITES } from '../../../shared/agreement/prerequisites.ts'
import { noticeBy } from '../../../shared/agreement/termination.ts'
import { nextReview } from '../../../shared/agreement/versions.ts'
import type { RegisterRow } from '../../../shared/operations/governance.ts'
import { missedReport } from '../../../shared/review/report-calendar.ts'
import { plannedReviews, plannedState } from '../../../shared/review/review-calendar.ts'
import { addDays, daysBetween, writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { Instant, LocalDate } from '../../../shared/time/instant.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import { type KeptVersion, listVersions } from '../store/agreement-register.ts'
import type { Database } from '../store/database.ts'
import { type KeptDraft, listComments, listDrafts, listSignings } from '../store/draft-register.ts'
import { type RegisterFacts, registerFacts } from '../store/register-facts.ts'
import { headOf } from './draft-view.ts'

/** The version that speaks for an agreement today, among all of them. */
export type Standing = {
  readonly shown: KeptVersion
  readonly versions: readonly KeptVersion[]
  readonly today: LocalDate
  /** The last day of all versions that follow one another; null where there is none. */
  readonly lastDay: LocalDate | null
}

/** Every agreement with the version that speaks for it today. */
export function standings({ store, now }: Pick<Services, 'store' | 'now'>): Standing[] {
  const dayIn = dayByZone(now())
  const groups = Map.groupBy(listVersions(store.database), ({ reference }) => reference)
  return [...groups.values()].flatMap((versions) => standingIn(versions, dayIn))
}

function standingIn(versions: readonly KeptVersion[], dayIn: (timeZone: string) => LocalDate): Standing[] {
  const today = dayIn(versions.at(-1)?.timeZone ?? 'UTC')
  const dates = versions.map((version) => version.dates)
  const found = versionToShow(dates, today)
  const shown = versions.find(({ version }) => version === found?.version)
  return shown === undefined ? [] : [{ shown, versions, today, lastDay: lastDayOfAll(shown.dates, dates) }]
}

/** The day that it is in a zone, worked out once for each. */
function dayByZone(now: Instant): (timeZone: string) => LocalDate {
  const known = new Map<string, LocalDate>()
  return (timeZone) => {
    const day = known.get(timeZone) ?? writeLocalDate(instantToWall(timeZone, now))
    known.set(timeZone, day)
    return day
  }
}

/** The register: every agreement, and every draft that is to become one. */
export function registerRows(services: Pick<Services, 'store' | 'now'>): RegisterRow[] {
  const { database } = services.store
  const facts = registerFacts(database)
  const drafts = Map.groupBy(listDrafts(database), ({ document }) => headOf(document).reference)
  const all = standings(services)
  const known = new Set(all.map(({ shown }) => shown.reference))
  const rows = all.map((standing) => {
    const [draft] = drafts.get(standing.shown.reference) ?? []
    return agreementRow(standing, { database, facts, draft: draft ?? null })
  })
  const fresh = [...drafts].filter(([reference]) => !known.has(reference)).flatMap(([, found]) => found)
  const day = dayByZone(services.now())('UTC')
  return [...rows, ...fresh.map((draft) => draftRow(database, draft, day))]
}

type Beside = { readonly database: Database; readonly facts: RegisterFacts; readonly draft: KeptDraft | null }

function agreementRow({ shown, versions, today, lastDay }: Standing, { database, facts, draft }: Beside): RegisterRow {
  const { agreement, reference, version, dates } = shown
  const { metadata, spec } = agreement
  const state = lifeOn(
    dates,
    versions.map((one) => one.dates),
    today,
  )
  const notice = dates.terminatedOn !== null || lastDay === null ? null : noticeBy(spec, lastDay)
  const isOver = state === 'terminated' || state === 'expired'
  const packDay = (period: string) => {
    const made = facts.lastPack(reference, period)
    return made === null ? null : writeLocalDate(instantToWall(spec.timeZone, made))
  }
  return {
    reference,
    title: metadata.title,
    provider: spec.provider.department,
    customer: spec.customer.department,
    owner: spec.provider.owner.name,
    version,
    versions: versions.length,
    draft: draft?.id ?? null,
    state,
    effective: { from: dates.from, to: lastDay },
    daysToExpiry: lastDay === null ? null : daysBetween(today, lastDay),
    noticeBy: notice,
    nextReview: isOver ? null : nextReview(agreement, today),
    targets: spec.targets.length,
    signed:
      (['none', 'one', 'both'] as const)[new Set((spec.signatures ?? []).map(({ party }) => party)).size] ?? 'none',
    prerequisitesMet: metOf(spec.prerequisites ?? []),
    overdue: overdueItems({
      today,
      agreement,
      state,
      lastDay,
      noticeBy: notice,
      missedReview: missedReview(shown, today, facts),
      missedReport: missedReport(agreement, today, packDay),
      draft: draft === null ? null : openDraft(database, draft),
    }),
  }
}

/** The newest review whose days of grace are over, where nobody has frozen it. What came before Accord is not asked for. */
function missedReview({ agreement, reference, addedAt }: KeptVersion, today: LocalDate, facts: RegisterFacts) {
  const known = writeLocalDate(instantToWall(agreement.spec.timeZone, addedAt))
  const missed = plannedReviews(agreement, today)
    .filter((review) => plannedState(review, today) === 'overdue' && addDays(review.due, DAYS_OF_PATIENCE) >= known)
    .at(-1)
  return missed === undefined || facts.isFrozen(reference, missed.period) ? null : missed
}

/** Of the ten; a draft may hold anything in their place. */
function metOf(prerequisites: readonly unknown[]): number {
  const isMet = (id: string, one: unknown) =>
    typeof one === 'object' && one !== null && Reflect.get(one, 'id') === id && Reflect.get(one, 'met') === true
  return PREREQUISITES.filter(({ id }) => prerequisites.some((one) => isMet(id, one))).length
}

function draftRow(database: Database, draft: KeptDraft, today: LocalDate): RegisterRow {
  const head = headOf(draft.document)
  const open = openDraft(database, draft)
  return {
    reference: head.reference,
    title: head.title,
    provider: head.provider,
    customer: head.customer,
    owner: head.owner,
    version: null,
    versions: 0,
    draft: draft.id,
    state: draft.proposedAt === null ? 'draft' : 'proposed',
    effective: { from: head.from, to: head.to },
    daysToExpiry: head.to === null ? null : daysBetween(today, head.to),
    noticeBy: null,
    nextReview: null,
    targets: head.targets,
    signed: (['none', 'one', 'both'] as const)[open.signed.length] ?? 'none',
    prerequisitesMet: metOf(head.prerequisites),
    overdue: draftItems(open, today),
  }
}

function openDraft(database: Database, { id, document, proposedAt }: KeptDraft): OpenDraft {
  const open = listComments(database, id).filter(({ answerTo, settled }) => answerTo === null && settled === null)
  return {
    proposedOn: proposedAt === null ? null : new Date(proposedAt).toISOString().slice(0, 10),
    from: headOf(document).from,
    signed: listSignings(database, id).map(({ party }) => party),
    openSince: open[0]?.at.slice(0, 10) ?? null,
  }
}
