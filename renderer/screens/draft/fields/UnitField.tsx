import { Select } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import { AmountField } from './AmountField.tsx'

type Unit<Name extends string> = { readonly value: Name; readonly label: string }

type UnitProps<Name extends string> = Omit<
  ComponentProps<typeof AmountField>,
  'amount' | 'least' | 'unit' | 'onAmount'
> & {
  readonly units: readonly Unit<Name>[]
  /** What is written; null where it is nothing, or not understood. */
  readonly measured: { readonly amount: number; readonly unit: Name } | null
  /** The unit to begin with. */
  readonly usual: Name
  /** `amount` is null where the number was taken out. */
  readonly onMeasured: (amount: number | null, unit: Name) => void
}

/** A number and the choice of its unit, which stays chosen while there is no number. */
export function UnitField<Name extends string>({ units, measured, usual, onMeasured, ...field }: UnitProps<Name>) {
  const [chosen, setChosen] = useState(usual)
  const unit = measured?.unit ?? chosen
  const write = (amount: number | null, of: Name) => {
    setChosen(of)
    onMeasured(amount, of)
  }
  return (
    <AmountField
      {...field}
      amount={measured?.amount ?? null}
      least={1}
      onAmount={(amount) => write(amount, unit)}
      unit={
        <Select
          aria-label={`Unit of ${field.label}`}
          data={[...units]}
          value={unit}
          allowDeselect={false}
          onChange={(value) => {
            const of = units.find((one) => one.value === value)?.value
            if (of !== undefined) write(measured?.amount ?? null, of)
          }}
        />
      }
    />
  )
}
