import { useMemo } from 'react'
import { Section } from '../../../components/Section.tsx'
import { useEditor, useList, useText } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { CadenceField } from '../fields/CadenceField.tsx'
import { SuggestedField } from '../fields/ChoiceField.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import classes from '../fields/fields.module.css'
import { TextField } from '../fields/TextField.tsx'
import { WordsField } from '../fields/WordsField.tsx'
import { namesOf } from '../people.ts'
import { EscalationAfter } from './EscalationAfter.tsx'

const LADDER = ['spec', 'escalation']

/** Reports, reviews, and who hears of what is going wrong. */
export function ReportingStep() {
  const { document } = useEditor()
  const people = useMemo(() => namesOf(document), [document])
  return (
    <>
      <Section title="Reporting" note="How often the figures are sent, and to whom.">
        <div className={classes.stack}>
          <CadenceField path={['spec', 'reporting', 'every']} label="A report every" />
          <WordsField path={['spec', 'reporting', 'to']} label="Goes to" suggestions={people} />
        </div>
      </Section>
      <Section title="Review" note="How often both sides meet over the figures and the agreement itself.">
        <div className={classes.stack}>
          <div className={classes.pair}>
            <CadenceField path={['spec', 'review', 'every']} label="A review every" />
            <TextField
              path={['spec', 'review', 'first']}
              label="First review"
              kind="date"
              hint="Left empty, counted from the first day."
            />
          </div>
          <WordsField path={['spec', 'review', 'attendees']} label="Attended by" suggestions={people} />
        </div>
      </Section>
      <Ladder people={people} />
    </>
  )
}

function Ladder({ people }: { readonly people: readonly string[] }) {
  const rungs = useList(LADDER)
  return (
    <Section title="Escalation ladder" note="Who is told when a ticket’s time is nearly used up, or is over.">
      <div className={classes.stack}>
        {rungs.map((_, index) => (
          <Rung key={index} index={index} count={rungs.length} people={people} />
        ))}
        <AddEntry
          list={LADDER}
          label="Add a rung"
          entry={() => ({ after: rungs.length === 0 ? '100%' : '+4h', to: '' })}
        />
      </div>
    </Section>
  )
}

type RungProps = { readonly index: number; readonly count: number; readonly people: readonly string[] }

function Rung({ index, count, people }: RungProps) {
  const path = [...LADDER, index]
  const to = useText([...path, 'to'])
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        <h4>Rung {index + 1}</h4>
        <EntryTools
          list={LADDER}
          index={index}
          count={count}
          name={to === '' ? `rung ${index + 1}` : `the rung of ${to}`}
          copyOf={(entry) => entry}
        />
      </div>
      <EscalationAfter path={[...path, 'after']} number={index + 1} />
      <SuggestedField path={[...path, 'to']} label="Is told" suggestions={people} required />
    </div>
  )
}
