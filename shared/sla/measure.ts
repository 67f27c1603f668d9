import type { Records } from '../outages/records.ts'
import type { TicketColumns } from '../tickets/ticket-columns.ts'
import { compileCalendar } from '../time/business-calendar.ts'
import type { AsOf } from './as-of.ts'
import { addBeside, addLeftOut, type Beside, blankBeside, withBeside } from './beside.ts'
import { type AccountChoice, type CheckList, checkOfTicket, listAccount, listChecks } from './check-list.ts'
import { compositeFigures, type Found } from './composite-figures.ts'
import { consequenceFigures } from './consequence-figures.ts'
import { versionsWithin } from './effective-versions.ts'
import { identityAt, ticketIdentity } from './exclusions.ts'
import type { Check, Figures, TargetFigures } from './figures.ts'
import { goOverAll } from './go-over.ts'
import { measuredFigures, measureSlot } from './measured-figures.ts'
import { writeInstant } from './measured-outcome.ts'
import { weekHourOf } from './start-hours.ts'
import { openSurvey, type Slot, type Survey, type SurveyInput } from './survey.ts'
import { addToTally, blankTally, type Tally } from './tally.ts'
import { targetFigures } from './target-figures.ts'

export type MeasureInput = SurveyInput & {
  readonly asOf: AsOf
  /** Outages, series, answers and typed-in values; none when not given. */
  readonly records?: Records
}

/** The figures, and the checks behind each of them. */
export type Measurement = {
  readonly figures: Figures
  /** The checks of a target that the period lists; null for a target that is not among the figures, or is not measured. */
  checks(targetId: string): CheckList | null
  /** The check of any ticket as it stands, whichever period it counts in; null for one that is not there. */
  check(targetId: string, ticket: Pick<Check, 'sourceName' | 'key'>): Check | null
  /** The tickets of one line of a target's account; null as above. */
  accounted(targetId: string, line: AccountChoice): CheckList | null
}

/** Measures one agreement over tickets in one pass. No figure depends on the order of the tickets. */
export function measure(input: MeasureInput): Measurement {
  const survey = openSurvey(input)
  const { read, tallies, besides } = countAll(survey)
  const measured = survey.slots.flatMap((slot, index) => {
    const [tally, beside] = [tallies[index], besides[index]]
    if (tally === undefined || beside === undefined || (slot.isLeftOver && isEmpty(tally))) return []
    return [figuresOf(survey, { slot, tally, beside }, input)]
  })
  const lists = listsOf(survey, measured)
  const targets = measured.map(({ figures }) => figures)
  const { isExcluded, shown } = survey
  return {
    figures: {
      ...heading(survey, input.asOf, read),
      ...versionsOf(survey, targets),
      targets,
      composite: compositeFigures(measured),
      consequences: consequenceFigures(shown.agreement, measured, { checksOf: lists.checks, isExcluded }),
    },
    ...lists,
  }
}

/** What every ticket adds to every target, in the order of the survey's slots. */
function countAll(survey: Survey): { read: number; tallies: readonly Tally[]; besides: readonly Beside[] } {
  const tallies = survey.slots.map(() => blankTally(survey.columns, survey.period, survey.versions.length))
  const weekHour = weekHourOf(survey.period.timeZone)
  const besides = survey.slots.map((slot) => blankBeside(survey, slot, weekHour))
  const read = goOverAll(survey, survey.slots, {
    judged: (slot, facts, judgement) => {
      const [tally, beside] = [tallies[slot], besides[slot]]
      if (tally !== undefined && judgement.place !== 'elsewhere') addToTally(tally, facts, judgement)
      if (beside !== undefined) addBeside(beside, facts, judgement)
    },
    leftOut: (slot, why) => {
      const beside = besides[slot]
      if (beside !== undefined) addLeftOut(beside, why)
    },
  })
  return { read, tallies, besides }
}

type Counted = { readonly slot: Slot; readonly tally: Tally; readonly beside: Beside }
type Measured = Found & { readonly slot: Slot }

/** A target's figures: of its own records where it is measured from such, else of the tickets. */
function figuresOf(
  survey: Survey,
  { slot, tally, beside }: Counted,
  { records, calendars = compileCalendar }: MeasureInput,
): Measured {
  const found = measureSlot(survey, slot, { calendars, ...(records === undefined ? {} : { records }) })
  const figures =
    found === null ? withBeside(targetFigures(survey, slot, tally), beside) : measuredFigures(survey, slot, found)
  return { slot, figures, found, weight: slot.target.weight }
}

/** The checks behind the figures, each made when it is asked for. */
function listsOf(survey: Survey, measured: readonly Measured[]): Omit<Measurement, 'figures'> {
  const slotOf = (targetId: string) =>
    measured.find(({ figures, slot }) => figures.id === targetId && figures.measured && slot.shown !== null)?.slot
  const placeOf = placesOf(survey.columns)
  return {
    checks: (targetId) => {
      const slot = slotOf(targetId)
      return slot === undefined ? null : listChecks(survey, slot)
    },
    check: (targetId, ticket) => {
      const [slot, index] = [slotOf(targetId), placeOf(ticketIdentity(ticket.sourceName, ticket.key))]
      return slot === undefined || index === undefined ? null : checkOfTicket(survey, slot, index)
    },
    accounted: (targetId, line) => {
      const slot = slotOf(targetId)
      return slot === undefined ? null : listAccount(survey, slot, line)
    },
  }
}

/** Finds a ticket's place in the columns; the list of all is made when the first one is asked for. */
function placesOf(columns: TicketColumns): (identity: string) => number | undefined {
  let places: Map<string, number> | null = null
  return (identity) => {
    places ??= new Map(columns.keys.map((_, index) => [identityAt(columns, index), index]))
    return places.get(identity)
  }
}

function isEmpty(tally: Tally): boolean {
  return tally.gross.counted + tally.pending + tally.overdueOpen + tally.notApplicable.size === 0
}

function heading({ period, columns, shown }: Survey, asOf: AsOf, read: number) {
  const { label, from, to, timeZone } = period
  return {
    period: { label, from, to, timeZone },
    asOf: writeInstant(asOf.at),
    asOfFrom: asOf.from,
    tickets: {
      read,
      sources: columns.sources
        .filter((_, index) => shown.readsSource[index] === true)
        .map(({ name }) => name)
        .sort(),
    },
  }
}

/** The versions in force within the period, and the earlier ones that judged a check of it. */
function versionsOf(
  { versions, period, shown }: Survey,
  targets: readonly TargetFigures[],
): Pick<Figures, 'agreement'> {
  const numbers = [shown, ...versionsWithin(versions, period)].map(({ agreement }) => agreement.spec.version)
  const all = new Set([...numbers, ...targets.flatMap((target) => target.versions)])
  return { agreement: { ...shown.agreement.metadata, versions: [...all].sort((a, b) => a - b) } }
}
