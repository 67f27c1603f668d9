import type { Agreement, Target } from '../../../../shared/agreement/agreement.ts'
import { partAt } from '../../../../shared/agreement/draft/edit-document.ts'
import { BLANK, shownDraft } from '../../../../shared/agreement/draft/shown-draft.ts'
import type { DraftDocument } from '../../../../shared/operations/drafts.ts'
import { ALWAYS, type CountingRules, resolveRules } from '../../../../shared/sla/counting-rules.ts'
import { describeRules } from '../../../../shared/sla/describe-rules.ts'
import { runsClock } from './metric-words.ts'

export type ShownTarget = {
  readonly target: Target
  readonly rules: CountingRules
  /** What each rule means as it is chosen now, in the very words that are printed beside the figure. */
  readonly meanings: Readonly<Record<string, string>>
}

/** One target as the document shows it; only what it depends on is looked at, for this happens at every letter. */
export function shownTarget(document: DraftDocument, index: number): ShownTarget | null {
  const [one, calendars, timeZone] = [
    partAt(document, ['spec', 'targets', index]),
    partAt(document, ['spec', 'calendars']),
    partAt(document, ['spec', 'timeZone']),
  ]
  if (one === undefined) return null
  const { spec } = shownDraft({
    spec: {
      targets: [one],
      ...(calendars !== undefined && { calendars }),
      ...(timeZone !== undefined && { timeZone }),
    },
  })
  const [first] = spec.targets
  if (first === undefined) return null
  const target = runsClock(first.metric) ? { ...first, within: first.within ?? BLANK } : first
  const rules = resolveRules(
    target,
    (spec.calendars ?? []).map(({ id }) => id),
  )
  const said = describeRules(rules, zoneOf(spec, rules.clock))
  return { target, rules, meanings: Object.fromEntries(said.map(({ rule, meaning }) => [rule, meaning])) }
}

function zoneOf(spec: Agreement['spec'], clock: string): string {
  if (clock === ALWAYS) return spec.timeZone
  return spec.calendars?.find(({ id }) => id === clock)?.timeZone ?? spec.timeZone
}
