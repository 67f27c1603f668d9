import { userInfo } from 'node:os'
import { localDate } from '../../../shared/format.ts'
import type { Action } from '../../../shared/review/review.ts'
import type { Answer } from '../answer.ts'
import { WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { table } from '../table.ts'

export type ListOptions = { readonly state?: string }
export type RaiseOptions = {
  readonly title: string
  readonly owner: string
  readonly due: string
  readonly target?: string
  readonly baseline?: string
  readonly expected?: string
  readonly detail?: string
  readonly period?: string
  readonly by?: string
}
export type CloseOptions = {
  readonly on: string
  readonly note?: string
  readonly dropped?: boolean
  readonly by?: string
}

const STATES = ['open', 'done', 'dropped'] as const

/** The improvement register, of one agreement or of all. */
export async function listActions(
  context: Context,
  reference: string | undefined,
  { state }: ListOptions,
): Promise<Answer> {
  const chosen = STATES.find((known) => known === state)
  if (state !== undefined && chosen === undefined) throw new WrongUsage(`--state is ${STATES.join(', ')}.`)
  const asked = {
    ...(reference === undefined ? {} : { reference }),
    ...(chosen === undefined ? {} : { state: chosen }),
  }
  const found = await withEngine(context, { program: 'accord action', create: false }, ({ client }) =>
    client.actions.list(asked),
  )
  return { json: found, text: found.length === 0 ? 'The improvement register is empty.\n' : inWords(found) }
}

export async function raiseAction(context: Context, reference: string, options: RaiseOptions): Promise<Answer> {
  const { title, owner, due, target = null, baseline = null, expected = null, detail = null, period = null } = options
  const by = options.by ?? userInfo().username
  const asked = { reference, title, owner, due, target, baseline, expected, detail, raisedIn: period, by }
  const raised = await withEngine(context, { program: 'accord action', create: false }, ({ client }) =>
    client.actions.raise(asked),
  )
  return { json: raised, text: inWords([{ ...raised, isOverdue: false }]) }
}

export async function closeAction(context: Context, id: number, options: CloseOptions): Promise<Answer> {
  const { on, note = null, dropped = false } = options
  const by = options.by ?? userInfo().username
  const closed = await withEngine(context, { program: 'accord action', create: false }, ({ client }) =>
    client.actions.close({ id, by, on, note, state: dropped ? 'dropped' : 'done' }),
  )
  return { json: closed, text: inWords([{ ...closed, isOverdue: false }]) }
}

function inWords(actions: readonly (Action & { readonly isOverdue: boolean })[]): string {
  return table(
    [
      { head: 'No', align: 'right' },
      { head: 'Agreement' },
      { head: 'Action' },
      { head: 'Owner' },
      { head: 'Due' },
      { head: 'State' },
      { head: 'Figure' },
    ],
    actions.map(({ id, reference, title, owner, due, state, isOverdue, baseline, expected, actual }) => [
      String(id),
      reference,
      title,
      owner,
      localDate(due),
      isOverdue ? 'overdue' : state,
      [baseline, actual, expected].some((figure) => figure !== null)
        ? `${baseline ?? '–'} then, ${actual ?? '–'} now, ${expected ?? '–'} expected`
        : '',
    ]),
  )
}
