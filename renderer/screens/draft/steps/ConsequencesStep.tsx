import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { isKeyed, type Part, partAt, withPart } from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Section } from '../../../components/Section.tsx'
import { useEditor, useList, useMistake, usePart, useText } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { AmountField } from '../fields/AmountField.tsx'
import { type Choice, ChoiceField, SuggestedField } from '../fields/ChoiceField.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import classes from '../fields/fields.module.css'
import { ShareField } from '../fields/ShareField.tsx'
import { TextAreaField } from '../fields/TextField.tsx'

const LIST = ['spec', 'consequences']
const CAPS = ['spec', 'consequenceRules', 'caps']

/** Remedies and credits, by target and by how far it was missed. */
export function ConsequencesStep() {
  const { document } = useEditor()
  const targets = useMemo(() => targetChoices(partAt(document, ['spec', 'targets'])), [document])
  const consequences = useList(LIST)
  if (targets.length === 0) {
    return (
      <EmptyState title="A consequence follows from a target">
        There is no target yet. Write one in the step Metrics, and come back here.
      </EmptyState>
    )
  }
  return (
    <>
      <Section title="Consequences" note="A target may have several: a plan below one bar, a credit below the next.">
        <div className={classes.stack}>
          {consequences.map((_, index) => (
            <ConsequenceForm key={index} index={index} count={consequences.length} targets={targets} />
          ))}
          <AddEntry
            list={LIST}
            label="Add a consequence"
            entry={() => ({ target: targets[0]?.value ?? '', below: objectiveOf(document, 0) })}
          />
        </div>
      </Section>
      {consequences.some((one) => isKeyed(one) && one.credit !== undefined) && <Limits />}
    </>
  )
}

function targetChoices(targets: Part | undefined): Choice[] {
  if (!Array.isArray(targets)) return []
  const named = targets.flatMap((target) => {
    if (!isKeyed(target) || typeof target.id !== 'string' || target.id === '') return []
    const name = typeof target.name === 'string' && target.name !== '' ? target.name : target.id
    return [{ value: target.id, label: name }]
  })
  return named.filter(({ value }, index) => named.findIndex((one) => one.value === value) === index)
}

/** A percentage to begin with: that of the target where it has one. */
function objectiveOf(document: Part, index: number): string {
  const objective = partAt(document, ['spec', 'targets', index, 'objective'])
  return typeof objective === 'string' && objective.endsWith('%') ? objective : '95%'
}

type FormProps = { readonly index: number; readonly count: number; readonly targets: readonly Choice[] }

const PER: readonly Choice[] = [
  { value: 'period', label: 'once for the period' },
  { value: 'month', label: 'for each month below the bar' },
  { value: 'ticket', label: 'for each ticket that broke the promise' },
]

function ConsequenceForm({ index, count, targets }: FormProps) {
  const path = [...LIST, index]
  const target = useText([...path, 'target'])
  const name = targets.find(({ value }) => value === target)?.label ?? target
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        <h4>{name === '' ? `Consequence ${index + 1}` : name}</h4>
        <EntryTools
          list={LIST}
          index={index}
          count={count}
          name={`consequence ${index + 1}`}
          copyOf={(entry) => entry}
        />
      </div>
      <div className={classes.pair}>
        <ChoiceField path={[...path, 'target']} label="When the target" choices={targets} searchable />
        <ShareField path={[...path, 'below']} label="Is below" />
      </div>
      <TextAreaField
        path={[...path, 'remedy']}
        label="Remedy"
        hint="How it is put right. A consequence has a remedy, a credit, or both."
        placeholder="An improvement plan within 10 working days"
      />
      <Money path={[...path, 'credit']} label="Credit, left empty for none" unitFrom={null} />
      <CreditTerms path={path} />
      <WholeMistake path={path} />
    </div>
  )
}

function CreditTerms({ path }: { readonly path: Path }) {
  if (usePart([...path, 'credit']) === undefined) return null
  return (
    <>
      <Money path={[...path, 'cap']} label="At most, in one period" unitFrom={[...path, 'credit', 'unit']} />
      <ChoiceField path={[...path, 'per']} label="The credit is due" choices={PER} otherwise="period" />
    </>
  )
}

/** What is wrong with the consequence as a whole, such as that nothing follows at all. */
function WholeMistake({ path }: { readonly path: Path }) {
  const mistake = useMistake(path)
  return mistake === null ? null : <p className={classes.mistake}>{mistake}</p>
}

type MoneyProps = { readonly path: Path; readonly label: string; readonly unitFrom: Path | null }

/** An amount and its unit; no amount takes both out. */
function Money({ path, label, unitFrom }: MoneyProps) {
  const { acts, document } = useEditor()
  const amount = usePart([...path, 'amount'])
  const mistake = useMistake([...path, 'amount'])
  const unit = unitFrom === null ? undefined : partAt(document, unitFrom)
  const write = (value: number | null) =>
    acts.change(writePath(path), (whole) => {
      if (value === null) return withPart(whole, path, undefined)
      const before = partAt(whole, [...path, 'unit'])
      return withPart(whole, path, { amount: value, unit: before ?? unit ?? 'EUR' })
    })
  return (
    <AmountField
      path={[...path, 'amount']}
      label={label}
      amount={typeof amount === 'number' ? amount : null}
      mistake={mistake}
      least={0}
      isWhole={false}
      onAmount={write}
      unit={
        typeof amount === 'number' && (
          <SuggestedField
            path={[...path, 'unit']}
            label={`Unit of ${label.toLowerCase()}`}
            hidesLabel
            suggestions={['EUR', 'GBP', 'USD', 'points', 'working hours']}
            required
          />
        )
      }
    />
  )
}

function Limits() {
  const { acts } = useEditor()
  const caps = useList(CAPS)
  const ticket = useText(['spec', 'consequenceRules', 'ticket']) || 'largest'
  return (
    <Section title="All credits together">
      <div className={classes.stack}>
        <div>
          <p id="one-ticket">One ticket that fails several targets earns</p>
          <SegmentedControl
            aria-labelledby="one-ticket"
            size="xs"
            data={[
              { value: 'largest', label: 'the largest credit alone' },
              { value: 'each', label: 'each of the credits' },
            ]}
            value={ticket}
            onChange={(value) =>
              acts.set(['spec', 'consequenceRules', 'ticket'], value === 'largest' ? undefined : value)
            }
          />
        </div>
        {caps.map((_, index) => (
          <div key={index} className={classes.entryHead}>
            <Money path={[...CAPS, index]} label={`Limit ${index + 1} for one period`} unitFrom={null} />
            <EntryTools list={CAPS} index={index} count={caps.length} name={`limit ${index + 1}`} />
          </div>
        ))}
        <AddEntry list={CAPS} label="Add a limit for one period" entry={() => ({ amount: 1000, unit: 'EUR' })} />
      </div>
    </Section>
  )
}
