import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { objective, periodName } from '../../../shared/format.ts'
import type { ManualTarget, TypedValue } from '../../../shared/operations/manual.ts'
import { operations, queryClient } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import classes from './values.module.css'

type ValueFormProps = {
  readonly reference: string
  readonly targets: readonly ManualTarget[]
  /** Those that a value may be for, each kind newest first. */
  readonly periods: readonly string[]
  readonly values: readonly TypedValue[]
  /** What the address asks for. */
  readonly begun: { readonly target: string | undefined; readonly period: string | undefined }
}

/** Types in one value with its evidence. */
export function ValueForm({ reference, targets, periods, values, begun }: ValueFormProps) {
  const [targetId, setTargetId] = useState(begun.target ?? targets[0]?.id ?? '')
  const [period, setPeriod] = useState(begun.period ?? periods[0] ?? null)
  const [value, setValue] = useState('')
  const [evidence, setEvidence] = useState('')
  const keep = useMutation(
    operations.manual.set.mutationOptions({
      onSuccess: async () => {
        setValue('')
        setEvidence('')
        await queryClient.invalidateQueries()
      },
    }),
  )
  const target = targets.find(({ id }) => id === targetId) ?? targets[0]
  if (target === undefined) return null
  const before = values.find((one) => one.target === target.id && one.period === period)
  const isWhole = period !== null && value.trim() !== '' && evidence.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (period !== null && isWhole) keep.mutate({ reference, target: target.id, period, value, evidence })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.row}>
        <Select
          label="Target"
          data={targets.map(({ id, name }) => ({ value: id, label: name }))}
          value={target.id}
          onChange={(id) => id !== null && setTargetId(id)}
          allowDeselect={false}
        />
        <Select
          label="Period"
          data={periodChoices(periods, period)}
          value={period}
          onChange={setPeriod}
          searchable
          selectFirstOptionOnChange
          nothingFoundMessage="No such period"
          maxDropdownHeight={420}
        />
        <TextInput
          label="Value"
          description={`The objective is ${objective(target.objective)}: ${formOf(target)}.`}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label="Evidence"
        description="Where it stands, so that the other side can look it up."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder="Audit report of 3 July, page 4"
        autosize
        minRows={2}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      {keep.error !== null && <FailurePanel error={keep.error} />}
      <div className={classes.acts}>
        <Button type="submit" disabled={!isWhole} loading={keep.isPending}>
          {before === undefined ? 'Keep this value' : 'Keep it in place of the earlier one'}
        </Button>
        <p role="status" className="secondary">
          {before !== undefined && `Until now it is ${before.value} (${before.evidence}).`}
          {before === undefined && keep.data !== undefined && <Kept value={keep.data.kept} />}
        </p>
      </div>
    </form>
  )
}

function formOf({ takes, unit }: ManualTarget): string {
  if (takes === 'share') return 'a percentage such as 97.5%, or counts such as 117/120'
  return unit === null ? 'a number' : `a number in ${unit}`
}

function periodChoices(periods: readonly string[], chosen: string | null) {
  const all = chosen === null || periods.includes(chosen) ? periods : [chosen, ...periods]
  const label = (period: string) => periodName(period).replace(/^./, (letter) => letter.toUpperCase())
  return all.map((period) => ({ value: period, label: label(period) }))
}

function Kept({ value: { value, period, status } }: { readonly value: TypedValue }) {
  return (
    <>
      Kept {value} for {periodName(period)}. {status !== null && <StatusMark status={status} />}
    </>
  )
}
