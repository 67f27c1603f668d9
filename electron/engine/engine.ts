import { createRouterClient, lazy, os, type RouterClient, type Router as RouterOf } from '@orpc/server'
import type { Contract } from '../../shared/operations/contract.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { type EngineFiles, engineFiles } from './engine-files.ts'
import { type Grants, grantRegister } from './grants.ts'
import { edge } from './operations/edge.ts'
import { measurements } from './operations/measurements.ts'
import type { Log, Services } from './services.ts'
import { openStore } from './store/open-store.ts'

export type EngineOptions = {
  readonly folder: string
  readonly now: () => Instant
  /** Where faults are written; left out: nowhere. */
  readonly log?: Log
  /** Who opens it, as a second process is told: `accord serve`. */
  readonly program?: string
  /** Make a new workspace where there is none; left out: yes. */
  readonly create?: boolean
}

export type Router = RouterOf<Contract, Record<PropertyKey, unknown>>
export type EngineClient = RouterClient<Router>

/** The application without a window: every way in holds one of these. */
export type Engine = {
  /** For an adapter: message port or HTTP. */
  readonly router: Router
  /** The same operations called directly, typed by the contract. */
  readonly client: EngineClient
  /** Turns paths into grants; only an edge or the command line calls it. */
  readonly grants: Grants
  /** What `/files/…` reads. */
  readonly files: EngineFiles
  readonly folder: string
  close(): Promise<void>
}

/** @throws Refusal when the workspace cannot be opened; nothing is then left open. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { now, program = 'Accord', create = true } = options
  const store = await openStore({ folder: options.folder, now, program, create })
  const grants = grantRegister()
  const log = options.log ?? (() => {})
  const router = routerOver({ store, grants, measurements: measurements(store), now, log })
  return {
    router,
    client: createRouterClient(router),
    grants,
    files: engineFiles(store, now),
    folder: store.folder.path,
    close: () => store.close(),
  }
}

function routerOver(services: Services): Router {
  const guarded = os.use(edge({ folder: services.store.folder.path, log: services.log }))
  return guarded.router({
    actions: family(async () => (await import('./operations/actions.ts')).actionOperations(services)),
    agreements: family(async () => (await import('./operations/agreements.ts')).agreementOperations(services)),
    ahead: family(async () => (await import('./operations/ahead.ts')).aheadOperations(services)),
    calendars: family(async () => (await import('./operations/calendars.ts')).calendarOperations()),
    drafts: family(async () => (await import('./operations/drafts.ts')).draftOperations(services)),
    governance: family(async () => (await import('./operations/governance.ts')).governanceOperations(services)),
    imports: family(async () => (await import('./operations/imports.ts')).importOperations(services)),
    manual: family(async () => (await import('./operations/manual.ts')).manualOperations(services)),
    results: family(async () => (await import('./operations/results.ts')).resultOperations(services)),
    reviews: family(async () => (await import('./operations/reviews.ts')).reviewOperations(services)),
    triage: family(async () => (await import('./operations/triage.ts')).triageOperations(services)),
    packs: family(async () => (await import('./operations/packs.ts')).packOperations(services)),
    slo: family(async () => (await import('./operations/slo.ts')).sloOperations(services)),
    tickets: family(async () => (await import('./operations/tickets.ts')).ticketOperations(services)),
    whatIf: family(async () => (await import('./operations/what-if.ts')).whatIfOperations(services)),
    workspace: family(async () => (await import('./operations/workspace.ts')).workspaceOperations(services)),
  })
}

/**
 * A family of operations is loaded when the first of it is called, so that a short command does not wait for all, and once: what it
 * keeps between calls stays.
 */
function family<Operations>(load: () => Promise<Operations>) {
  let loaded: Promise<{ default: Operations }> | null = null
  return lazy(() => (loaded ??= load().then((operations) => ({ default: operations }))))
}
