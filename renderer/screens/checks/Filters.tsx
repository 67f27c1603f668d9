import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { monthName } from '../../../shared/format.ts'
import type { TargetFigures, Verdict } from '../../../shared/sla/figures.ts'
import type { ChecksSearch } from '../../search.ts'
import classes from './Filters.module.css'

export type FiltersProps = {
  readonly target: TargetFigures
  readonly search: ChecksSearch
  readonly onChange: (next: Partial<ChecksSearch>) => void
}

const VERDICTS: { value: Verdict | 'all'; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'breached', label: 'Breached' },
  { value: 'met', label: 'Met' },
  { value: 'pending', label: 'Pending' },
  { value: 'not-applicable', label: 'Not applicable' },
]

/** Which checks are listed; the address keeps it, so that a list can be returned to and passed on. */
export function Filters({ target, search, onChange }: FiltersProps) {
  const verdictOf = (value: string) => VERDICTS.find((each) => each.value === value)?.value
  return (
    <div className={classes.filters} role="search" aria-label="Tickets listed">
      <SegmentedControl
        aria-label="Verdict"
        size="xs"
        data={VERDICTS}
        value={search.verdict ?? 'all'}
        onChange={(value) => {
          const verdict = verdictOf(value)
          onChange({ verdict: verdict === 'all' ? undefined : verdict, counted: undefined, sort: undefined })
        }}
      />
      <Select
        aria-label="Month"
        size="xs"
        w={170}
        placeholder="Every month"
        clearable
        data={target.months.map(({ month }) => ({ value: month, label: monthName(month) }))}
        value={search.month ?? null}
        onChange={(month) => onChange({ month: month ?? undefined })}
      />
      <PrioritySelect target={target} search={search} onChange={onChange} />
      <SearchField search={search} onChange={onChange} />
    </div>
  )
}

function PrioritySelect({ target, search, onChange }: FiltersProps) {
  const priorities = target.breakdowns.priority.map(({ value }) => value).filter((value) => value !== null)
  if (priorities.length < 2) return null
  return (
    <Select
      aria-label="Priority"
      size="xs"
      w={150}
      placeholder="Every priority"
      clearable
      data={priorities}
      value={search.priority ?? null}
      onChange={(priority) => onChange({ priority: priority ?? undefined })}
    />
  )
}

const TYPING_PAUSE_MS = 250

function SearchField({ search, onChange }: Omit<FiltersProps, 'target'>) {
  const [text, setText] = useState(search.search ?? '')
  const asked = useRef(search.search)
  const ask = useDebouncedCallback((value: string) => {
    asked.current = value === '' ? undefined : value
    onChange({ search: asked.current })
  }, TYPING_PAUSE_MS)
  // The address may change from elsewhere: back, forward, or all filters taken away.
  useEffect(() => {
    if (search.search !== asked.current) setText(search.search ?? '')
    asked.current = search.search
  }, [search.search])
  return (
    <TextInput
      aria-label="Search in keys and titles"
      placeholder="Key or title"
      size="xs"
      w={200}
      leftSection={<IconSearch size={14} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        ask(event.currentTarget.value)
      }}
    />
  )
}
