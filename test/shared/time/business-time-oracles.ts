import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type BusinessCalendar, compileCalendar } from '../../../shared/time/business-calendar.ts'
import type { CalendarDefinition } from '../../../shared/time/calendar-definition.ts'
import { DAY, type Instant, type Interval, SECOND } from '../../../shared/time/instant.ts'
import { wallToInstant } from '../../../shared/time/zone.ts'

/** Cases gathered from the tests of five other business-hours libraries; they lie beside the project, not in it. */
const FILE = join(import.meta.dirname, '../../../../shared/oracles/business-time.json')
export const ABSENT = existsSync(FILE) ? null : `the cases of other libraries are not here (${FILE})`

const hours = z.array(z.tuple([z.string(), z.string()]))
const calendar = z.object({
  timezone: z.string(),
  week: z.record(z.string(), hours),
  holidays: z.array(z.string()).default([]),
  overrides: z.record(z.string(), hours).default({}),
  breaks: z.record(z.string(), hours).default({}),
})
const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const oracle = z.object({
  id: z.string(),
  op: z.string(),
  tier: z.enum(['plain', 'convention']),
  convention: z.string().nullable(),
  calendar,
  start: instant.optional(),
  end: instant.optional(),
  at: instant.optional(),
  amountSeconds: z.number().optional(),
  amountDays: z.number().optional(),
  count: z.number().optional(),
  wall: z.string().optional(),
  expected: z.union([z.boolean(), instant, z.array(z.tuple([instant, instant]))]).optional(),
  expectedSeconds: z.number().optional(),
})
export type Oracle = z.infer<typeof oracle>
type Answer = (one: Oracle, calendar: BusinessCalendar) => unknown

export const oracles: readonly Oracle[] =
  ABSENT === null ? z.object({ cases: z.array(oracle) }).parse(JSON.parse(readFileSync(FILE, 'utf8'))).cases : []

const { NaN: MISSING } = Number

/** The operations of other libraries that Accord has too, or that its own can express. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  elapsed: ({ start = MISSING, end = MISSING }, { elapsed }) => elapsed(start, end) / SECOND,
  add: ({ start = MISSING, amountSeconds = MISSING }, { due }) => due(start, amountSeconds * SECOND),
  addDays: ({ start = MISSING, amountDays = MISSING }, calendar) => calendar.dueInWorkingDays(start, amountDays),
  isOpen: ({ at = MISSING }, { isOpen }) => isOpen(at),
  intervalsAfter: ({ start = MISSING, count }, calendar) =>
    following(calendar, start)
      .slice(0, count)
      .map(({ from, to }) => [from, to]),
  nextOpenOrSame: ({ at = MISSING }, calendar) => following(calendar, at)[0]?.from,
  nextOpenStrict: ({ at = MISSING }, calendar) => following(calendar, at).find(({ from }) => from > at)?.from,
  nextCloseStrict: ({ at = MISSING }, calendar) => following(calendar, at).find(({ to }) => to > at)?.to,
  wallToInstant: ({ calendar: { timezone }, wall = '' }) => {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = wall.split(/[-T:]/).map(Number)
    return wallToInstant(timezone, { year, month, day, hour, minute, second, ms: 0 })
  },
}

/** What Accord has no use for: it never goes back from an instant, and a holiday is a matter of its calendar alone. */
export const hasCounterpart = ({ op }: Oracle): boolean => op in ANSWERS

export function answerOf(one: Oracle): unknown {
  return ANSWERS[one.op]?.(one, compileCalendar(asDefinition(one)))
}

export function expectedOf({ expected, expectedSeconds }: Oracle): unknown {
  return expected ?? expectedSeconds
}

function following(calendar: BusinessCalendar, from: Instant): Interval[] {
  return calendar.stretches(from, from + 400 * DAY)
}

/** `overrides` are our openings, but there a holiday on the same date wins; `--12-25` is every year's. */
function asDefinition({ calendar }: Oracle): CalendarDefinition {
  const texts = (pairs: z.infer<typeof hours>) => pairs.map(([from, to]) => `${from}-${to}`)
  const dated = (days: Readonly<Record<string, z.infer<typeof hours>>>) =>
    Object.entries(days).map(([date, pairs]) => ({ date, hours: texts(pairs) }))
  const holidays = calendar.holidays.map((day) => (day.startsWith('--') ? { every: day.slice(2) } : { date: day }))
  const isHoliday = (date: string) => calendar.holidays.some((day) => day === date || day === `-${date.slice(4)}`)
  return {
    id: 'other',
    timeZone: calendar.timezone,
    hours: Object.fromEntries(Object.entries(calendar.week).map(([weekday, pairs]) => [weekday, texts(pairs)])),
    holidays,
    openings: dated(calendar.overrides).filter(({ date }) => !isHoliday(date)),
    closures: dated(calendar.breaks),
  }
}
