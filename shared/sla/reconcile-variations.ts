import { type Agreement, type Counting, counting } from '../agreement/agreement.ts'
import type { BoundTarget } from './bind-target.ts'
import { ALWAYS } from './counting-rules.ts'

/** One counting rule chosen otherwise, as a tool might count. */
export type RuleVariation = {
  readonly rule: string
  readonly from: string
  readonly to: string
  readonly counting: Counting
}

const { priority, reopen, period, open, stop, exclusions } = counting.shape
/** The rules with a fixed list of choices. */
const CHOICES = {
  priority: priority.unwrap().options,
  reopen: reopen.unwrap().options,
  stop: stop.unwrap().options.filter((event) => event !== 'first-response'),
  period: period.unwrap().options,
  open: open.unwrap().options,
  exclusions: exclusions.unwrap().options,
}

/** Every rule of a target chosen otherwise, one at a time. */
export function variationsOf({ rules }: BoundTarget, { spec }: Agreement): RuleVariation[] {
  const clocks = [...new Set([...(spec.calendars ?? []).map(({ id }) => id), ALWAYS])]
  const isByDate = rules.period === 'created' || rules.period === 'due'
  const vary = (rule: keyof typeof CHOICES) =>
    CHOICES[rule]
      .filter((to) => to !== rules[rule])
      .map((to) => ({ rule, from: rules[rule], to, counting: { [rule]: to } }))
  return [
    ...clocks
      .filter((clock) => clock !== rules.clock)
      .map((clock) => ({ rule: 'clock', from: rules.clock, to: clock, counting: { clock } })),
    ...(rules.pauses.kind === 'none'
      ? []
      : [{ rule: 'pauses', from: rules.pauses.kind, to: 'none', counting: { pauses: 'none' as const } }]),
    ...vary('reopen'),
    ...vary('priority'),
    ...(rules.stop === 'first-response' ? [] : vary('stop')),
    ...vary('period'),
    ...(isByDate ? vary('open') : []),
    ...vary('exclusions'),
  ]
}
