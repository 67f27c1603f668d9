import { TextInput } from '@mantine/core'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useMistake, useText } from '../editor.ts'
import { FIELD_ORDER } from './field-order.ts'

type ShareProps = { readonly path: Path; readonly label: string; readonly hint?: string; readonly required?: boolean }

/** A percentage, written without its sign. */
export function ShareField({ path, label, hint, required = true }: ShareProps) {
  const { acts } = useEditor()
  const written = useText(path)
  const mistake = useMistake(path)
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      inputMode="decimal"
      rightSection={<span aria-hidden>%</span>}
      w={160}
      value={written.replace(/\s*%\s*$/, '')}
      error={mistake}
      data-field={writePath(path)}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value.replace('%', '').replace(',', '.').trim()
        acts.set(path, typed === '' ? (required ? '' : undefined) : `${typed}%`)
      }}
    />
  )
}
