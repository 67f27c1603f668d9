import { CadenceField } from '../fields/CadenceField.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import classes from '../fields/fields.module.css'

const NOT_SAID = 'not-said'
const RENEWAL = [
  { value: NOT_SAID, label: 'nothing is said' },
  { value: 'automatic', label: 'a new term like this one' },
  { value: 'by-agreement', label: 'a new term, if both sides agree' },
]

/** When notice has to be given, and what is meant to follow the last day. */
export function TermFields() {
  return (
    <div className={classes.pair}>
      <CadenceField
        path={['spec', 'term', 'notice']}
        label="Notice to end it"
        hint="How long before the last day either side says so."
      />
      <ChoiceField
        path={['spec', 'term', 'renewal']}
        label="After the last day"
        hint="Accord reminds both sides; it never makes a version by itself."
        choices={RENEWAL}
        otherwise={NOT_SAID}
      />
    </div>
  )
}
