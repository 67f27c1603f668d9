import { NumberInput } from '@mantine/core'
import { writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useMistake, usePart } from '../editor.ts'
import { FIELD_ORDER } from './field-order.ts'
import type { FieldProps } from './TextField.tsx'

type WholeNumberProps = FieldProps & { readonly least: number }

/** A whole number; an empty field takes the key out of the document. */
export function WholeNumberField({ path, label, hint, placeholder, least }: WholeNumberProps) {
  const { acts } = useEditor()
  const value = usePart(path)
  const mistake = useMistake(path)
  return (
    <NumberInput
      label={label}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      placeholder={placeholder ?? ''}
      min={least}
      allowDecimal={false}
      hideControls
      w={160}
      value={typeof value === 'number' ? value : ''}
      error={mistake}
      data-field={writePath(path)}
      onChange={(number) => acts.set(path, typeof number === 'number' ? number : undefined)}
    />
  )
}
