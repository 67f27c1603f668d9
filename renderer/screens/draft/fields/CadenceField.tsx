import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { parseCadence } from '../../../../shared/agreement/cadence.ts'
import { writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useMistake, useText } from '../editor.ts'
import classes from './fields.module.css'
import type { FieldProps } from './TextField.tsx'

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const
type Unit = (typeof UNITS)[number]

function readCadence(text: string): { readonly amount: number; readonly unit: Unit } | null {
  if (parseCadence(text) === null) return null
  const [, amount, word] = /(\d+)\s+([a-z]+?)s?\s*$/.exec(text) ?? []
  const unit = UNITS.find((one) => one === word)
  return unit === undefined ? null : { amount: Number(amount), unit }
}

/** How often something comes round: a number and its unit. */
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
    <div className={classes.length} data-labelled>
      <NumberInput
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={1}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={cadence?.amount ?? ''}
        error={mistake}
        data-field={writePath(path)}
        onChange={(amount) => write(typeof amount === 'number' && amount > 0 ? amount : null, shown)}
      />
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
    </div>
  )
}
