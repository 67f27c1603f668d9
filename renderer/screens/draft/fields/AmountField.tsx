import { Input, NumberInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { FIELD_ORDER } from './field-order.ts'
import classes from './fields.module.css'

type AmountProps = {
  readonly path: Path
  readonly label: string
  readonly hint?: ReactNode
  readonly hidesLabel?: boolean | undefined
  readonly amount: number | null
  readonly mistake: string | null
  readonly least: number
  readonly isWhole?: boolean
  /** Chooses or types the unit. */
  readonly unit: ReactNode
  readonly onAmount: (amount: number | null) => void
}

/** A number with its unit beside it, under one label. */
export function AmountField(props: AmountProps) {
  const { path, label, hint, hidesLabel, amount, mistake, least, isWhole = true, unit, onAmount } = props
  const id = useId()
  return (
    <Input.Wrapper
      {...(hidesLabel !== true && { label })}
      id={id}
      description={hint}
      error={mistake}
      inputWrapperOrder={FIELD_ORDER}
    >
      <div className={classes.amount}>
        <NumberInput
          id={id}
          {...(hidesLabel === true && { 'aria-label': label })}
          min={least}
          allowDecimal={!isWhole}
          allowNegative={false}
          thousandSeparator=","
          hideControls
          value={amount ?? ''}
          error={mistake !== null}
          data-field={writePath(path)}
          onChange={(value) => onAmount(typeof value === 'number' && value >= least ? value : null)}
        />
        {unit}
      </div>
    </Input.Wrapper>
  )
}
