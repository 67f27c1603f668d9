import { implement } from '@orpc/server'
import { actions as contract } from '../../../shared/operations/actions.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Action } from '../../../shared/review/review.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import type { Services } from '../services.ts'
import {
  addProgress,
  changeAction,
  findAction,
  type KeptAction,
  keepAction,
  listActions,
  type NewAction,
  setActionState,
} from '../store/action-register.ts'
import { appendAudit } from '../store/audit-trail.ts'
import type { Database } from '../store/database.ts'
import { keptVersions } from './agreements.ts'
import { figureNow, judgedAction } from './judge-actions.ts'
import { newestPeriod } from './newest-period.ts'
import { quoted } from './review-acts.ts'

const actions = implement(contract)

/** The improvement register. */
export function actionOperations(services: Services) {
  const { store, now } = services
  return {
    list: actions.list.handler(async ({ input }) => {
      const kept = listActions(store.database, input.reference ?? null)
      const chosen = input.state === undefined ? kept : kept.filter(({ state }) => state === input.state)
      const figures = await figuresOf(services, chosen)
      const today = new Date(now()).toISOString().slice(0, 10)
      return chosen.map((action) => ({
        ...judgedAction(action, figures.get(action.reference) ?? null),
        isOverdue: action.state === 'open' && action.due < today,
      }))
    }),
    raise: actions.raise.handler(async ({ input }) => {
      const figures = input.baseline === null ? await figuresOf(services, [input]) : null
      // Where nobody says what the figure was, it is what it now is.
      const baseline = input.baseline ?? figureNow(input.target, figures?.get(input.reference) ?? null)
      const id = await store.jot((database) => raiseAction(database, services, { ...input, baseline }))
      return view(services, id)
    }),
    change: actions.change.handler(async ({ input }) => {
      const { id, by, ...change } = input
      const known = knownAction(store.database, id)
      const isOther = change.baseline === null && change.target !== known.target
      const figures = isOther
        ? (await figuresOf(services, [{ ...known, target: change.target }])).get(known.reference)
        : null
      // What moves another target begins with that one's figure.
      const baseline = isOther ? figureNow(change.target, figures ?? null) : change.baseline
      const detail = `${quoted(change.title)}, ${change.owner}, due ${change.due}`
      return act(services, { id, by, act: 'action.change', detail }, (database) =>
        changeAction(database, id, { ...change, baseline }),
      )
    }),
    report: actions.report.handler(({ input: { id, by, text } }) =>
      act(services, { id, by, act: 'action.report', detail: quoted(text) }, (database) =>
        addProgress(database, id, { at: now(), by, text }),
      ),
    ),
    close: actions.close.handler(({ input: { id, by, state, on, note } }) =>
      act(services, { id, by, act: `action.${state}`, detail: note === null ? '' : quoted(note) }, (database) => {
        refuseClosed(knownAction(database, id))
        setActionState(database, id, { state, closed: { on, by, note } })
      }),
    ),
    reopen: actions.reopen.handler(({ input: { id, by, reason } }) =>
      act(services, { id, by, act: 'action.reopen', detail: quoted(reason) }, (database) => {
        setActionState(database, id, { state: 'open', closed: null })
        addProgress(database, id, { at: now(), by, text: `Opened again: ${reason}` })
      }),
    ),
  }
}

/** Keeps a new action and says so in the trail; call it inside a transaction. The agreement must be there. */
export function raiseAction(
  database: Database,
  { store, now }: Pick<Services, 'store' | 'now'>,
  { by, ...action }: NewAction & { readonly by: string },
): number {
  keptVersions(store, action.reference)
  const id = keepAction(database, action, now())
  const detail = `${quoted(action.title)}, ${action.owner}, due ${action.due}`
  appendAudit(database, { at: now(), act: 'action.raise', subject: subjectOf(id, action), detail, who: by })
  return id
}

const subjectOf = (id: number, { reference }: Pick<Action, 'reference'>) => `${reference} action ${id}`

type Acted = { readonly id: number; readonly by: string; readonly act: string; readonly detail: string }

async function act(
  services: Services,
  { id, by, ...said }: Acted,
  change: (database: Database) => void,
): Promise<Action> {
  await services.store.jot((database) => {
    const action = knownAction(database, id)
    change(database)
    appendAudit(database, { at: services.now(), subject: subjectOf(id, action), who: by, ...said })
  })
  return view(services, id)
}

function knownAction(database: Database, id: number): KeptAction {
  const action = findAction(database, id)
  if (action !== null) return action
  throw new Refusal('action.unknown', `There is no action ${id} in the register. Look at the list again.`)
}

function refuseClosed({ id, closed, state }: KeptAction): void {
  if (closed === null) return
  const how = state === 'done' ? 'finished' : 'dropped'
  throw new Refusal('action.closed', `Action ${id} was ${how} by ${closed.by} already. Open it again to say otherwise.`)
}

async function view(services: Services, id: number): Promise<Action> {
  const action = knownAction(services.store.database, id)
  const figures = await figuresOf(services, [action])
  return { ...action, actual: figureNow(action.target, figures.get(action.reference) ?? null) }
}

/** The last figures of the agreements whose targets are to move. */
async function figuresOf(
  { store, measurements }: Services,
  actions: readonly Pick<KeptAction, 'reference' | 'target'>[],
): Promise<ReadonlyMap<string, Figures>> {
  const references = [...new Set(actions.flatMap(({ reference, target }) => (target === null ? [] : [reference])))]
  const found = await Promise.all(
    references.map(async (reference) => {
      const versions = keptVersions(store, reference)
      const period = newestPeriod(versions, measurements.evidence(versions))
      if (period === null) return []
      const { measurement } = await measurements.measure(versions, period)
      return [[reference, measurement.figures] as const]
    }),
  )
  return new Map(found.flat())
}
