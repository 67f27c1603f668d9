import { implement } from '@orpc/server'
import { results as contract } from '../../../shared/operations/results.ts'
import type { Services } from '../services.ts'
import { keptVersions } from './agreements.ts'
import { chooseChecks } from './choose-checks.ts'
import { differ } from './difference.ts'
import { evidence } from './evidence.ts'
import { explain } from './explain.ts'
import { offeredPeriods } from './offered-periods.ts'
import { reconciler, typedReconciler } from './reconcile.ts'

const results = implement(contract)

export function resultOperations(services: Services) {
  const { store, measurements } = services
  const measured = (reference: string, period: string) => measurements.measure(keptVersions(store, reference), period)
  const reconcile = reconciler(services)
  const reconcileFigure = typedReconciler(services)
  const difference = differ(services)
  return {
    compute: results.compute.handler(
      async ({ input }) => (await measured(input.reference, input.period)).measurement.figures,
    ),
    checks: results.checks.handler(async ({ input }) =>
      chooseChecks(await measured(input.reference, input.period), input),
    ),
    explain: results.explain.handler(({ input }) => explain(services, input)),
    evidence: results.evidence.handler(({ input }) => evidence(services, input)),
    reconcile: results.reconcile.handler(({ input }) => reconcile(input)),
    reconcileFigure: results.reconcileFigure.handler(({ input }) => reconcileFigure(input)),
    difference: results.difference.handler(({ input }) => difference(input)),
    periods: results.periods.handler(({ input }) => {
      const versions = keptVersions(store, input.reference)
      return offeredPeriods(versions, measurements.evidence(versions))
    }),
  }
}
