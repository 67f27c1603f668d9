import { parseCadence } from '../../../../shared/agreement/cadence.ts'
import { useEditor, useMistake, useText } from '../editor.ts'
import type { FieldProps } from './TextField.tsx'
import { UnitField } from './UnitField.tsx'

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
  return (
    <UnitField
      path={path}
      label={label}
      hint={hint}
      mistake={useMistake(path)}
      units={UNITS.map((value) => ({ value, label: `${value}s` }))}
      measured={cadence}
      usual="month"
      onMeasured={(amount, unit) => {
        const text = amount === null ? '' : `${amount} ${unit}${amount === 1 ? '' : 's'}`
        acts.set(path, text === '' && required !== true ? undefined : text)
      }}
    />
  )
}
