import { Textarea, TextInput } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { isPlaceholder } from '../../../../shared/agreement/placeholder.ts'
import { type EditorActs, useActs, useMistake, useText } from '../editor.ts'
import { FIELD_ORDER } from './field-order.ts'
import { setAt } from './set-at.ts'

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

/** What a field is drawn from: the same as long as nothing of it changes, so that a letter elsewhere does not draw it again. */
export type DrawnProps = Omit<FieldProps, 'path'> & {
  readonly written: string
  readonly value: string
  readonly mistake: string | null
  readonly acts: EditorActs
}

/** A field's own part of the document, its mistake and the acts on it. */
export function useDrawn({ path, ...rest }: FieldProps): DrawnProps {
  const acts = useActs()
  return { ...rest, written: writePath(path), value: useText(path), mistake: useMistake(path), acts }
}

type TextKind = { readonly kind?: 'text' | 'email' | 'date' | 'tel' }
/** What to do with the text instead of putting it in its place. */
type OnText = { readonly onText?: (text: string) => void }

/** A line of text of the draft, with its mistake beside it. */
export function TextField({ kind = 'text', onText, ...props }: FieldProps & TextKind & OnText) {
  return <TextLine {...useDrawn(props)} kind={kind} {...(onText !== undefined && { onText })} />
}

const TextLine = memo(function TextLine(props: DrawnProps & TextKind & OnText) {
  const { written, label, hint, placeholder, required, hidesLabel, kind, value, mistake, acts, onText } = props
  return (
    <TextInput
      {...labelled(label, hidesLabel)}
      type={kind ?? 'text'}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={placeholder}
      required={required === true}
      withAsterisk={false}
      value={value}
      error={mistake}
      data-field={written}
      onFocus={selectPlaceholder}
      onChange={({ currentTarget: { value: text } }) =>
        onText === undefined ? setAt(acts, written, text === '' && required !== true ? undefined : text) : onText(text)
      }
    />
  )
})

type Rows = { readonly rows?: number }

/** Text of several lines. */
export function TextAreaField({ rows = 2, ...props }: FieldProps & Rows) {
  return <TextArea {...useDrawn(props)} rows={rows} />
}

const TextArea = memo(function TextArea(props: DrawnProps & Rows) {
  const { written, label, hint, placeholder, required, hidesLabel, rows, value, mistake, acts } = props
  return (
    <Textarea
      {...labelled(label, hidesLabel)}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={placeholder}
      autosize
      minRows={rows ?? 2}
      maxRows={12}
      value={value}
      error={mistake}
      data-field={written}
      onFocus={selectPlaceholder}
      onChange={({ currentTarget: { value: text } }) =>
        setAt(acts, written, text === '' && required !== true ? undefined : text)
      }
    />
  )
})

/** What a template leaves open is written over as a whole. */
export function selectPlaceholder({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void {
  if (isPlaceholder(currentTarget.value)) currentTarget.select()
}

export function labelled(label: string, isHidden: boolean | undefined) {
  return isHidden === true ? { 'aria-label': label } : { label }
}
