import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { nextVersion } from '../../../shared/agreement/next-version.ts'
import { readAgreementValue } from '../../../shared/agreement/read-agreement.ts'
import { figureOfWords, targetFigure } from '../../../shared/format/figure-words.ts'
import { statusWord } from '../../../shared/format.ts'
import type { DraftDocument } from '../../../shared/operations/drafts.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { withChanges } from '../../../shared/review/agreed-changes.ts'
import type { ProposedChange } from '../../../shared/review/review.ts'
import { periodBefore } from '../../../shared/review/review-calendar.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { type MeasureInput, measure } from '../../../shared/sla/measure.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import type { Which } from '../store/breach-notes.ts'
import { addDraft } from '../store/draft-register.ts'
import { keptVersions } from './agreements.ts'
import { knownReview } from './known-review.ts'
import { newest } from './measurements.ts'
import { type Acting, auditReview } from './review-acts.ts'

/** What a change would have made of the period under review and of the one before it. @throws Refusal as `whatIf.run` */
export async function evidenceOf(
  { store, measurements }: Services,
  { reference, period }: Which,
  { target, change }: Pick<ProposedChange, 'target' | 'change'>,
): Promise<ProposedChange['evidence']> {
  const versions = keptVersions(store, reference)
  const agreements = versions.map(({ agreement }) => agreement)
  refuseUnwritable(newest(versions), { target, change })
  const { from, to } = parsePeriod(period, newest(versions).spec.timeZone)
  const evidence: ProposedChange['evidence'] = []
  for (const label of [periodBefore(from, to), period]) {
    const ready = await measurements.ready(versions, label)
    const before = figuresOf({ ...ready, versions: agreements }, target)
    // A change that cannot be read is refused here, before it stands in the review.
    const after = figuresOf(
      { ...ready, versions: agreements.map((one) => withChanges(one, [{ target, change }])) },
      target,
    )
    if (hasFigure(before)) evidence.push({ period: label, before: words(before), after: words(after) })
  }
  return evidence
}

/** What cannot be written into the next version is not proposed for it. */
function refuseUnwritable(agreement: Agreement, proposed: Pick<ProposedChange, 'target' | 'change'>): void {
  if (!agreement.spec.targets.some(({ id }) => id === proposed.target)) throw unknownTarget(proposed.target)
  const { problems } = readAgreementValue(JSON.parse(JSON.stringify(withChanges(agreement, [proposed]))))
  if (problems.length === 0) return
  throw new Refusal('change.unwritable', 'The agreement cannot say what is proposed. Mend what is listed.', problems)
}

function unknownTarget(target: string): Refusal {
  return new Refusal('target.unknown', `The agreement has no target ${target}. Look at its targets again.`)
}

function figuresOf(input: MeasureInput, target: string): TargetFigures {
  const found = measure(input).figures.targets.find(({ id }) => id === target)
  if (found !== undefined) return found
  throw unknownTarget(target)
}

const hasFigure = ({ counted, attainment, value }: TargetFigures) =>
  (counted ?? 0) > 0 || attainment !== null || (value ?? null) !== null

/** With how it stands: another objective moves no figure, and may all the same make a met target of a missed one. */
function words(figures: TargetFigures): string {
  return `${figureOfWords(targetFigure(figures))}, ${statusWord(figures.status).toLowerCase()}`
}

/** Begins the draft of the agreement's next version with the changes that were agreed. @throws Refusal `review.nothing-agreed` */
export async function draftChanges(services: Services, acting: Acting): Promise<{ draft: number }> {
  const { store, now } = services
  const versions = keptVersions(store, acting.reference)
  const agreement = newest(versions)
  const agreed = knownReview(store.database, acting).content.changes.filter(({ decision }) => decision === 'agreed')
  if (agreed.length === 0) {
    throw new Refusal(
      'review.nothing-agreed',
      'No change was agreed in this review, so there is nothing to draft. Decide on the changes first.',
    )
  }
  const today = writeLocalDate(instantToWall(agreement.spec.timeZone, now()))
  const document = JSON.parse(JSON.stringify(withChanges(nextVersion(agreement, today), agreed))) as DraftDocument // an agreement is a map
  const draft = await store.write((database) => {
    const id = addDraft(database, { document, basedOn: agreement.spec.version, at: now() })
    auditReview(database, services, { acting, act: 'review.draft-changes', detail: `draft ${id}` })
    return id
  })
  return { draft }
}
