import type { Agreement } from './agreement.ts'

type Spec = Agreement['spec']
type Consequence = NonNullable<Spec['consequences']>[number]

const PER = {
  period: '',
  month: ' for each month below it',
  ticket: ' for each ticket that broke the promise',
} as const

/** What follows when a target falls below a bar: its remedy, then its credit with how often it is due and its cap. */
export function followsWords({ remedy, credit, cap, per }: Consequence): string {
  const most = cap === undefined ? '' : `, at most ${cap.amount} ${cap.unit} in a period`
  const owed = credit === undefined ? [] : [`A credit of ${credit.amount} ${credit.unit}${PER[per ?? 'period']}${most}`]
  return [...(remedy === undefined ? [] : [remedy]), ...owed].join('. ')
}

/** What holds for all credits together, in a sentence each; none where nothing is said that matters. */
export function creditRules({ consequences = [], consequenceRules }: Spec): string[] {
  const caps = (consequenceRules?.caps ?? []).map(({ amount, unit }) => `${amount} ${unit}`)
  const each = consequenceRules?.ticket === 'each' ? 'each credit' : 'the largest credit alone'
  return [
    ...(consequences.some(({ per }) => per === 'ticket') ? [`A ticket that fails several targets earns ${each}.`] : []),
    ...(caps.length === 0 ? [] : [`All credits of one period together are at most ${caps.join(', ')}.`]),
  ]
}
