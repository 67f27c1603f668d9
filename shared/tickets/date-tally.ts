import type { DateOrder } from './date-order.ts'
import type { DateReading } from './date-reading.ts'
import { serialToWall } from './excel-serial.ts'
import { readWritten } from './written-time.ts'

/** What the cells of one column say about how its dates are written. */
export type DateFinding = {
  /** Null when no cell is a date. */
  readonly reading: DateReading | null
  /** Cells that were looked at, and those that the reading reads. */
  readonly seen: number
  readonly read: number
  /** Day first or month first: both read every cell alike well, and they differ. */
  readonly undecided: boolean
  /** The cell that only the chosen order can read; null when the order was never in question. */
  readonly decidedBy: string | null
  /** Some cell gives a local time, without its offset from UTC. */
  readonly needsZone: boolean
}

export type DateTally = {
  /** One cell that is not empty. */
  add(text: string): void
  finding(): DateFinding
}

const NUMBER = /^\d+(?:\.\d+)?$/

/** Dates before 1990 and after 2100 are not what a bare number of a ticket export means. */
const [FROM_MS, TO_MS] = [631_152_000_000, 4_102_444_800_000]
const inRange = (ms: number) => ms >= FROM_MS && ms < TO_MS

type Written = { read: number; example: string | null }

/** Watches one column's cells. Whether day or month comes first is decided by the first cell that only one order can read. */
export function dateTally(): DateTally {
  const orders: Record<DateOrder, Written> = {
    ymd: { read: 0, example: null },
    dmy: { read: 0, example: null },
    mdy: { read: 0, example: null },
  }
  const numbers = { 'epoch-ms': 0, 'epoch-s': 0, excel: 0 }
  const counts = { seen: 0, differing: 0, local: 0 }

  const note = (wall: number) => {
    counts.local++
    return wall
  }

  function add(text: string): void {
    counts.seen++
    if (NUMBER.test(text)) addNumber(text)
    else if (!Number.isNaN(readWritten(text, 'ymd', note))) orders.ymd.read++
    else addDayOrMonthFirst(text)
  }

  function addDayOrMonthFirst(text: string): void {
    const dayFirst = readWritten(text, 'dmy', note)
    const monthFirst = readWritten(text, 'mdy', note)
    const [isDay, isMonth] = [!Number.isNaN(dayFirst), !Number.isNaN(monthFirst)]
    if (isDay) orders.dmy.read++
    if (isMonth) orders.mdy.read++
    if (isDay && !isMonth) orders.dmy.example ??= text
    if (isMonth && !isDay) orders.mdy.example ??= text
    if (dayFirst !== monthFirst) counts.differing++
  }

  function addNumber(text: string): void {
    const value = Number(text)
    if (inRange(value)) numbers['epoch-ms']++
    else if (inRange(value * 1000)) numbers['epoch-s']++
    else if (!Number.isNaN(readWritten(text, 'ymd', note))) orders.ymd.read++
    else if (inRange(serialToWall(value))) numbers.excel++
  }

  function finding(): DateFinding {
    const { seen, differing, local } = counts
    const best = bestReading(orders, numbers)
    if (best === null) return { reading: null, seen, read: 0, undecided: false, decidedBy: null, needsZone: false }
    const { reading, read } = best
    const inQuestion = reading.kind === 'written' && reading.order !== 'ymd' && differing > 0
    return {
      reading,
      seen,
      read,
      undecided: inQuestion && orders.dmy.read === orders.mdy.read,
      decidedBy: inQuestion ? orders[reading.order].example : null,
      needsZone: reading.kind === 'excel' || (reading.kind === 'written' && local > 0),
    }
  }

  return { add, finding }
}

function bestReading(
  orders: Readonly<Record<DateOrder, Written>>,
  numbers: Readonly<Record<'epoch-ms' | 'epoch-s' | 'excel', number>>,
): { reading: DateReading; read: number } | null {
  const candidates: { reading: DateReading; read: number }[] = [
    { reading: { kind: 'written', order: 'ymd' }, read: orders.ymd.read },
    { reading: { kind: 'written', order: 'dmy' }, read: orders.dmy.read },
    { reading: { kind: 'written', order: 'mdy' }, read: orders.mdy.read },
    { reading: { kind: 'epoch-ms' }, read: numbers['epoch-ms'] },
    { reading: { kind: 'epoch-s' }, read: numbers['epoch-s'] },
    { reading: { kind: 'excel' }, read: numbers.excel },
  ]
  const best = candidates.reduce((a, b) => (b.read > a.read ? b : a))
  return best.read === 0 ? null : best
}
