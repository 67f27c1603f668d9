import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { STEPS, type Step, stepOf } from '../../../shared/agreement/draft/steps.ts'
import { countOf } from '../../../shared/format.ts'
import { useEditor } from './editor.ts'
import classes from './Outline.module.css'
import { STEP_WORDS } from './step-words.ts'

type OutlineProps = {
  readonly step: Step
  readonly view: 'form' | 'document'
  readonly isNarrow: boolean
  readonly onStep: (step: Step) => void
  readonly onView: (view: 'form' | 'document') => void
}

/** The steps with what is still open in each; any can be gone to at any time. */
export function Outline({ step, view, isNarrow, onStep, onView }: OutlineProps) {
  const { problems, isChecked } = useEditor()
  const open = useMemo(() => Map.groupBy(problems, ({ path }) => stepOf(path)), [problems])
  return (
    <div className={classes.side}>
      {isNarrow && (
        <SegmentedControl
          aria-label="Show"
          size="xs"
          fullWidth
          data={[
            { value: 'form', label: 'Form' },
            { value: 'document', label: 'Document' },
          ]}
          value={view}
          onChange={(chosen) => onView(chosen === 'document' ? 'document' : 'form')}
        />
      )}
      <nav aria-label="Steps" className={classes.outline}>
        <ol>
          {STEPS.map((one) => (
            <li key={one}>
              <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => onStep(one)}>
                <span className={classes.number} aria-hidden>
                  {STEP_WORDS[one].number}
                </span>
                <span>{STEP_WORDS[one].name}</span>
                <OpenCount count={one === 'check' ? 0 : (open.get(one)?.length ?? 0)} isTold={isChecked} />
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  )
}

function OpenCount({ count, isTold }: { readonly count: number; readonly isTold: boolean }) {
  if (count === 0) return null
  return (
    <span className={classes.count} data-told={isTold || undefined}>
      <span aria-hidden>{count}</span>
      <span className="unseen">, {countOf(count, 'thing')} to put right</span>
    </span>
  )
}
