import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { type FrozenHolidays, holidayDifferences, holidaysInWords } from '../../../shared/review/frozen-holidays.ts'
import type { ReviewSnapshot } from '../../../shared/review/snapshot.ts'
import type { Period } from '../../../shared/time/period.ts'

type Counted = Pick<ReviewSnapshot, 'holidays'> & { readonly figures: Pick<ReviewSnapshot['figures'], 'period'> }
type Checked = { readonly name: string; readonly ok: boolean; readonly detail: string }

/** The days of the public-holiday sets that an agreement names, about a period: they come with Accord, and may be mended in a later one. */
export async function holidaysToKeep(
  agreements: readonly Agreement[],
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<FrozenHolidays[]> {
  const sets = new Set(
    agreements.flatMap(({ spec }) => spec.calendars ?? []).flatMap(({ holidays = [] }) => setsIn(holidays)),
  )
  const years = { first: Number(from.slice(0, 4)) - 1, last: Number(to.slice(0, 4)) + 1 }
  return Promise.all([...sets].sort().map((set) => daysOf(set, years)))
}

function setsIn(holidays: readonly object[]): string[] {
  return holidays.flatMap((holiday) => ('set' in holiday ? [String(holiday.set)] : []))
}

async function daysOf(set: string, { first, last }: { first: number; last: number }): Promise<FrozenHolidays> {
  const { namedHolidays } = await import('../../../shared/time/public-holidays.ts')
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return { set, holidays: years.flatMap((year) => namedHolidays(set, year)) }
}

/** Whether the public holidays are those that the figures were counted by; null where none were named. */
export async function checkHolidays({ holidays: kept = [], figures: { period } }: Counted): Promise<Checked | null> {
  if (kept.length === 0) return null
  const years = { first: Number(period.from.slice(0, 4)) - 1, last: Number(period.to.slice(0, 4)) + 1 }
  const found = await Promise.all(kept.map(async (set) => holidayDifferences(set, await daysOf(set.set, years))))
  const differences = found.flat()
  return { name: 'Public holidays', ok: differences.length === 0, detail: holidaysInWords(kept, differences) }
}
