import { TagsInput } from '@mantine/core'
import { memo } from 'react'
import type { Part } from '../../../../shared/agreement/draft/edit-document.ts'
import { writePath } from '../../../../shared/agreement/path.ts'
import { type EditorActs, useActs, useMistake, usePart } from '../editor.ts'
import { FIELD_ORDER } from './field-order.ts'
import { setAt } from './set-at.ts'
import { type FieldProps, labelled } from './TextField.tsx'

type WordsProps = {
  readonly suggestions?: readonly string[]
  /** Without words it stays, as an empty list. */
  readonly staysEmpty?: boolean
}
type InputProps = Omit<FieldProps, 'path'> &
  WordsProps & {
    readonly written: string
    readonly part: Part | undefined
    readonly mistake: string | null
    readonly acts: EditorActs
  }

const NONE: readonly string[] = []

/** Any number of words, one's own or of those offered; none takes the key out. */
export function WordsField({ path, ...props }: FieldProps & WordsProps) {
  const acts = useActs()
  return (
    <WordsInput
      {...props}
      written={writePath(path)}
      part={usePart(path)}
      mistake={useMistake(path, true)}
      acts={acts}
    />
  )
}

const WordsInput = memo(function WordsInput(props: InputProps) {
  const { written, label, hint, placeholder, hidesLabel, part, mistake, acts, suggestions = NONE, staysEmpty } = props
  const words = Array.isArray(part) ? part.filter((word) => typeof word === 'string') : []
  return (
    <TagsInput
      {...labelled(label, hidesLabel)}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={words.length === 0 ? (placeholder ?? '') : ''}
      data={[...new Set(suggestions)]}
      value={words}
      error={mistake}
      splitChars={[';']}
      data-field={written}
      onChange={(chosen) => setAt(acts, written, chosen.length === 0 && staysEmpty !== true ? undefined : chosen)}
    />
  )
})
