import { useMemo } from 'react'
import { targetSentence } from '../../../../shared/agreement/target-sentence.ts'
import { useEditor } from '../editor.ts'
import { runsClock } from './metric-words.ts'
import { type ShownTarget, shownTarget } from './shown-target.ts'
import own from './targets.module.css'

/** The target in words, as it stands at this letter. */
export function ReadBack({ index }: { readonly index: number }) {
  const { document } = useEditor()
  const sentence = useMemo(() => sentenceOf(shownTarget(document, index)), [document, index])
  return (
    <p className={own.sentence} role="status">
      {sentence}
    </p>
  )
}

/** Of a clock the hours are always named, and where a ticket counts. */
function sentenceOf(shown: ShownTarget | null): string {
  if (shown === null) return ''
  const { target, rules, meanings } = shown
  if (!runsClock(target.metric)) return targetSentence(target)
  const clocked = { ...target, counting: { ...target.counting, clock: rules.clock } }
  return `${targetSentence(clocked)} ${meanings.period ?? ''}`.trim()
}
