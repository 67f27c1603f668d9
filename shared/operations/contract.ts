import { actions } from './actions.ts'
import { agreements } from './agreements.ts'
import { ahead } from './ahead.ts'
import { calendars } from './calendars.ts'
import { drafts } from './drafts.ts'
import { governance } from './governance.ts'
import { imports } from './imports.ts'
import { manual } from './manual.ts'
import { packs } from './packs.ts'
import { results } from './results.ts'
import { reviews } from './reviews.ts'
import { slo } from './slo.ts'
import { tickets } from './tickets.ts'
import { triage } from './triage.ts'
import { whatIf } from './what-if.ts'
import { workspace } from './workspace.ts'

/** Everything Accord can do, once: window, browser, command line and tests hold a client of this. */
export const contract = {
  actions,
  agreements,
  ahead,
  calendars,
  drafts,
  governance,
  imports,
  manual,
  packs,
  results,
  reviews,
  slo,
  tickets,
  triage,
  whatIf,
  workspace,
}
export type Contract = typeof contract
