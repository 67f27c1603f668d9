import { runsOutWords } from '../../../shared/format/counts-words.ts'
import { budgetAmount } from '../../../shared/format/figure-words.ts'
import { decimal, percentOf } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import classes from './Budget.module.css'
import { BurnRates } from './BurnRates.tsx'

export type BudgetProps = { readonly target: TargetFigures; readonly zone: string }
type Allowance = NonNullable<TargetFigures['budget']>

/** What may still fail: the error budget as a bar, how fast it is spent, and when it is gone. */
export function Budget({ target, zone }: BudgetProps) {
  const { budget, budgetReason } = target
  if (budget === undefined) return null
  if (budget === null) {
    return budgetReason ? (
      <Section title="Error budget">
        <p className="secondary">{budgetReason}</p>
      </Section>
    ) : null
  }
  return (
    <Section title="Error budget" note={noteOf(target)}>
      <div className={classes.budget}>
        <Track budget={budget} />
        <p className={classes.words}>
          <strong>{leftWords(budget)}</strong>
          <span>{percentOf(budget.consumed)} used</span>
          <span>{burnWords(budget.burnRate)}</span>
        </p>
        {runsOutWords(target, zone) !== null && <p>{runsOutWords(target, zone)}.</p>}
        <BurnRates target={target} />
      </div>
    </Section>
  )
}

function noteOf({ slo }: TargetFigures): string {
  const window = slo ? ` in its own window, ${slo.window}` : ''
  return `How much may fail${window} before the objective is missed, and how much of that is used.`
}

function Track({ budget: { consumed } }: { readonly budget: Allowance }) {
  // Past the whole budget the bar shows how far: the whole is then a mark inside it.
  const whole = Math.max(1, consumed)
  const used = (Math.min(consumed, 1) / whole) * 100
  const over = ((whole - 1) / whole) * 100
  return (
    <div
      className={classes.track}
      role="img"
      aria-label={`${percentOf(consumed)} of the error budget used`}
      data-over={consumed > 1 || undefined}
    >
      <span className={classes.used} style={{ width: `${used}%` }} />
      {over > 0 && <span className={classes.over} style={{ width: `${over}%` }} />}
    </div>
  )
}

function leftWords({ remaining, total, unit }: Allowance): string {
  return remaining >= 0
    ? `${budgetAmount(remaining, unit)} left of ${budgetAmount(total, unit)}`
    : `Overdrawn by ${budgetAmount(-remaining, unit)}, of ${budgetAmount(total, unit)}`
}

/** A burn rate said in words, for who has never met one. */
function burnWords(rate: number): string {
  const figure = `burn rate ${decimal(rate, 2)}`
  if (rate === 0) return `${figure}: nothing is being spent`
  if (rate === 1) return `${figure}: exactly used up by the end`
  return rate > 1 ? `${figure}: spent faster than the objective allows` : `${figure}: slower than the objective allows`
}
