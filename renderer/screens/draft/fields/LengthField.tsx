import { useEditor, useMistake, useText } from '../editor.ts'
import { LENGTH_UNITS, readLength, writeLength } from './length.ts'
import type { FieldProps } from './TextField.tsx'
import { UnitField } from './UnitField.tsx'

type LengthProps = FieldProps & {
  /** What stands before the length in the document: `+` of a time past the deadline. */
  readonly prefix?: string
  readonly onLength?: (text: string) => void
  readonly value?: string
}

/** A length of time: a number and its unit, written as the agreement writes it. */
export function LengthField({ path, label, hint, required, hidesLabel, prefix = '', onLength, value }: LengthProps) {
  const { acts } = useEditor()
  const written = useText(path)
  return (
    <UnitField
      path={path}
      label={label}
      hint={hint}
      hidesLabel={hidesLabel}
      mistake={useMistake(path)}
      units={LENGTH_UNITS}
      measured={readLength((value ?? written).slice(prefix.length))}
      usual="h"
      onMeasured={(amount, unit) => {
        const text = amount === null ? '' : `${prefix}${writeLength(amount, unit)}`
        if (onLength !== undefined) onLength(text)
        else acts.set(path, text === '' && required !== true ? undefined : text)
      }}
    />
  )
}
