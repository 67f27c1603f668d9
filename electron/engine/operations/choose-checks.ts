import type { z } from 'zod'
import type { results } from '../../../shared/operations/results.ts'
import type { Checks } from '../../../shared/packs/pack-input.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import { type CheckMatcher, checkMatcher } from './check-filter.ts'
import { checksOf, type Measured, newest } from './measurements.ts'

type Input = z.infer<NonNullable<(typeof results.checks)['~orpc']['inputSchema']>>
type Question = Pick<Input, 'target' | 'filter' | 'sort'>
type Sort = NonNullable<Input['sort']>

/** One page of the checks behind a target's figure. */
export function chooseChecks(measured: Measured, input: Input): { total: number; rows: Check[] } {
  knownTarget(measured, input.target)
  const { checks, order } = listFor(measured, input)
  const page = order.subarray(input.offset, input.offset + input.limit)
  return { total: order.length, rows: Array.from(page, (index) => checks.at(index)) }
}

export function knownTarget({ versions, measurement }: Measured, target: string): string {
  const known = measurement.figures.targets
  if (known.some(({ id }) => id === target)) return target
  const { reference } = newest(versions).metadata
  throw new Refusal(
    'target.unknown',
    `${reference} has no target ${target} in this period; it has ${known.map(({ id }) => id).join(', ')}.`,
  )
}

/** The last question asked of a measurement: turning pages does not filter and sort anew. */
const lastList = new WeakMap<Measured, { readonly question: string } & List>()

/** Checks, and which of them are wanted in which order. */
type List = { readonly checks: Listed; readonly order: Int32Array }

/** Checks with the places of their tickets in the columns, where they have any. */
type Listed = Checks & { readonly tickets?: Int32Array }

function listFor(measured: Measured, { target, filter, sort }: Question): List {
  const question = JSON.stringify([target, filter ?? null, sort ?? null])
  const last = lastList.get(measured)
  if (last?.question === question) return last
  const checks = checksFor(measured, { target, filter })
  const list = { question, checks, order: findOrder(checks, { matches: checkMatcher(measured, filter), sort }) }
  lastList.set(measured, list)
  return list
}

/** What the period lists, or where an account line is asked for, what stands in it. */
function checksFor(measured: Measured, { target, filter }: Pick<Question, 'target' | 'filter'>): Listed {
  if (filter?.account === undefined) return checksOf(measured, target)
  return measured.measurement.accounted(target, filter.account) ?? checksOf(measured, target)
}

type Sortable = string | number | null

type Wanted = Pick<Question, 'sort'> & { readonly matches: CheckMatcher }

function findOrder(checks: Listed, { matches, sort }: Wanted): Int32Array {
  const found: number[] = []
  const keys: Sortable[] = []
  for (let index = 0; index < checks.length; index++) {
    const check = checks.at(index)
    if (!matches(check, checks.tickets?.[index] ?? -1)) continue
    found.push(index)
    if (sort !== undefined) keys.push(check[sort.by])
  }
  return Int32Array.from(sort === undefined ? found : sorted(found, keys, sort))
}

/** Ties keep their order; what is unknown stands last, whichever way the list runs. */
function sorted(found: readonly number[], keys: readonly Sortable[], { descending }: Sort): number[] {
  const places = found.map((_, place) => place)
  places.sort((a, b) => compare(keys[a] ?? null, keys[b] ?? null, descending ? -1 : 1) || a - b)
  return places.map((place) => found[place] ?? 0)
}

/** Keys with numbers in them sort as people count: INC9 before INC10. */
const words = new Intl.Collator('en', { numeric: true })

function compare(a: Sortable, b: Sortable, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const difference = typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
  return difference * direction
}
