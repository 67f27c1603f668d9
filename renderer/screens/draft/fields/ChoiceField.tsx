import { Autocomplete, Select } from '@mantine/core'
import { writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useMistake, useText } from '../editor.ts'
import { FIELD_ORDER } from './field-order.ts'
import { type FieldProps, labelled } from './TextField.tsx'

export type Choice = { readonly value: string; readonly label: string }

type ChoiceProps = FieldProps & {
  readonly choices: readonly Choice[]
  /** Stands for what the document leaves out. */
  readonly otherwise?: string
  readonly searchable?: boolean
  /** What to do with the choice instead of putting it in its place. */
  readonly onChosen?: (value: string) => void
}

/** One of several. The choice that the document need not write is never written. */
export function ChoiceField(props: ChoiceProps) {
  const { path, label, hint, choices, otherwise, hidesLabel, searchable, placeholder, onChosen } = props
  const { acts } = useEditor()
  const value = useText(path)
  const mistake = useMistake(path)
  const isKnown = value === '' || choices.some((choice) => choice.value === value)
  const choose = onChosen ?? ((chosen: string) => acts.set(path, chosen === otherwise ? undefined : chosen))
  const data = isKnown ? choices : [...choices, { value, label: value }]
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
      nothingFoundMessage="Nothing by that name"
      data-field={writePath(path)}
      onChange={(chosen) => chosen !== null && choose(chosen)}
    />
  )
}

type SuggestedProps = FieldProps & { readonly suggestions: readonly string[] }

/** Text of one's own, or one of what is offered. */
export function SuggestedField({ path, label, hint, placeholder, required, hidesLabel, suggestions }: SuggestedProps) {
  const { acts } = useEditor()
  const value = useText(path)
  const mistake = useMistake(path)
  return (
    <Autocomplete
      {...labelled(label, hidesLabel)}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={placeholder ?? ''}
      data={[...new Set(suggestions)]}
      value={value}
      error={mistake}
      data-field={writePath(path)}
      onChange={(text) => acts.set(path, text === '' && required !== true ? undefined : text)}
    />
  )
}
