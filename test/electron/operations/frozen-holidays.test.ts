import { describe, expect, it } from 'vitest'
import { checkHolidays, holidaysToKeep } from '../../../electron/engine/operations/frozen-holidays.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

const period = { label: '2026-H1', from: '2026-01-01', to: '2026-06-30', timeZone: 'Europe/London' }
const named = anAgreement(({ spec }) => {
  spec.calendars = [
    { id: 'office', timeZone: 'Europe/London', hours: { mon: ['09:00-17:00'] }, holidays: [{ set: 'GB-ENG' }] },
    { id: 'till', timeZone: 'Europe/London', hours: { sat: ['09:00-12:00'] }, holidays: [{ set: 'GB-ENG' }] },
  ]
})

describe('the public holidays of a frozen review', () => {
  it('are those of each set that an agreement names, once, with the years about the period', async () => {
    const [set, ...others] = await holidaysToKeep([named], period)
    expect([set?.set, others]).toEqual(['GB-ENG', []])
    expect(set?.holidays).toContainEqual({ date: '2026-05-04', name: 'Early May bank holiday' })
    const years = set?.holidays.map(({ date }) => date.slice(0, 4))
    expect(new Set(years)).toEqual(new Set(['2025', '2026', '2027']))
  })

  it('are none where no set is named', async () => {
    const plain = anAgreement(({ spec }) => {
      spec.calendars = [{ id: 'office', timeZone: 'Europe/London', hours: { mon: ['09:00-17:00'] } }]
    })
    expect(await holidaysToKeep([plain], period)).toEqual([])
    expect(await checkHolidays({ figures: { period } })).toBeNull()
  })

  it('stand while the set is as it was, and are named where it is not', async () => {
    const holidays = await holidaysToKeep([named], period)
    expect(await checkHolidays({ holidays, figures: { period } })).toEqual({
      name: 'Public holidays',
      ok: true,
      detail: '1 set as it was',
    })
    const [set] = holidays
    const then = (set?.holidays ?? []).map((day) => (day.date === '2026-05-04' ? { ...day, date: '2026-05-08' } : day))
    const found = await checkHolidays({ holidays: [{ set: 'GB-ENG', holidays: then }], figures: { period } })
    expect(found).toMatchObject({
      ok: false,
      detail:
        'GB-ENG: 8 May 2026 (Early May bank holiday) is no holiday any more; GB-ENG: 4 May 2026 (Early May bank holiday) was no holiday then',
    })
  })
})
