import { useMemo } from 'react'
import { shownDraft } from '../../../../shared/agreement/draft/shown-draft.ts'
import { targetSentence } from '../../../../shared/agreement/target-sentence.ts'
import { ALWAYS, resolveRules } from '../../../../shared/sla/counting-rules.ts'
import { describeRules } from '../../../../shared/sla/describe-rules.ts'
import { useEditor } from '../editor.ts'
import { runsClock } from './metric-words.ts'
import own from './targets.module.css'

/** The target in words, as it stands at this letter. */
export function ReadBack({ index }: { readonly index: number }) {
  const { document } = useEditor()
  const sentence = useMemo(() => sentenceOf(document, index), [document, index])
  return (
    <p className={own.sentence} role="status">
      {sentence}
    </p>
  )
}

function sentenceOf(document: Parameters<typeof shownDraft>[0], index: number): string {
  const { spec } = shownDraft(document)
  const target = spec.targets[index]
  if (target === undefined) return ''
  const rules = resolveRules(
    target,
    (spec.calendars ?? []).map(({ id }) => id),
  )
  const clocked = runsClock(target.metric) && target.counting?.clock === undefined
  const named = clocked ? { ...target, counting: { ...target.counting, clock: rules.clock } } : target
  const meant = runsClock(target.metric) ? describeRules(rules, zoneOf(spec, rules.clock)) : []
  const period = meant.find(({ rule }) => rule === 'period')?.meaning
  return [targetSentence(named), ...(period === undefined ? [] : [period])].join(' ')
}

function zoneOf(spec: ReturnType<typeof shownDraft>['spec'], clock: string): string {
  if (clock === ALWAYS) return spec.timeZone
  return spec.calendars?.find(({ id }) => id === clock)?.timeZone ?? spec.timeZone
}
