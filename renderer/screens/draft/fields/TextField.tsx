import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { isPlaceholder } from '../../../../shared/agreement/placeholder.ts'
import { useEditor, useMistake, useText } from '../editor.ts'
import { FIELD_ORDER } from './field-order.ts'

export type FieldProps = {
  readonly path: Path
  readonly label: string
  readonly hint?: ReactNode
  readonly placeholder?: string
  /** Left out it is missing; else an empty field takes the key out of the document. */
  readonly required?: boolean
  /** The label is for screen readers alone, where a table's head or the row says it. */
  readonly hidesLabel?: boolean
}

type TextProps = FieldProps & {
  readonly kind?: 'text' | 'email' | 'date' | 'tel'
  /** What to do with the text instead of putting it in its place. */
  readonly onText?: (text: string) => void
}

/** A line of text of the draft, with its mistake beside it. */
export function TextField({ path, label, hint, placeholder, required, hidesLabel, kind = 'text', onText }: TextProps) {
  const { acts } = useEditor()
  const value = useText(path)
  const mistake = useMistake(path)
  const write = (text: string) => acts.set(path, text === '' && required !== true ? undefined : text)
  return (
    <TextInput
      {...labelled(label, hidesLabel)}
      type={kind}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={placeholder}
      required={required === true}
      withAsterisk={false}
      value={value}
      error={mistake}
      data-field={writePath(path)}
      onFocus={selectPlaceholder}
      onChange={({ currentTarget }) => (onText ?? write)(currentTarget.value)}
    />
  )
}

type AreaProps = FieldProps & { readonly rows?: number }

/** Text of several lines. */
export function TextAreaField({ path, label, hint, placeholder, required, hidesLabel, rows = 2 }: AreaProps) {
  const { acts } = useEditor()
  const value = useText(path)
  const mistake = useMistake(path)
  return (
    <Textarea
      {...labelled(label, hidesLabel)}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={placeholder}
      autosize
      minRows={rows}
      maxRows={12}
      value={value}
      error={mistake}
      data-field={writePath(path)}
      onFocus={selectPlaceholder}
      onChange={({ currentTarget: { value: text } }) =>
        acts.set(path, text === '' && required !== true ? undefined : text)
      }
    />
  )
}

/** What a template leaves open is written over as a whole. */
export function selectPlaceholder({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void {
  if (isPlaceholder(currentTarget.value)) currentTarget.select()
}

export function labelled(label: string, isHidden: boolean | undefined) {
  return isHidden === true ? { 'aria-label': label } : { label }
}
