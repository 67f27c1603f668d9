import { CadenceField } from '../fields/CadenceField.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import classes from '../fields/fields.module.css'

const NOT_SAID = 'not-said'
const RENEWAL = [
  { value: NOT_SAID, label: 'nothing is said' },
  { value: 'automatic', label: 'a new term, unless notice is given' },
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
        hint="Either way the new term is a version that both sign. Accord reminds you; it makes none by itself."
        choices={RENEWAL}
        otherwise={NOT_SAID}
      />
    </div>
  )
}
