import { Radio } from '@mantine/core'
import { SIDES, type Side } from '../../shared/agreement/lifecycle.ts'

type SideChoiceProps = {
  readonly label?: string
  readonly departments: Readonly<Record<Side, string>>
  readonly side: Side | null
  readonly onSide: (side: Side) => void
}

/** Which side a person speaks for. */
export function SideChoice({ label = 'You speak for', departments, side, onSide }: SideChoiceProps) {
  return (
    <Radio.Group
      label={label}
      value={side}
      onChange={(value) => {
        const chosen = SIDES.find((one) => one === value)
        if (chosen !== undefined) onSide(chosen)
      }}
    >
      {SIDES.map((one) => (
        <Radio key={one} value={one} label={departments[one]} mt={8} size="sm" />
      ))}
    </Radio.Group>
  )
}
