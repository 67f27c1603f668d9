import { ActionIcon, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { capital } from '../../shared/format/first-letter.ts'
import { periodName } from '../../shared/format.ts'
import classes from './PeriodSwitch.module.css'

export type PeriodSwitchProps = {
  /** Newest first, as `results.periods` offers them. */
  readonly periods: readonly string[]
  readonly value: string
  readonly onChange: (period: string) => void
}

/** The kinds stand apart, or six half-years would be lost among forty months. */
function groupsOf(periods: readonly string[]) {
  const kinds = [
    { group: 'Half-years', is: /^\d{4}-H[12]$/ },
    { group: 'Quarters', is: /^\d{4}-Q[1-4]$/ },
    { group: 'Years', is: /^\d{4}$/ },
    { group: 'Months', is: /^\d{4}-\d{2}$/ },
    { group: 'Other', is: /\.\./ },
  ]
  const groups = kinds.map(({ group, is }) => ({
    group,
    items: periods.filter((period) => is.test(period)).map((value) => ({ value, label: capital(periodName(value)) })),
  }))
  return groups.filter(({ items }) => items.length > 0)
}

/** The next older or newer period of the same length. */
function neighbour(periods: readonly string[], value: string, step: 1 | -1): string | null {
  const shape = (period: string) => period.replace(/\d/g, '0')
  const alike = periods.filter((period) => shape(period) === shape(value)).sort()
  const at = alike.indexOf(value)
  return at < 0 ? null : (alike[at + step] ?? null)
}

/** Which period the page is about: one step back or on, or any of those that the agreement and its data allow. */
export function PeriodSwitch({ periods, value, onChange }: PeriodSwitchProps) {
  const known = periods.includes(value) ? periods : [value, ...periods]
  const older = neighbour(known, value, -1)
  const newer = neighbour(known, value, 1)
  return (
    <div className={classes.switch} role="group" aria-label="Period">
      <Step label="Earlier period" to={older} onChange={onChange} Icon={IconChevronLeft} />
      <Select
        aria-label="Period"
        data={groupsOf(known)}
        value={value}
        onChange={(chosen) => chosen !== null && onChange(chosen)}
        size="xs"
        w={190}
        maxDropdownHeight={420}
        searchable
        selectFirstOptionOnChange
        nothingFoundMessage="No such period"
      />
      <Step label="Later period" to={newer} onChange={onChange} Icon={IconChevronRight} />
    </div>
  )
}

type StepProps = {
  readonly label: string
  readonly to: string | null
  readonly onChange: (period: string) => void
  readonly Icon: typeof IconChevronLeft
}

function Step({ label, to, onChange, Icon }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.step}
      aria-label={to === null ? label : `${label}: ${periodName(to)}`}
      disabled={to === null}
      onClick={() => to !== null && onChange(to)}
    >
      <Icon size={18} stroke={1.6} />
    </ActionIcon>
  )
}
