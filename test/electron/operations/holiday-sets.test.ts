import { describe, expect, it } from 'vitest'
import { calendarSource } from '../../../electron/engine/holiday-sets.ts'
import type { CalendarDefinition } from '../../../shared/time/calendar-definition.ts'
import { wallToInstant } from '../../../shared/time/zone.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

const office = (set: string, timeZone = 'Europe/London'): CalendarDefinition => ({
  id: 'office',
  timeZone,
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['09:00-17:00']])),
  holidays: [{ set }],
})

async function calendarOf(set: string, timeZone?: string) {
  const definition = office(set, timeZone)
  const compile = await calendarSource([
    anAgreement((agreement) => {
      agreement.spec.calendars = [definition]
    }),
  ])
  return compile(definition)
}

describe('named public holidays', () => {
  it.each([
    ['GB-ENG', 'Europe/London', '2026-04-03', true, 'Good Friday'],
    ['GB-ENG', 'Europe/London', '2026-12-26', true, 'Boxing Day, a Saturday'],
    ['GB-ENG', 'Europe/London', '2026-12-28', true, 'its substitute'],
    ['GB-ENG', 'Europe/London', '2026-12-29', false, 'the day after'],
    ['GB-ENG', 'Europe/London', '2026-06-21', false, 'Father’s Day, observed and worked'],
    ['DE-BY', 'Europe/Berlin', '2026-01-06', true, 'Epiphany in Bavaria'],
    ['DE-BE', 'Europe/Berlin', '2026-01-06', false, 'and not in Berlin'],
    ['US', 'America/New_York', '2026-11-26', true, 'Thanksgiving'],
    ['JP', 'Asia/Tokyo', '2026-05-04', true, 'Greenery Day'],
    ['CN', 'Asia/Shanghai', '2026-02-18', true, 'the second day of a festival of several'],
  ])('%s in %s: %s is closed %s (%s)', async (set, zone, date, closed) => {
    const calendar = await calendarOf(set, zone)
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    const noon = wallToInstant(zone, { year, month, day, hour: 12, minute: 0, second: 0, ms: 0 })
    expect(calendar.isOpen(noon)).toBe(!closed)
  })

  it.each(['XX', 'GB-XXX', 'England'])('refuses the unknown set %j, and says what is known', async (set) => {
    await expect(calendarOf(set)).rejects.toMatchObject({ name: 'Refusal', code: 'calendar.holiday-set' })
  })

  it('is compiled once for the same calendar', async () => {
    expect(await calendarOf('GB-ENG')).toBe(await calendarOf('GB-ENG'))
  })
})
