import { Button, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { objective } from '../../../shared/format.ts'
import type { GroupFigures, TargetFigures } from '../../../shared/sla/figures.ts'
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

/** A part of the form: what it holds now, and how it is changed. */
type PartProps = Pick<WhatIfFormProps, 'target' | 'wishes'> & { readonly set: (part: Partial<Wishes>) => void }

/** What is to be imagined different; everything left alone stays as agreed. */
export function WhatIfForm({ targets, target, clocks, wishes, onTarget, onWishes }: WhatIfFormProps) {
  const part = { target, wishes, set: (given: Partial<Wishes>) => onWishes({ ...wishes, ...given }) }
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
      <Promise {...part} />
      <Clock {...part} clocks={clocks} />
      <Counting {...part} />
      <LeftOut {...part} />
      <Button variant="default" disabled={wishes === NO_WISHES} onClick={() => onWishes(NO_WISHES)}>
        Back to what was agreed
      </Button>
    </form>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

function Promise({ target, wishes, set }: PartProps) {
  return (
    <Part title="The promise">
      <TextInput
        label="Within"
        description="6h, 2bd, or critical=4h, default=8h"
        placeholder={target.within ?? ''}
        value={wishes.within}
        onChange={({ currentTarget }) => set({ within: currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label="Objective"
          placeholder={objective(target.objective)}
          value={wishes.objective}
          onChange={({ currentTarget }) => set({ objective: currentTarget.value })}
        />
        <TextInput
          label="Minimum"
          placeholder={target.minimum === null ? 'none' : objective(target.minimum)}
          value={wishes.minimum}
          onChange={({ currentTarget }) => set({ minimum: currentTarget.value })}
        />
      </div>
    </Part>
  )
}

const HOURS = [
  { value: '-60', label: '1 h less' },
  { value: '0', label: 'as agreed' },
  { value: '60', label: '1 h more' },
]

function Clock({ wishes, set, clocks }: PartProps & Pick<WhatIfFormProps, 'clocks'>) {
  return (
    <Part title="The clock">
      <Choice label="Runs by" data={clocks} value={wishes.clock} onChange={(clock) => set({ clock })} />
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
      <Choice label="Stops" data={[...CHOICES.stop]} value={wishes.stop} onChange={(stop) => set({ stop })} />
      <Choice label="Pauses" data={[...CHOICES.pauses]} value={wishes.pauses} onChange={(pauses) => set({ pauses })} />
    </Part>
  )
}

const RULES = [
  { rule: 'period', label: 'A ticket counts' },
  { rule: 'open', label: 'Open tickets count' },
  { rule: 'reopen', label: 'Reopened tickets' },
  { rule: 'priority', label: 'Which priority’s promise' },
] as const

function Counting({ wishes, set }: PartProps) {
  return (
    <Part title="How it is counted">
      {RULES.map(({ rule, label }) => (
        <Choice
          key={rule}
          label={label}
          data={[...CHOICES[rule]]}
          value={wishes[rule]}
          onChange={(value) => set({ [rule]: value })}
        />
      ))}
    </Part>
  )
}

const KINDS = [
  { by: 'group', label: 'Groups', wish: 'leaveOutGroups' },
  { by: 'category', label: 'Categories', wish: 'leaveOutCategories' },
  { by: 'requester', label: 'Requesters', wish: 'leaveOutRequesters' },
] as const

function LeftOut({ target, wishes, set }: PartProps) {
  return (
    <Part title="Left out">
      {KINDS.map(({ by, label, wish }) => (
        <TagsInput
          key={by}
          label={label}
          placeholder={wishes[wish].length === 0 ? 'none' : ''}
          data={namesOf(target.breakdowns[by])}
          value={[...wishes[wish]]}
          onChange={(values) => set({ [wish]: values })}
        />
      ))}
      <TextInput
        label="Tickets"
        placeholder="INC1204, INC1310"
        value={wishes.leaveOut}
        onChange={({ currentTarget }) => set({ leaveOut: currentTarget.value })}
      />
    </Part>
  )
}

function namesOf(groups: readonly GroupFigures[] | undefined): string[] {
  return (groups ?? []).flatMap(({ value, others }) => (value === null || others !== undefined ? [] : [value]))
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
