import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeFolder } from '../../support/make-folder.ts'
import { accord, accordJson } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = makeFolder()
afterAll(folder.remove)
const common = ['--workspace', join(folder.path, 'demo', 'workspace')]
const asked = (target: string) => ['SLA-IT-MKT', '--target', target, '--period', '2026-H1']

beforeAll(async () => {
  await accordJson(['demo', '--out', join(folder.path, 'demo')])
})

describe('accord reconcile', () => {
  it("sets our figure beside the source's own, ticket by ticket", async () => {
    const { exit, json } = await accordJson([...common, 'reconcile', ...asked('resolution-urgent')])
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      why: null,
      sentence: expect.stringMatching(/^Ours is .* the source's own verdicts give /),
      tickets: { rows: expect.arrayContaining([expect.objectContaining({ reason: expect.stringMatching(/\.$/) })]) },
    })
  })

  it('prints both figures, the rules tried and the tickets', async () => {
    const { out } = await accord([...common, 'reconcile', ...asked('resolution-urgent')])
    expect(out).toMatch(/^Ours +\d.*%/m)
    expect(out).toMatch(/^The source +\d.*%/m)
    expect(out).toMatch(/^clock 24x7 instead of office/m)
  })

  it('says why a response cannot be compared', async () => {
    const { exit, out } = await accord([...common, 'reconcile', ...asked('response-critical')])
    expect(exit).toBe(0)
    expect(out).toContain('does not say whether its verdicts are about the response')
  })
})

describe('accord ahead', () => {
  it('gives each answer with its method, or says that it is too weak', async () => {
    const { exit, json } = await accordJson([...common, 'ahead', 'SLA-IT-MKT'])
    expect(exit).toBe(0)
    const { targets } = json as { targets: { [part: string]: { method: { name: string }; sentence: string } }[] } // as the contract says
    expect(targets.length).toBeGreaterThan(2)
    for (const target of targets) {
      for (const part of ['trend', 'forecast', 'atRisk', 'seasonality']) {
        expect(target[part]?.method.name).toMatch(/\w/)
        expect(target[part]?.sentence).toMatch(/\.$/)
      }
    }
  })

  it('prints them for a person, and refuses where nothing is known', async () => {
    const { out } = await accord([...common, 'ahead', 'SLA-IT-MKT'])
    expect(out).toMatch(/^Week of +Came +Done/m)
    expect(out).toContain('Quasi-binomial logistic regression: ')
    const { exit, err } = await accord([...common, 'ahead', 'SLA-NONE'])
    expect([exit, err]).toEqual([1, expect.stringContaining('SLA-NONE')])
  })
})
