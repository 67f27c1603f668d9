import { z } from 'zod'
import type { Agreement } from '../agreement/agreement.ts'
import { ticketIdentity } from './exclusions.ts'
import { type Check, type Figures, status, type TargetFigures } from './figures.ts'
import { isChanged, stateOf, type TicketChange, whyChanged } from './ticket-change.ts'

const count = z.int().nonnegative().nullable()

const side = z.object({
  objective: z.string(),
  counted: count,
  met: count,
  breached: count,
  pending: count,
  excluded: count,
  attainment: z.number().nullable(),
  /** Of a target whose objective is a bar for a value. */
  value: z.number().nullable(),
  status,
})

export const targetDifference = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['same', 'changed', 'added', 'removed']),
  before: side.nullable(),
  after: side.nullable(),
  /** Objective, minimum, promise and counting rules that are not what they were. */
  rules: z.array(z.object({ rule: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** Calendars that the target counts by and that are not what they were. */
  calendars: z.array(z.string()),
  /** Tickets that changed sides, came or went. */
  changed: z.int().nonnegative(),
})
export type TargetDifference = z.infer<typeof targetDifference>

/** Figures with the checks behind them: measured just now, or frozen some time ago. */
export type Known = {
  readonly figures: Figures
  /** None where the target has none. */
  checks(targetId: string): { readonly length: number; at(index: number): Check | undefined } | null
  /** All versions that were known. */
  readonly agreements: readonly Agreement[]
}

export type FigureDifference = {
  readonly targets: readonly TargetDifference[]
  /** Of all targets, in their order; within one by source and key. */
  readonly tickets: readonly TicketChange[]
  readonly isSame: boolean
}

/** What is different between two figures of the same period: counts and status, rules and calendars, and the tickets behind it. */
export function differenceOf(before: Known, after: Known): FigureDifference {
  const ids = [...new Set([...after.figures.targets, ...before.figures.targets].map(({ id }) => id))]
  const found = ids.map((id) => {
    const tickets = changedChecks(id, before.checks(id), after.checks(id))
    return { tickets, target: targetOf(id, { before, after }, tickets.length) }
  })
  return {
    targets: found.map(({ target }) => target),
    tickets: found.flatMap(({ tickets }) => tickets),
    isSame: found.every(({ target }) => target.state === 'same'),
  }
}

type Pair = { readonly before: Known; readonly after: Known }

function targetOf(id: string, { before, after }: Pair, changed: number): TargetDifference {
  const [was, is] = [before, after].map(({ figures }) => figures.targets.find((target) => target.id === id) ?? null)
  const [left, right] = [sideOf(was), sideOf(is)]
  const rules = was == null || is == null ? [] : changedRules(was, is)
  const calendars = changedCalendars(id, before.agreements, after.agreements)
  const isSame = changed === 0 && rules.length === 0 && calendars.length === 0 && isAlike(left, right)
  const state = left === null ? 'added' : right === null ? 'removed' : isSame ? 'same' : 'changed'
  return { id, name: is?.name ?? was?.name ?? id, state, before: left, after: right, rules, calendars, changed }
}

function sideOf(target: TargetFigures | null | undefined): TargetDifference['before'] {
  if (target == null) return null
  const { objective, counted, met, breached, pending, excluded, attainment, value } = target
  const amount = value?.amount ?? null
  return { objective, counted, met, breached, pending, excluded, attainment, value: amount, status: target.status }
}

function isAlike(a: TargetDifference['before'], b: TargetDifference['before']): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function changedRules(was: TargetFigures, is: TargetFigures): TargetDifference['rules'] {
  const [then, now] = [was, is].map(
    ({ objective, minimum, within, counting }) =>
      new Map<string, string | null>([
        ['objective', objective],
        ['minimum', minimum],
        ['promise', within],
        ...counting.map(({ rule, choice }) => [rule, choice] as const),
      ]),
  )
  const rules = [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])]
  return rules
    .map((rule) => ({ rule, before: then?.get(rule) ?? null, after: now?.get(rule) ?? null }))
    .filter((rule) => rule.before !== rule.after)
}

/** By version, so that a calendar that only a new version changes is named too. */
function changedCalendars(id: string, was: readonly Agreement[], is: readonly Agreement[]): string[] {
  const [then, now] = [was, is].map((agreements) => calendarsOf(id, agreements))
  const names = new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])
  return [...names].filter((name) => then?.get(name) !== now?.get(name)).sort()
}

/** The calendars that the target's clock may be, by id: what all versions together say of each. */
function calendarsOf(id: string, agreements: readonly Agreement[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const { spec } of agreements.toSorted((a, b) => a.spec.version - b.spec.version)) {
    const target = spec.targets.find((one) => one.id === id)
    if (target === undefined) continue
    const clock = target.counting?.clock ?? spec.calendars?.[0]?.id
    const calendar = spec.calendars?.find((one) => one.id === clock)
    if (calendar !== undefined) said.set(calendar.id, `${said.get(calendar.id) ?? ''}${JSON.stringify(calendar)}\n`)
  }
  return said
}

type Checks = ReturnType<Known['checks']>

/** The tickets of one target whose check is another one than it was, by source and key. */
export function changedChecks(target: string, before: Checks, after: Checks): TicketChange[] {
  const then = new Map(checksIn(before).map((check) => [identityOf(check), check]))
  const now = new Map(checksIn(after).map((check) => [identityOf(check), check]))
  return [...new Set([...then.keys(), ...now.keys()])]
    .sort()
    .flatMap((identity) => changeOf(target, then.get(identity) ?? null, now.get(identity) ?? null) ?? [])
}

function changeOf(target: string, before: Check | null, after: Check | null): TicketChange | null {
  const check = after ?? before
  const [was, is] = [before, after].map((one) => (one === null ? null : stateOf(one)))
  if (check === null || was === undefined || is === undefined || !isChanged(was, is)) return null
  const { sourceName, key } = check
  return { target, sourceName, key, before: was, after: is, why: whyChanged(was, is) }
}

function checksIn(list: Checks): Check[] {
  if (list === null) return []
  return Array.from({ length: list.length }, (_, index) => list.at(index)).filter((check) => check !== undefined)
}

function identityOf({ sourceName, key }: Check): string {
  return ticketIdentity(sourceName, key)
}

/**
 * The verdicts of an earlier review that no longer hold: of the checks that counted then, those whose verdict a later state of
 * knowledge sees otherwise, as after a reopening. `now` gives the check of the same ticket as it stands now, whichever period it
 * counts in; null where it is gone.
 */
export function changedVerdicts(
  target: string,
  earlier: Checks,
  now: (ticket: Pick<Check, 'sourceName' | 'key'>) => Check | null,
): TicketChange[] {
  return checksIn(earlier)
    .filter(({ counted }) => counted)
    .map((before) => ({ before, after: now(before) }))
    .filter(({ before, after }) => before.verdict !== after?.verdict)
    .flatMap(({ before, after }) => changeOf(target, before, after) ?? [])
}
