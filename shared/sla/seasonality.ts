import { WEEKDAYS, type Weekday } from '../time/calendar-definition.ts'
import { DAY, HOUR } from '../time/instant.ts'
import { zoneNamed } from '../time/zone.ts'
import { slotNamed } from './account.ts'
import type { Attainment } from './attainment.ts'
import { goOver } from './go-over.ts'
import type { Method } from './method.ts'
import { openSurvey } from './survey.ts'
import type { AsAgreedInput } from './what-if.ts'

export type WeekdayShare = Attainment & { readonly weekday: Weekday }
export type HourShare = Attainment & { readonly hour: number }

export type Seasonality = {
  readonly method: Method
  /** By the weekday, and the hour, at which the ticket was created; all seven and all twenty-four. */
  readonly weekdays: readonly WeekdayShare[]
  readonly hours: readonly HourShare[]
  /** Whether the weekdays differ by more than chance; null where there is too little to tell, and `weak` says why. */
  readonly differs: boolean | null
  /** The weekday with the least share, of those with enough checks to speak. */
  readonly worst: WeekdayShare | null
  readonly weak: string | null
}

const METHOD: Method = {
  name: 'Chi-squared test of homogeneity',
  sentence:
    'The checks by the weekday and hour at which their tickets were created. Weekdays are said to differ only where so uneven a ' +
    'spread of breaches would come about by chance in less than one case of twenty.',
}

/** 95th percentiles of chi-squared for 1 to 6 degrees of freedom. Source: any table of the distribution. */
const CHI = [3.8415, 5.9915, 7.8147, 9.4877, 11.0705, 12.5916]
/** Below this many expected on either side the test does not hold. */
const LEAST_EXPECTED = 5

/** When in the week the tickets of a target come, and which of them are met. */
export function seasonalityOf(input: AsAgreedInput): Seasonality {
  const survey = openSurvey(input)
  const slot = slotNamed(survey, input.targetId)
  const zone = zoneNamed(slot.shown?.calendar.timeZone ?? survey.period.timeZone)
  const days = WEEKDAYS.map((weekday) => ({ weekday, met: 0, counted: 0 }))
  const hours = Array.from({ length: 24 }, (_, hour) => ({ hour, met: 0, counted: 0 }))
  goOver(survey, [slot], (_, { createdAt }, { place, exclusion, verdict }) => {
    if (place !== 'counted' || exclusion === 'remove' || Number.isNaN(createdAt)) return
    const wall = zone.toWall(createdAt)
    const day = Math.floor(wall / DAY)
    const isMet = Number(verdict === 'met' || exclusion === 'count-as-met')
    // 1 January 1970 was a Thursday, the fourth day of a week.
    for (const one of [days[(((day + 3) % 7) + 7) % 7], hours[Math.floor((wall - day * DAY) / HOUR)]]) {
      if (one === undefined) continue
      one.counted += 1
      one.met += isMet
    }
  })
  return { method: METHOD, weekdays: days, hours, ...tested(days) }
}

/** Whether shares differ between weekdays by more than chance. */
export function tested(days: readonly WeekdayShare[]): Pick<Seasonality, 'differs' | 'worst' | 'weak'> {
  const counted = days.reduce((sum, day) => sum + day.counted, 0)
  const share = counted === 0 ? 0 : days.reduce((sum, day) => sum + day.met, 0) / counted
  const speaking = days.filter((day) => day.counted * Math.min(share, 1 - share) >= LEAST_EXPECTED)
  if (speaking.length < 2) {
    const weak = 'Too few checks were met or missed on each weekday to tell a pattern from chance.'
    return { differs: null, worst: null, weak }
  }
  const all = speaking.reduce((sum, day) => sum + day.counted, 0)
  const among = speaking.reduce((sum, day) => sum + day.met, 0) / all
  const chi = speaking.reduce((sum, day) => {
    return sum + (day.met - day.counted * among) ** 2 / (day.counted * among * (1 - among))
  }, 0)
  const [worst = null] = speaking.toSorted((a, b) => a.met / a.counted - b.met / b.counted)
  return { differs: chi > (CHI[speaking.length - 2] ?? Number.POSITIVE_INFINITY), worst, weak: null }
}
