import type { Agreement, Target } from '../agreement/agreement.ts'
import type { TicketColumns } from '../tickets/ticket-columns.ts'
import type { Instant } from '../time/instant.ts'
import type { Period } from '../time/period.ts'
import { type BoundTarget, type BoundVersion, bindVersions } from './bind-target.ts'
import { type CalendarSource, compileVersions } from './compile-versions.ts'
import { versionsWithin } from './effective-versions.ts'
import { type Exclusions, exclusionReason, exclusionTest } from './exclusions.ts'

/** What is measured: all versions of one agreement over columns of tickets, for one period, with what is known as of a moment. */
export type Survey = {
  readonly columns: TicketColumns
  readonly period: Period
  readonly asOf: Instant
  /** Highest version first. */
  readonly versions: readonly BoundVersion[]
  /** The version that the period is shown by: the highest one in force within it, else the one nearest to it. */
  readonly shown: BoundVersion
  readonly slots: readonly Slot[]
  /** Whether a ticket is excluded from a target. */
  readonly isExcluded: (targetId: string, index: number) => boolean
  /** Why it is, where that is kept. */
  readonly exclusionReason: (targetId: string, index: number) => string | null
}

/** One target as the figures show it, with how each version judges it. */
export type Slot = {
  /** As the highest version in force within the period that has it words it. */
  readonly target: Target
  readonly agreement: Agreement
  /** Null where it is not measured. */
  readonly shown: BoundTarget | null
  /** By index of `Survey.versions`; null where the version does not have, or measure, the target. */
  readonly byVersion: readonly (BoundTarget | null)[]
  /** The version that words it is not in force within the period, so it is shown only for the checks it still has there. */
  readonly isLeftOver: boolean
}

export type SurveyInput = {
  /** All versions of one agreement, in any order, at least one. */
  readonly versions: readonly Agreement[]
  readonly columns: TicketColumns
  readonly period: Period
  readonly asOf: { readonly at: Instant }
  readonly calendars?: CalendarSource
  /** Approved ones; none when not given. */
  readonly exclusions?: Exclusions
}

/** Makes a measurement ready to go over the tickets. */
export function openSurvey({ versions, columns, period, asOf, calendars, exclusions }: SurveyInput): Survey {
  const bound = bindVersions(compileVersions(versions, calendars), columns, asOf.at)
  const inForce = versionsWithin(bound, period)
  const shown = inForce[0] ?? bound.find(({ start }) => start < period.end) ?? bound.at(-1)
  if (shown === undefined) throw new Error('A measurement needs at least one version of its agreement.')
  const wording = new Map<string, BoundVersion>()
  for (const version of [shown, ...inForce, ...bound]) {
    for (const { id } of version.agreement.spec.targets) if (!wording.has(id)) wording.set(id, version)
  }
  const slots = [...wording].map(([id, version]) => slotOf(id, version, { bound, inForce: [shown, ...inForce] }))
  return {
    columns,
    period,
    asOf: asOf.at,
    versions: bound,
    shown,
    slots: slots.filter((slot) => slot !== null),
    isExcluded: exclusionTest(exclusions ?? {}, columns),
    exclusionReason: exclusionReason(exclusions ?? {}, columns),
  }
}

function slotOf(
  id: string,
  { agreement, targets }: BoundVersion,
  { bound, inForce }: { bound: readonly BoundVersion[]; inForce: readonly BoundVersion[] },
): Slot | null {
  const target = agreement.spec.targets.find((one) => one.id === id)
  if (target === undefined) return null
  const shown = targets.get(id) ?? null
  return {
    target,
    agreement,
    shown,
    byVersion: bound.map((version) => (shown === null ? null : (version.targets.get(id) ?? null))),
    isLeftOver: !inForce.some((version) => version.agreement === agreement),
  }
}
