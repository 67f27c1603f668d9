import { userInfo } from 'node:os'
import { countOf, localDate, periodName } from '../../../shared/format.ts'
import type { Review, ReviewSummary } from '../../../shared/review/review.ts'
import { REVIEW_STATE_WORDS, STAGE_STATE_WORDS, STAGE_WORDS } from '../../../shared/review/review-words.ts'
import { type StageName, stageName } from '../../../shared/review/stages.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { periodMeant } from '../period-meant.ts'
import { facts, table } from '../table.ts'

export type ReviewOptions = { readonly period: string; readonly by?: string }
export type StageOptions = ReviewOptions & { readonly stage: string; readonly reason?: string }
export type SignOptions = ReviewOptions & { readonly party: string; readonly role?: string; readonly sha256?: string }
export type ReopenOptions = ReviewOptions & { readonly reason: string }
export type CompareOptions = RevisionOptions & {
  readonly with: string
  readonly withAgreement?: string
  readonly withRevision?: number
}
export type RevisionOptions = { readonly period: string; readonly revision?: number }

/** Who acts: named, else who is logged in. */
const actor = ({ by }: ReviewOptions) => by ?? userInfo().username

const meant = (context: Context, reference: string, period: string) =>
  periodMeant(context, { program: 'accord review', reference, period })

type Asking = { readonly reference: string; readonly period: string; readonly by: string }

/** Opens the workspace for one act on a review, and shows the review as it then is. */
async function onReview(
  context: Context,
  { reference, options }: { readonly reference: string; readonly options: ReviewOptions },
  act: (client: EngineClient, asking: Asking) => Promise<Review>,
): Promise<Answer> {
  const asking = { reference, period: await meant(context, reference, options.period), by: actor(options) }
  const review = await withEngine(context, { program: 'accord review', create: false }, ({ client }) =>
    act(client, asking),
  )
  return { json: review, text: reviewInWords(review) }
}

export async function listReviews(context: Context, reference: string | undefined): Promise<Answer> {
  const listed = await withEngine(context, { program: 'accord review', create: false }, ({ client }) =>
    client.reviews.list(reference === undefined ? {} : { reference }),
  )
  const text = listed.length === 0 ? 'No agreement has a review yet: say spec.review in one.\n' : listInWords(listed)
  return { json: listed, text }
}

function listInWords(reviews: readonly ReviewSummary[]): string {
  return table(
    [
      { head: 'Agreement' },
      { head: 'Period' },
      { head: 'Review on' },
      { head: 'State' },
      { head: 'Stages', align: 'right' },
    ],
    reviews.map(({ reference, period, due, state, stagesDone, stages, revision }) => [
      reference,
      periodName(period),
      localDate(due),
      REVIEW_STATE_WORDS[state],
      revision === null ? '' : `${stagesDone} of ${stages}`,
    ]),
  )
}

export function openReview(context: Context, reference: string, options: ReviewOptions): Promise<Answer> {
  return onReview(context, { reference, options }, (client, asking) => client.reviews.open(asking))
}

export async function showReview(context: Context, reference: string, options: RevisionOptions): Promise<Answer> {
  const { revision } = options
  const period = await meant(context, reference, options.period)
  const review = await withEngine(context, { program: 'accord review', create: false }, ({ client }) =>
    client.reviews.show({ reference, period, ...(revision === undefined ? {} : { revision }) }),
  )
  return { json: review, text: reviewInWords(review) }
}

export function finishStage(context: Context, reference: string, options: StageOptions): Promise<Answer> {
  const stage = stageOf(options.stage)
  return onReview(context, { reference, options }, (client, asking) =>
    client.reviews.finishStage({ ...asking, stage, isDone: true }),
  )
}

export function skipStage(context: Context, reference: string, options: StageOptions): Promise<Answer> {
  const stage = stageOf(options.stage)
  const { reason } = options
  if (reason === undefined) throw new WrongUsage('No stage is skipped in silence: say why with --reason.')
  return onReview(context, { reference, options }, (client, asking) =>
    client.reviews.skipStage({ ...asking, stage, reason }),
  )
}

function stageOf(written: string): StageName {
  const read = stageName.safeParse(written)
  if (read.success) return read.data
  throw new WrongUsage(`There is no stage "${written}". The stages are ${stageName.options.join(', ')}.`)
}

export function freezeReview(context: Context, reference: string, options: ReviewOptions): Promise<Answer> {
  return onReview(context, { reference, options }, (client, asking) => client.reviews.freeze(asking))
}

