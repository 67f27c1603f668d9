import { expect, it } from 'vitest'
import type { Engine } from '../../../electron/engine/engine.ts'
import { LATE, openDesk, PERIOD, REFERENCE } from './open-desk.ts'

/** Of twelve tickets two were answered late; the other side has approved that the first of them is left out. */
async function aDesk(): Promise<Engine> {
  const engine = await openDesk()
  const { client } = engine
  const review = { reference: REFERENCE, period: PERIOD }
  const asked = { side: 'provider' as const, reason: 'The site was closed', evidence: 'Notice of 2 March' }
  const [found] = await client.triage.askExclusion({ ...review, by: 'Dana Reed', breaches: [LATE[0]], ...asked })
  const decided = { ids: [found?.id ?? 0], side: 'customer' as const, outcome: 'approved' as const }
  await client.triage.decideExclusion({ ...review, by: 'Lee Wong', ...decided })
  return engine
}

it('leaves an approved exclusion out of the figure and of all that is held against it', async () => {
  const { client } = await aDesk()
  const asked = { reference: REFERENCE, period: PERIOD, target: 'respond' }
  const [figure] = (await client.results.compute(asked)).targets
  expect(figure).toMatchObject({ counted: 11, met: 10, excluded: 1 })

  const pages = { offset: 0, limit: 10 }
  const tried = await client.whatIf.run({ ...asked, ...pages, change: { within: '6h' } })
  expect(tried.before).toMatchObject({ counted: 11, met: 10, attainment: figure?.attainment })
  expect(tried.after).toMatchObject({ counted: 11, met: 11 })
  expect(tried.changed.rows.map(({ before }) => before.key)).toEqual(['T1'])

  // Ten of eleven are enough for nine of ten: the one that took an hour, and not the six of the late one that counts.
  const tightest = await client.whatIf.tightest({ ...asked, change: {} })
  expect(tightest.promises).toMatchObject([{ within: '1h', counted: 11 }])

  expect((await client.results.reconcile({ ...asked, ...pages })).ours).toMatchObject({ counted: 11, met: 10 })
  const typed = await client.results.reconcileFigure({ ...asked, ...pages, figure: '10/11' })
  expect(typed).toMatchObject({ agrees: true })

  const { targets } = await client.ahead.show({ reference: REFERENCE })
  expect(targets[0]?.seasonality.weekdays.reduce((sum, { counted }) => sum + counted, 0)).toBe(11)

  const { outlooks } = await client.agreements.judge({ reference: REFERENCE })
  expect(outlooks[0]?.history.find(({ period }) => period === '2026-03' || period === PERIOD)).toMatchObject({
    counted: 11,
    met: 10,
  })
})
