import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { objective } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import classes from './WhatIf.module.css'
import { CHOICES, hoursOf, NO_WISHES, type Wishes } from './wishes.ts'

export type WhatIfFormProps = {
  readonly targets: readonly TargetFigures[]
  readonly target: TargetFigures
  readonly clocks: { value: string; label: string }[]
  readonly wishes: Wishes
  readonly onTarget: (id: string) => void
  readonly onWishes: (wishes: Wishes) => void
}

const HOURS = [
  { value: '-60', label: '1 h less' },
  { value: '0', label: 'as agreed' },
  { value: '60', label: '1 h more' },
]

const RULES = [
  { rule: 'period', label: 'A ticket counts' },
  { rule: 'open', label: 'Open tickets count' },
  { rule: 'pauses', label: 'Pauses' },
  { rule: 'reopen', label: 'Reopened tickets' },
  { rule: 'priority', label: 'Which priority’s promise' },
] as const

/** What is to be imagined different; everything left alone stays as agreed. */
export function WhatIfForm({ targets, target, clocks, wishes, onTarget, onWishes }: WhatIfFormProps) {
  const set = (part: Partial<Wishes>) => onWishes({ ...wishes, ...part })
  const measured = targets.filter(({ within }) => within !== null)
  return (
    <form className={classes.form} aria-label="What is changed" onSubmit={(event) => event.preventDefault()}>
      <Select
        label="Target"
        data={measured.map(({ id, name }) => ({ value: id, label: name }))}
        value={target.id}
        allowDeselect={false}
        onChange={(id) => id !== null && onTarget(id)}
      />
      <TextInput
        label="Promise"
        description="6h, 2bd, or critical=4h, default=8h"
        placeholder={target.within ?? ''}
        value={wishes.within}
        onChange={({ currentTarget }) => set({ within: currentTarget.value })}
      />
      <TextInput
        label="Objective"
        placeholder={objective(target.objective)}
        value={wishes.objective}
        onChange={({ currentTarget }) => set({ objective: currentTarget.value })}
      />
      <Choice label="Clock" data={clocks} value={wishes.clock} onChange={(clock) => set({ clock })} />
      <TextInput
        label="Opening hours"
        placeholder="mon-fri 08:00-18:00"
        value={wishes.hours}
        error={wishes.hours.trim() !== '' && hoursOf(wishes.hours) === null && 'Such as mon-fri 08:00-18:00'}
        onChange={({ currentTarget }) => set({ hours: currentTarget.value })}
      />
      <div>
        <p className={classes.label} id="longer">
          Every open day
        </p>
        <SegmentedControl
          aria-labelledby="longer"
          fullWidth
          size="xs"
          data={HOURS}
          value={String(wishes.longerBy)}
          onChange={(minutes) => set({ longerBy: Number(minutes) })}
        />
      </div>
      {RULES.map(({ rule, label }) => (
        <Choice
          key={rule}
          label={label}
          data={[...CHOICES[rule]]}
          value={wishes[rule]}
          onChange={(value) => set({ [rule]: value })}
        />
      ))}
      <TextInput
        label="Leave out tickets"
        placeholder="INC1204, INC1310"
        value={wishes.leaveOut}
        onChange={({ currentTarget }) => set({ leaveOut: currentTarget.value })}
      />
      <Button variant="default" disabled={wishes === NO_WISHES} onClick={() => onWishes(NO_WISHES)}>
        Back to what was agreed
      </Button>
    </form>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly data: { value: string; label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

function Choice({ label, data, value, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      data={data}
      value={value === '' ? null : value}
      placeholder="as agreed"
      clearable
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
