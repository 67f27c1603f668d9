import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { STEPS, type Step } from '../../../shared/agreement/draft/steps.ts'
import { focusTitle } from './focus.ts'
import classes from './StepForm.module.css'
import { STEP_WORDS } from './step-words.ts'
import { CheckStep } from './steps/CheckStep.tsx'
import { ConsequencesStep } from './steps/ConsequencesStep.tsx'
import { ExpectationsStep } from './steps/ExpectationsStep.tsx'
import { HoursStep } from './steps/HoursStep.tsx'
import { MetricsStep } from './steps/MetricsStep.tsx'
import { PartiesStep } from './steps/PartiesStep.tsx'
import { PrerequisitesStep } from './steps/PrerequisitesStep.tsx'
import { ReportingStep } from './steps/ReportingStep.tsx'
import { ScopeStep } from './steps/ScopeStep.tsx'

type StepFormProps = {
  readonly step: Step
  readonly onStep: (step: Step) => void
  readonly flush: () => Promise<void>
}

/** One step: what it is for, its form, and the way on. */
export function StepForm({ step, onStep, flush }: StepFormProps) {
  const { title, says } = STEP_WORDS[step]
  const at = STEPS.indexOf(step)
  // The button that was pressed goes with its step; the keyboard begins the next one at its title.
  const go = (to: Step) => {
    onStep(to)
    focusTitle()
  }
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]]
  return (
    <form className={classes.step} aria-labelledby="step-title" onSubmit={(event) => event.preventDefault()}>
      <div>
        <h2 id="step-title" tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        <p className={classes.says}>{says}</p>
      </div>
      {formOf(step, flush)}
      <div className={classes.ways}>
        {before === undefined ? (
          <span />
        ) : (
          <Button variant="default" onClick={() => go(before)}>
            Back to {STEP_WORDS[before].name.toLowerCase()}
          </Button>
        )}
        {after !== undefined && <Button onClick={() => go(after)}>On to {STEP_WORDS[after].name.toLowerCase()}</Button>}
      </div>
    </form>
  )
}

function formOf(step: Step, flush: () => Promise<void>): ReactNode {
  switch (step) {
    case 'parties':
      return <PartiesStep />
    case 'scope':
      return <ScopeStep />
    case 'expectations':
      return <ExpectationsStep />
    case 'hours':
      return <HoursStep />
    case 'metrics':
      return <MetricsStep />
    case 'reporting':
      return <ReportingStep />
    case 'consequences':
      return <ConsequencesStep />
    case 'prerequisites':
      return <PrerequisitesStep />
    case 'check':
      return <CheckStep flush={flush} />
  }
}
