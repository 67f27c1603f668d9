import { createRequire } from 'node:module'
import { type Instant, MINUTE } from '../../shared/time/instant.ts'
import { HOLIDAYS, type TicketClock, WEEK } from './clocks-cases.ts'

/** The answers a ticket wants: open milliseconds from created to resolved, and the instant it was due. */
export type Answers = { readonly elapsed: number; readonly due: Instant }
export type Library = { readonly name: string; answer(ticket: TicketClock): Answers }

/** What is used of the two libraries here: one brings no types, the other's do not reach its plug-in. */
type Moment = {
  workingDiff(other: Moment, unit: string): number
  addWorkingTime(count: number, unit: string): Moment
  valueOf(): Instant
}
type MomentFactory = { (at: Instant): Moment; locale(): string; updateLocale(locale: string, settings: object): void }
type Dayjs = { businessMinutesDiff(other: Dayjs): number; addBusinessMinutes(count: number): Dayjs; valueOf(): Instant }
type DayjsFactory = {
  (at: Instant): Dayjs
  extend(plugin: unknown): void
  setBusinessTime(week: object): void
  setHolidays(dates: readonly string[]): void
}

const require = createRequire(import.meta.url)
const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Both read wall times in the zone of the machine, so that zone has to be UTC. */
export function otherLibraries(): Library[] {
  return [momentBusinessTime(), dayjsBusinessTime()]
}

function momentBusinessTime(): Library {
  const moment = require('moment-business-time') as MomentFactory // it has no types
  const workinghours = Object.fromEntries(WEEK.map((hours, day) => [day, hours.length === 0 ? null : hours.flat()]))
  moment.updateLocale(moment.locale(), { workinghours, holidays: HOLIDAYS })
  return {
    name: nameOf('moment-business-time'),
    answer: ({ created, resolved, withinMs }) => ({
      elapsed: moment(resolved).workingDiff(moment(created), 'minutes') * MINUTE,
      due: moment(created)
        .addWorkingTime(withinMs / MINUTE, 'minutes')
        .valueOf(),
    }),
  }
}

function dayjsBusinessTime(): Library {
  const dayjs = require('dayjs') as DayjsFactory // with the methods its plug-in adds
  dayjs.extend(require('dayjs-business-time'))
  const spans = (hours: (typeof WEEK)[number]) =>
    hours.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }))
  dayjs.setBusinessTime(
    Object.fromEntries(WEEK.map((hours, day) => [DAY_NAMES[day], hours.length === 0 ? null : spans(hours)])),
  )
  dayjs.setHolidays(HOLIDAYS)
  return {
    name: nameOf('dayjs-business-time'),
    answer: ({ created, resolved, withinMs }) => ({
      elapsed: dayjs(created).businessMinutesDiff(dayjs(resolved)) * MINUTE,
      due: dayjs(created)
        .addBusinessMinutes(withinMs / MINUTE)
        .valueOf(),
    }),
  }
}

function nameOf(library: string): string {
  const { version } = require(`${library}/package.json`) as { version: string } // every package has one
  return `${library} ${version}`
}
