import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import type { Counting } from '../../../../shared/agreement/agreement.ts'
import { textAt } from '../../../../shared/agreement/draft/edit-document.ts'
import type { Path } from '../../../../shared/agreement/path.ts'
import { ALWAYS } from '../../../../shared/sla/counting-rules.ts'
import { useEditor, useList, usePart } from '../editor.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { useWords } from '../fields/FilterFields.tsx'
import classes from '../fields/fields.module.css'
import { WholeNumberField } from '../fields/WholeNumberField.tsx'
import { WordsField } from '../fields/WordsField.tsx'
import { type Metric, runsClock } from './metric-words.ts'
import { shownTarget } from './shown-target.ts'

type CountingProps = { readonly path: Path; readonly metric: Metric }

/** The rules by which tickets become a figure, each with its meaning; what is left as usual is not written. */
export function CountingForm({ path, metric }: CountingProps) {
  const meanings = useMeanings(path)
  if (metric === 'manual') return <p className="secondary">A figure entered by hand is taken as it stands.</p>
  const counting = [...path, 'counting']
  return (
    <>
      <Clock path={[...counting, 'clock']} meaning={meanings.clock} />
      {runsClock(metric) && <Pauses path={[...counting, 'pauses']} meaning={meanings.pauses} />}
      {RULES.filter(({ isClocks }) => !isClocks || runsClock(metric)).map(({ rule, label, choices }) => (
        <ChoiceField
          key={rule}
          path={[...counting, rule]}
          label={label}
          hint={meanings[rule]}
          choices={choices(metric).map((choice, index) =>
            index === 0 ? { ...choice, label: `${choice.label} (usual)` } : choice,
          )}
          otherwise={choices(metric)[0]?.value ?? ''}
        />
      ))}
      <WholeNumberField
        path={[...counting, 'minimumSample']}
        label="Least number of checks for a status"
        hint={meanings['minimum sample']}
        placeholder="5 (usual)"
        least={0}
      />
    </>
  )
}

function useMeanings(path: Path): Readonly<Record<string, string>> {
  const { document } = useEditor()
  const index = Number(path.at(-1))
  return useMemo(() => shownTarget(document, index)?.meanings ?? {}, [document, index])
}

type Rule = {
  readonly rule: keyof Counting
  readonly label: string
  readonly isClocks: boolean
  /** The usual one first. */
  readonly choices: (metric: Metric) => readonly { readonly value: string; readonly label: string }[]
}

const STOPS = [
  { value: 'resolved', label: 'it is resolved' },
  { value: 'closed', label: 'it is closed' },
]

const RULES: readonly Rule[] = [
  {
    rule: 'stop',
    label: 'The clock stops when',
    isClocks: true,
    choices: (metric) =>
      metric === 'response-time' ? [{ value: 'first-response', label: 'it is first answered' }, ...STOPS] : STOPS,
  },
  {
    rule: 'priority',
    label: 'When the priority changes, what holds is',
    isClocks: true,
    choices: () => [
      { value: 'final', label: 'the newest priority’s promise' },
      { value: 'initial', label: 'the first priority’s promise' },
      { value: 'proportional', label: 'each priority’s promise for its share' },
    ],
  },
  {
    rule: 'reopen',
    label: 'Reopened tickets count',
    isClocks: true,
    choices: () => [
      { value: 'sum', label: 'all cycles together' },
      { value: 'first', label: 'up to the first stop' },
      { value: 'last', label: 'the last cycle alone' },
      { value: 'span', label: 'from first start to last stop' },
    ],
  },
  {
    rule: 'period',
    label: 'A ticket counts in the period',
    isClocks: false,
    choices: () => [
      { value: 'verdict', label: 'in which its verdict falls' },
      { value: 'created', label: 'in which it was created' },
      { value: 'resolved', label: 'in which its clock stopped' },
      { value: 'due', label: 'in which it was due' },
    ],
  },
  {
    rule: 'open',
    label: 'Open tickets count',
    isClocks: true,
    choices: () => [
      { value: 'overdue-breached', label: 'as missed once they are overdue' },
      { value: 'exclude', label: 'not at all' },
      { value: 'all', label: 'all of them, as not met' },
    ],
  },
  {
    rule: 'exclusions',
    label: 'Approved exclusions',
    isClocks: false,
    choices: () => [
      { value: 'remove', label: 'are taken out of the figure' },
      { value: 'count-as-met', label: 'count as met' },
    ],
  },
]

type OneProps = { readonly path: Path; readonly meaning: string | undefined }

function Clock({ path, meaning }: OneProps) {
  const ids = useList(['spec', 'calendars']).map((calendar) => textAt(calendar, ['id']))
  const all = [...new Set([...ids.filter((id) => id !== ''), ALWAYS])]
  const choices = all.map((id, index) => {
    const label = id === ALWAYS ? 'round the clock' : `the hours of “${id}”`
    return { value: id, label: index === 0 ? `${label} (usual)` : label }
  })
  return (
    <ChoiceField path={path} label="Time counts in" hint={meaning} choices={choices} otherwise={all[0] ?? ALWAYS} />
  )
}

/** Statuses mapped to pending as usual, the source's own words, or nothing. */
function Pauses({ path, meaning }: OneProps) {
  const { acts } = useEditor()
  const pauses = usePart(path)
  const statuses = useWords('status')
  const kind = pauses === undefined ? 'pending' : pauses === 'none' ? 'none' : 'statuses'
  const turn = (to: string) => acts.set(path, to === 'pending' ? undefined : to === 'none' ? 'none' : [])
  return (
    <div className={classes.stack}>
      <div>
        <p id="pauses">The clock is paused</p>
        <SegmentedControl
          aria-labelledby="pauses"
          size="xs"
          data={[
            { value: 'pending', label: 'while pending (usual)' },
            { value: 'statuses', label: 'in these statuses' },
            { value: 'none', label: 'never' },
          ]}
          value={kind}
          onChange={turn}
        />
      </div>
      {kind === 'statuses' ? (
        <WordsField
          path={path}
          label="Statuses that pause the clock"
          hint={meaning}
          suggestions={statuses}
          staysEmpty
        />
      ) : (
        <p className="secondary">{meaning}</p>
      )}
    </div>
  )
}
