import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeFolder } from '../../support/make-folder.ts'
import { accord, accordJson } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = makeFolder()
afterAll(folder.remove)
const asked = ['SLA-IT-MKT', '--target', 'resolution-standard', '--period', '2026-H1']
const common = ['--workspace', join(folder.path, 'demo', 'workspace')]

beforeAll(async () => {
  await accordJson(['demo', '--out', join(folder.path, 'demo')])
})

describe('accord what-if', () => {
  it('says what another promise would have come to, with the tickets that change sides', async () => {
    const { exit, json } = await accordJson([...common, 'what-if', ...asked, '--within', '2bd', '--limit', '2'])
    expect(exit).toBe(0)
    const figures = await accordJson([...common, 'compute', 'SLA-IT-MKT', '--period', '2026-H1'])
    const known = (figures.json as { targets: { id: string; met: number; counted: number }[] }).targets // as the contract says
    const { met, counted } = known.find(({ id }) => id === 'resolution-standard') ?? {}
    expect(json).toMatchObject({
      before: { met, counted, within: '5bd' },
      after: { within: '2bd' },
      changed: {
        rows: [{ to: 'missed' }, { to: 'missed' }],
      },
    })
  })

  it('prints before and after, by month, for a person', async () => {
    const { exit, out } = await accord([...common, 'what-if', ...asked, '--within', '2bd'])
    expect(exit).toBe(0)
    expect(out).toMatch(/would have been met instead of .* checks change sides\.\n/)
    expect(out).toMatch(/^Before +●.* 5bd$/m)
    expect(out).toMatch(/more tickets/)
  })

  it('finds the tightest promise at a confidence', async () => {
    const { json } = await accordJson([...common, 'what-if', ...asked, '--tightest', '--confidence', '95%'])
    expect(json).toMatchObject({
      promises: [{ priority: null, within: expect.stringMatching(/^\d+h/) }],
      method: { name: 'Order statistic with the lower Wilson bound' },
      hours: { longer: { id: 'resolution-standard' } },
    })
  })

  it('keeps nothing', async () => {
    const trail = async () => (await accordJson([...common, 'agreement', 'show', 'SLA-IT-MKT'])).json
    const before = await trail()
    await accord([...common, 'what-if', ...asked, '--objective', '50%'])
    expect(await trail()).toEqual(before)
  })

  it.each([
    ['a rule that is none', ['--count-by', 'birthday'], 2, /--count-by/],
    ['a confidence that is none', ['--tightest', '--confidence', '2'], 2, /between 50% and 99.9%/],
    ['minutes that are none', ['--longer-by', 'an hour'], 2, /number of minutes/],
    ['hours that are none', ['--hours', 'always'], 1, /no week of opening hours/],
    ['a length that is none', ['--within', 'soon'], 1, /no length of time/],
    ['a clock that is none', ['--clock', 'nights'], 1, /no calendar "nights"/],
  ])('refuses %s', async (_, words, code, sentence) => {
    const { exit, err } = await accord([...common, 'what-if', ...asked, ...words])
    expect(exit).toBe(code)
    expect(err).toMatch(sentence)
  })
})
