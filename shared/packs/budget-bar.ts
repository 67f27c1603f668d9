import { burnSentence } from '../format/burn-words.ts'
import { runsOutWords } from '../format/counts-words.ts'
import { budgetAmount } from '../format/figure-words.ts'
import { decimal, percentOf } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import type { PackBudget } from './pack-document.ts'

/** The error budget as a bar with its words; null where the target has none. */
export function budgetBar(target: TargetFigures, zone: string): PackBudget | null {
  const { budget, slo } = target
  if (budget === null || budget === undefined) return null
  const { total, remaining, consumed, burnRate, unit } = budget
  const amount = (of: number) => budgetAmount(of, unit)
  const runsOut = runsOutWords(target, zone)
  return {
    title: 'Error budget',
    of: slo === null || slo === undefined ? 'of the period' : `of its own window: ${slo.window}`,
    consumed,
    allowed: `${amount(total)} may fail`,
    used: `${amount(total - remaining)} used (${percentOf(consumed)})`,
    left: remaining >= 0 ? `${amount(remaining)} left` : `overdrawn by ${amount(-remaining)}`,
    pace: [`Burn rate ${decimal(burnRate, 2)}: ${paceWords(burnRate)}`, runsOut, burningNow(target)]
      .flatMap((words) => (words === null ? [] : [`${words}.`]))
      .join(' '),
  }
}

/** With where its windows and factors come from. */
function burningNow(target: TargetFigures): string | null {
  const sentence = burnSentence(target)
  return sentence === null ? null : `${sentence} (burn rates over several windows, SRE Workbook, chapter 5)`
}

function paceWords(burnRate: number): string {
  if (burnRate === 0) return 'nothing of it is being spent'
  if (burnRate > 1) return 'it is spent faster than the window allows'
  return burnRate === 1
    ? 'it is spent exactly by the end of the window'
    : 'it is spent more slowly than the window allows'
}
