import type { DateReading } from './date-reading.ts'
import type { DateFinding } from './date-tally.ts'
import type { InstantField } from './ticket.ts'

/** What was found of one mapped column's dates. */
export type FoundDates = { readonly field: InstantField; readonly column: string; readonly finding: DateFinding }

export type DatePlan = {
  readonly readings: ReadonlyMap<InstantField, DateReading>
  /** Columns whose cells could be day or month first, and nothing in the file tells. */
  readonly undecided: readonly string[]
  /** Columns without a single date among the cells looked at; more of them must be looked at. */
  readonly unseen: readonly string[]
  /** What was decided and why, as sentences. */
  readonly told: readonly { readonly code: string; readonly message: string; readonly column: string }[]
}

type Ordered = FoundDates & { readonly order: 'dmy' | 'mdy' }

/** Settles how each column's dates are read; a column that cannot tell day from month goes by one that can. */
export function planDates(found: readonly FoundDates[]): DatePlan {
  const decided = found.flatMap((dates) => orderOf(dates)).filter(({ finding }) => !finding.undecided)
  const guide = decided.find(({ finding }) => finding.decidedBy !== null) ?? null
  const readings = new Map<InstantField, DateReading>()
  const undecided: string[] = []
  const unseen: string[] = []
  const borrowed: string[] = []
  for (const { field, column, finding } of found) {
    if (finding.reading === null && guide === null) unseen.push(column)
    else if (finding.undecided && guide === null) undecided.push(column)
    const borrows = guide !== null && (finding.undecided || (finding.reading === null && finding.seen === 0))
    if (borrows && finding.undecided) borrowed.push(column)
    readings.set(
      field,
      borrows ? { kind: 'written', order: guide.order } : (finding.reading ?? { kind: 'written', order: 'ymd' }),
    )
  }
  return { readings, undecided, unseen, told: tell(decided, guide, borrowed) }
}

function orderOf(dates: FoundDates): Ordered[] {
  const { reading } = dates.finding
  return reading?.kind === 'written' && reading.order !== 'ymd' ? [{ ...dates, order: reading.order }] : []
}

const WORDS = { dmy: 'the day', mdy: 'the month' } as const

function tell(decided: readonly Ordered[], guide: Ordered | null, borrowed: readonly string[]) {
  const told = (['dmy', 'mdy'] as const).flatMap((order) => {
    const sure = decided.filter((dates) => dates.order === order && dates.finding.decidedBy !== null)
    const [first] = sure
    if (first === undefined) return []
    const columns = sure.map(({ column }) => `"${column}"`).join(', ')
    const message = `Dates in ${columns} are read with ${WORDS[order]} first, for "${first.finding.decidedBy}" can be nothing else.`
    return [{ code: 'dates.order', message, column: first.column }]
  })
  const followed = borrowed.map((column) => ({
    code: 'dates.order-followed',
    message: `Dates in "${column}" could be read either way; they are read with ${guide === null ? '' : WORDS[guide.order]} first, like those in "${guide?.column}".`,
    column,
  }))
  return [...told, ...followed]
}
