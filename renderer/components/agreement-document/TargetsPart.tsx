import type { Target } from '../../../shared/agreement/agreement.ts'
import { targetSentence } from '../../../shared/agreement/target-sentence.ts'
import { useClauses } from './clauses.ts'
import { OpenClause } from './OpenClause.tsx'
import { Part } from './Part.tsx'
import classes from './TargetsPart.module.css'

/** Each target read back as a sentence, with what differs from the usual way of counting. */
export function TargetsPart({ targets }: { readonly targets: readonly Target[] }) {
  const clause = useClauses()
  return (
    <Part id="targets" title="Service level targets" path="spec.targets">
      {targets.length === 0 && <p className="secondary">No target is written yet.</p>}
      <ol className={classes.targets}>
        {targets.map((target, index) => (
          <li key={index} {...clause(`spec.targets[${index}]`)}>
            <p className={classes.name}>
              {target.name}
              <OpenClause path={`spec.targets[${index}]`} name={target.name} />
            </p>
            <p>{targetSentence(target)}</p>
            {target.description !== undefined && <p className="secondary">{target.description}</p>}
            <p className="secondary">{[target.id, ...countingWords(target)].join(' · ')}</p>
          </li>
        ))}
      </ol>
    </Part>
  )
}

const RULE_NAMES = {
  clock: 'clock',
  start: 'start',
  stop: 'stop',
  pauses: 'pauses',
  priority: 'priority',
  reopen: 'reopening',
  period: 'period',
  open: 'open tickets',
  exclusions: 'exclusions',
  minimumSample: 'minimum sample',
} as const

function countingWords({ counting = {}, weight }: Target): string[] {
  const rules = Object.entries(counting).map(([rule, choice]) => {
    const name = Object.entries(RULE_NAMES).find(([key]) => key === rule)?.[1] ?? rule
    return `${name}: ${Array.isArray(choice) ? choice.join(', ') : String(choice)}`
  })
  return weight === undefined ? rules : [...rules, `weight ${weight}`]
}
