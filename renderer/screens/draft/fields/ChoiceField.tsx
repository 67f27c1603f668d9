import { Autocomplete, Select } from '@mantine/core'
import { memo } from 'react'
import { FIELD_ORDER } from './field-order.ts'
import { setAt } from './set-at.ts'
import { type DrawnProps, type FieldProps, labelled, useDrawn } from './TextField.tsx'

export type Choice = { readonly value: string; readonly label: string }

type ChoiceProps = {
  readonly choices: readonly Choice[]
  /** Stands for what the document leaves out. */
  readonly otherwise?: string
  readonly searchable?: boolean
  /** What to do with the choice instead of putting it in its place. */
  readonly onChosen?: (value: string) => void
}

/** One of several. The choice that the document need not write is never written. */
export function ChoiceField(props: FieldProps & ChoiceProps) {
  return <ChoiceInput {...props} {...useDrawn(props)} path={NO_PATH} />
}

/** The written path alone says where it is, for it stays the same text. */
const NO_PATH: readonly PropertyKey[] = []

const ChoiceInput = memo(function ChoiceInput(props: FieldProps & DrawnProps & ChoiceProps) {
  const { written, label, hint, placeholder, hidesLabel, value, mistake, acts } = props
  const { choices, otherwise, searchable, onChosen } = props
  const isKnown = value === '' || choices.some((choice) => choice.value === value)
  const data = isKnown ? choices : [...choices, { value, label: value }]
  const choose = onChosen ?? ((chosen: string) => setAt(acts, written, chosen === otherwise ? undefined : chosen))
  // A choice that was typed in full is meant, although it was left without Enter.
  const takeTyped = (typed: string) => {
    const meant = data.find((choice) => choice.label.toLowerCase() === typed.trim().toLowerCase())
    if (meant !== undefined && meant.value !== (value === '' ? otherwise : value)) choose(meant.value)
  }
  return (
    <Select
      {...labelled(label, hidesLabel)}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={placeholder ?? ''}
      data={data.map((choice) => ({ ...choice }))}
      value={value === '' ? (otherwise ?? null) : value}
      error={mistake}
      allowDeselect={false}
      searchable={searchable === true}
      selectFirstOptionOnChange={searchable === true}
      onBlur={({ currentTarget }) => takeTyped(currentTarget.value)}
      nothingFoundMessage="Nothing by that name"
      data-field={written}
      onChange={(chosen) => chosen !== null && choose(chosen)}
    />
  )
})

type SuggestedProps = { readonly suggestions: readonly string[] }

/** Text of one's own, or one of what is offered. */
export function SuggestedField({ suggestions, ...props }: FieldProps & SuggestedProps) {
  return <SuggestedInput {...useDrawn(props)} suggestions={suggestions} />
}

const SuggestedInput = memo(function SuggestedInput(props: DrawnProps & SuggestedProps) {
  const { written, label, hint, placeholder, required, hidesLabel, value, mistake, acts, suggestions } = props
  return (
    <Autocomplete
      {...labelled(label, hidesLabel)}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={placeholder ?? ''}
      data={[...new Set(suggestions)]}
      value={value}
      error={mistake}
      data-field={written}
      onChange={(text) => setAt(acts, written, text === '' && required !== true ? undefined : text)}
    />
  )
})
