import { TagsInput } from '@mantine/core'
import { writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useList, useMistake } from '../editor.ts'
import { FIELD_ORDER } from './field-order.ts'
import { type FieldProps, labelled } from './TextField.tsx'

type WordsProps = FieldProps & {
  readonly suggestions?: readonly string[]
  /** Without words it stays, as an empty list. */
  readonly staysEmpty?: boolean
}

const NONE: readonly string[] = []

/** Any number of words, one's own or of those offered; none takes the key out. */
export function WordsField({ path, label, hint, placeholder, hidesLabel, suggestions = NONE, staysEmpty }: WordsProps) {
  const { acts } = useEditor()
  const words = useList(path).filter((word) => typeof word === 'string')
  const mistake = useMistake(path, true)
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
      data-field={writePath(path)}
      onChange={(chosen) => acts.set(path, chosen.length === 0 && staysEmpty !== true ? undefined : chosen)}
    />
  )
}
