import { Select } from '@mantine/core'
import { useState } from 'react'
import { parseCadence } from '../../../../shared/agreement/cadence.ts'
import { useEditor, useMistake, useText } from '../editor.ts'
import { AmountField } from './AmountField.tsx'
import type { FieldProps } from './TextField.tsx'

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const
type Unit = (typeof UNITS)[number]

function readCadence(text: string): { readonly amount: number; readonly unit: Unit } | null {
  if (parseCadence(text) === null) return null
  const [, amount, word] = /(\d+)\s+([a-z]+?)s?\s*$/.exec(text) ?? []
  const unit = UNITS.find((one) => one === word)
  return unit === undefined ? null : { amount: Number(amount), unit }
}

/** How often something comes round, or a length of the calendar: a number and its unit. */
export function CadenceField({ path, label, hint, required }: FieldProps) {
  const { acts } = useEditor()
  const cadence = readCadence(useText(path))
  const mistake = useMistake(path)
  const [unit, setUnit] = useState<Unit>('month')
  const shown = cadence?.unit ?? unit
  const write = (amount: number | null, of: Unit) => {
    setUnit(of)
    const text = amount === null ? '' : `${amount} ${of}${amount === 1 ? '' : 's'}`
    acts.set(path, text === '' && required !== true ? undefined : text)
  }
  return (
    <AmountField
      path={path}
      label={label}
      hint={hint}
      amount={cadence?.amount ?? null}
      mistake={mistake}
      least={1}
      onAmount={(amount) => write(amount, shown)}
      unit={
        <Select
          aria-label={`Unit of ${label}`}
          data={UNITS.map((value) => ({ value, label: `${value}s` }))}
          value={shown}
          allowDeselect={false}
          onChange={(chosen) => {
            const of = UNITS.find((one) => one === chosen)
            if (of !== undefined) write(cadence?.amount ?? null, of)
          }}
        />
      }
    />
  )
}