/** Signs what is frozen now; with --sha256 only that very text. */
export function signReview(context: Context, reference: string, options: SignOptions): Promise<Answer> {
  const { party, role, sha256 } = options
  if (party !== 'provider' && party !== 'customer') throw new WrongUsage('--party is provider or customer.')
  return onReview(context, { reference, options }, async (client, asking) => {
    const text = sha256 ?? (await client.reviews.show(asking)).frozen?.sha256 ?? ''
    return client.reviews.sign({ ...asking, party, sha256: text, ...(role === undefined ? {} : { role }) })
  })
}

export function reopenReview(context: Context, reference: string, options: ReopenOptions): Promise<Answer> {
  return onReview(context, { reference, options }, (client, asking) =>
    client.reviews.reopen({ ...asking, reason: options.reason }),
  )
}

/** Exit 1 where anything differs. */
export async function verifyReview(context: Context, reference: string, options: RevisionOptions): Promise<Answer> {
  const { revision } = options
  const period = await meant(context, reference, options.period)
  const found = await withEngine(context, { program: 'accord review', create: false }, ({ client }) =>
    client.reviews.verify({ reference, period, ...(revision === undefined ? {} : { revision }) }),
  )
  const lines = found.checks.map(({ name, ok, detail }) => `${ok ? '●' : '■'} ${name}: ${detail}\n`)
  const differences = found.differences.map(({ path, frozen, now }) => `  ${path}: ${frozen} when frozen, ${now} now\n`)
  const verdict = found.ok ? 'The review stands as it was signed.\n' : 'The review does not stand as it was frozen.\n'
  return { json: found, text: [...lines, ...differences, verdict].join(''), exit: found.ok ? 0 : 1 }
}

const revisionIn = (revision: number | undefined) => (revision === undefined ? {} : { revision })

export async function compareReviews(context: Context, reference: string, options: CompareOptions): Promise<Answer> {
  const period = await meant(context, reference, options.period)
  const beside = options.withAgreement ?? reference
  const other = await meant(context, beside, options.with)
  const found = await withEngine(context, { program: 'accord review', create: false }, ({ client }) =>
    client.reviews.compare({
      left: { reference: beside, period: other, ...revisionIn(options.withRevision) },
      right: { reference, period, ...revisionIn(options.revision) },
    }),
  )
  const prefix = (name: string) => (beside === reference ? '' : `${name}, `)
  const rows = found.targets.map(({ name, left, right, says }) => [
    name,
    left?.figure ?? '–',
    right?.figure ?? '–',
    says,
  ])
  const heads = [
    { head: 'Target' },
    { head: `${prefix(beside)}${reviewName(other, options.withRevision)}` },
    { head: `${prefix(reference)}${reviewName(period, options.revision)}` },
    { head: '' },
  ]
  return { json: found, text: [table(heads, rows), ...found.rules.map(({ says }) => `${says}\n`)].join('') }
}

function reviewName(period: string, revision: number | undefined): string {
  return revision === undefined ? periodName(period) : `${periodName(period)}, revision ${revision}`
}

function reviewInWords(review: Review): string {
  const { reference, title, period, due, state, revision, frozen, signings, stages, breaches } = review
  const heading = facts([
    ['Review', `${reference}, ${title}`],
    ['Period', periodName(period)],
    ['To be held', localDate(due)],
    ['State', `${REVIEW_STATE_WORDS[state]}, revision ${revision}`],
    ['Breaches', `${breaches.triaged} of ${countOf(breaches.all, 'breach', 'breaches')} with a cause`],
    ...(frozen === null ? [] : [['Frozen', `${frozen.at} by ${frozen.by}, SHA-256 ${frozen.sha256}`] as const]),
    ...signings.map(({ party, name, at }) => [`Signed for the ${party}`, `${name}, ${at}`] as const),
  ])
  const rows = stages.map(({ stage, state: stands, progress, needs, skipped }) => [
    STAGE_WORDS[stage],
    STAGE_STATE_WORDS[stands],
    progress === null || progress.of === 0 ? '' : `${progress.done} of ${progress.of}`,
    skipped?.reason ??
      needs
        .filter(({ isMet }) => !isMet)
        .map(({ says }) => says)
        .join('; '),
  ])
  return `${heading}\n${table([{ head: 'Stage' }, { head: 'State' }, { head: 'Done', align: 'right' }, { head: 'Still needed' }], rows)}`
}
