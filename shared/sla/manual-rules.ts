import type { Agreement, Target } from '../agreement/agreement.ts'
import { localDate } from '../format.ts'
import { Refusal } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import { type Period, parsePeriod, periodLabel } from '../time/period.ts'
import { type EffectiveVersion, effectiveVersions, versionsWithin } from './effective-versions.ts'
import { valueProblem } from './manual-figures.ts'
import { valueBar } from './threshold-bar.ts'

/** What somebody wants to type in. */
export type TypedIn = {
  readonly target: string
  readonly period: string
  readonly value: string
  readonly evidence: string
}

/** The target of a typed-in value as it is worded in its period, and the period as it is called. */
export type ManualPlace = { readonly target: Target; readonly period: Period }

/**
 * Where a value belongs: a target of the metric `manual`, in a period in which a version of the agreement has it.
 * @throws Refusal `manual.*`, `period.unreadable`, `target.unknown`
 */
export function manualPlace(
  versions: readonly Agreement[],
  { target, period }: Pick<TypedIn, 'target' | 'period'>,
): ManualPlace {
  const all = effectiveVersions(versions)
  const [newest] = all
  if (newest === undefined) throw new Error('An agreement without versions has no targets.')
  const known = all.flatMap(({ agreement }) => agreement.spec.targets)
  const named = known.find(({ id }) => id === target)
  if (named === undefined) throw unknownTarget(newest.agreement, target, known)
  if (!known.some(({ id, metric }) => id === target && metric === 'manual')) throw notManual(named, known)
  const read = wholePeriod(newest, period)
  const worded = versionsWithin(all, read)
    .flatMap(({ agreement }) => agreement.spec.targets)
    .find(({ id, metric }) => id === target && metric === 'manual')
  if (worded === undefined) throw notInForce(all, { target, period: read })
  return { target: worded, period: read }
}

/** What a value must be before it is kept. @throws Refusal `manual.*` */
export function checkTypedIn({ target, period }: ManualPlace, { value, evidence }: TypedIn, now: Instant): void {
  if (period.start > now)
    throw new Refusal('manual.ahead', `${period.label} has not begun yet; type its value in when it is known.`)
  const problem = value.trim() === '' ? 'The value is empty.' : valueProblem(target, value)
  if (problem !== null) throw new Refusal('manual.value', `${problem}${whatFits(target)}`)
  if (evidence.trim() === '') {
    throw new Refusal(
      'manual.evidence',
      'A value without evidence shows nothing; say where it stands, such as "Audit report of 3 July, page 4".',
    )
  }
}

/** What to write instead, where the problem does not say it. */
function whatFits(target: Target): string {
  const bar = valueBar(target)
  if (bar === null) return ''
  const unit = bar.bound.unit === null ? 'a number' : `a number in ${bar.bound.unit}`
  return ` The objective is ${target.objective}: write ${unit}.`
}

/** A period as reviews call it: a half-year written as two dates is that half-year. @throws Refusal `manual.period` */
function wholePeriod({ agreement }: EffectiveVersion, written: string): Period {
  const { timeZone, effective } = agreement.spec
  const period = parsePeriod(written, timeZone)
  const label = periodLabel(period.from, period.to)
  if (!label.includes('..')) return parsePeriod(label, timeZone)
  if (period.from === effective.from && period.to === effective.to) return period
  throw new Refusal(
    'manual.period',
    `${written} is no period that is reported on. Type the value in for a month (2026-05), a quarter (2026-Q2), a half-year (2026-H1), a year (2026), or the whole term of the agreement.`,
  )
}

function unknownTarget(agreement: Agreement, target: string, known: readonly Target[]): Refusal {
  const ids = [...new Set(known.filter(({ metric }) => metric === 'manual').map(({ id }) => id))]
  const next =
    ids.length === 0 ? 'No target of it takes typed-in values.' : `Values are typed in for ${ids.join(', ')}.`
  return new Refusal('target.unknown', `${agreement.metadata.reference} has no target ${target}. ${next}`)
}

function notManual({ id, metric }: Target, known: readonly Target[]): Refusal {
  const ids = [...new Set(known.filter((one) => one.metric === 'manual').map((one) => one.id))]
  const next =
    ids.length === 0
      ? 'Import what it is measured from, or give the target the metric manual.'
      : `Values are typed in for ${ids.join(', ')}.`
  return new Refusal(
    'manual.not-manual',
    `"${id}" is measured from data (${metric}), so no value is typed in for it. ${next}`,
  )
}

function notInForce(all: readonly EffectiveVersion[], { target, period }: { target: string; period: Period }): Refusal {
  const holding = all.filter(({ agreement }) => agreement.spec.targets.some(({ id }) => id === target))
  const terms = holding.map(({ agreement }) => {
    const { from, to } = agreement.spec.effective
    return to === undefined ? `from ${localDate(from)}` : `${localDate(from)} to ${localDate(to)}`
  })
  return new Refusal(
    'manual.outside',
    `No version of the agreement that has "${target}" is in force in ${period.label}; it holds ${terms.join(', ')}.`,
  )
}
