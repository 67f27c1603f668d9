import { countOf, decimal, monthName, objective, percent, percentOf } from '../format.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import type { ReviewContent } from './content.ts'
import type { ConsequenceOutcome } from './review.ts'

type Due = NonNullable<Figures['consequences']>['due'][number]

/** What the agreement says follows from the results, with the arithmetic and with what the two sides made of it. */
export function consequenceOutcomes(
  { consequences, targets }: Pick<Figures, 'consequences' | 'targets'>,
  outcomes: ReviewContent['outcomes'],
): ConsequenceOutcome[] {
  return (consequences?.due ?? []).map((due) => {
    const target = targets.find(({ id }) => id === due.target)
    const id = `${due.target} below ${due.below}`
    const { action = null, waived = null } = outcomes[id] ?? {}
    const says = [due.remedy, creditWords(due)].filter((part) => part !== null).join('; ')
    return { id, says, arithmetic: arithmeticOf(due, target), remedy: due.remedy, action, waived }
  })
}

function creditWords({ credit }: Due): string | null {
  return credit === null ? null : `credit of ${amount(credit.owed)} ${credit.unit}`
}

function arithmeticOf(due: Due, target: TargetFigures | undefined): string {
  const name = target?.name ?? due.target
  const met = `${name}: ${figureOf(target)} is below ${objective(due.below)}.`
  const { credit } = due
  if (credit === null) return met
  const times =
    credit.months !== null
      ? `Earned in ${credit.months.map((month) => monthName(month)).join(', ')}: ${amount(credit.earned)} ${credit.unit}.`
      : credit.tickets !== null
        ? `Earned by ${countOf(credit.tickets, 'ticket')}: ${amount(credit.earned)} ${credit.unit}.`
        : `Earned once for the period: ${amount(credit.earned)} ${credit.unit}.`
  const cap =
    credit.cappedBy === null
      ? ''
      : ` The cap of the ${credit.cappedBy} leaves ${amount(credit.owed)} ${credit.unit} of it.`
  return `${met} ${times}${cap}`
}

const amount = (value: number) => decimal(value, Number.isInteger(value) ? 0 : 2)

function figureOf(target: TargetFigures | undefined): string {
  if (target === undefined) return 'its figure'
  const { met, counted, attainment } = target
  const against = [target.objective]
  return met !== null && counted !== null
    ? `${percent(met, counted, against)} of ${countOf(counted, 'check')}`
    : percentOf(attainment, against)
}
