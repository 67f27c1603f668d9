import { createRouterClient, implement, type RouterClient } from '@orpc/server'
import { contract } from '../../shared/operations/contract.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { type EngineFiles, engineFiles } from './engine-files.ts'
import { type Grants, grantRegister } from './grants.ts'
import { agreementOperations } from './operations/agreements.ts'
import { aheadOperations } from './operations/ahead.ts'
import { edge } from './operations/edge.ts'
import { importOperations } from './operations/imports.ts'
import { measurements } from './operations/measurements.ts'
import { packOperations } from './operations/packs.ts'
import { resultOperations } from './operations/results.ts'
import { sloOperations } from './operations/slo.ts'
import { whatIfOperations } from './operations/what-if.ts'
import { workspaceOperations } from './operations/workspace.ts'
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

export type Router = ReturnType<typeof routerOver>
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
    files: engineFiles(store),
    folder: store.folder.path,
    close: () => store.close(),
  }
}

function routerOver(services: Services) {
  const guarded = implement(contract).use(edge({ folder: services.store.folder.path, log: services.log }))
  return guarded.router({
    agreements: agreementOperations(services),
    ahead: aheadOperations(services),
    imports: importOperations(services),
    results: resultOperations(services),
    packs: packOperations(services),
    slo: sloOperations(services),
    whatIf: whatIfOperations(services),
    workspace: workspaceOperations(services),
  })
}
