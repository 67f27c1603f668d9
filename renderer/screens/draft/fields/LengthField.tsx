import { Select } from '@mantine/core'
import { useState } from 'react'
import { useEditor, useMistake, useText } from '../editor.ts'
import { AmountField } from './AmountField.tsx'
import { LENGTH_UNITS, type LengthUnit, readLength, writeLength } from './length.ts'
import type { FieldProps } from './TextField.tsx'

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
  const mistake = useMistake(path)
  const length = readLength((value ?? written).slice(prefix.length))
  const [unit, setUnit] = useState<LengthUnit>('h')
  const shown = length?.unit ?? unit
  const write = (amount: number | null, of: LengthUnit) => {
    setUnit(of)
    const text = amount === null ? '' : `${prefix}${writeLength(amount, of)}`
    if (onLength !== undefined) onLength(text)
    else acts.set(path, text === '' && required !== true ? undefined : text)
  }
  return (
    <AmountField
      path={path}
      label={label}
      hint={hint}
      hidesLabel={hidesLabel}
      amount={length?.amount ?? null}
      mistake={mistake}
      least={1}
      onAmount={(amount) => write(amount, shown)}
      unit={
        <Select
          aria-label={`Unit of ${label}`}
          data={LENGTH_UNITS.map((one) => ({ ...one }))}
          value={shown}
          allowDeselect={false}
          onChange={(chosen) => {
            const of = LENGTH_UNITS.find((one) => one.value === chosen)?.value
            if (of !== undefined) write(length?.amount ?? null, of)
          }}
        />
      }
    />
  )
}
