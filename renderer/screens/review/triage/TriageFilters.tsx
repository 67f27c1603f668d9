import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { count } from '../../../../shared/format.ts'
import type { Cause } from '../../../../shared/review/review.ts'
import classes from './triage.module.css'
import { NOTHING_WANTED, type Row, type Standing, type Wanted, wantedRows } from './triage-rows.ts'

const STANDINGS: readonly { readonly value: Standing; readonly label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'triaged', label: 'With a cause' },
  { value: 'exclusion-asked', label: 'Exclusion asked' },
  { value: 'excluded', label: 'Excluded' },
  { value: 'all', label: 'All' },
]

type TriageFiltersProps = {
  readonly rows: readonly Row[]
  readonly causes: readonly Cause[]
  /** Of the targets, by their ids. */
  readonly names: ReadonlyMap<string, string>
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
  /** Back to the list, for the next key. */
  readonly onDone: () => void
}

/** Which breaches are listed. */
export function TriageFilters({ rows, causes, names, wanted, onChange, onDone }: TriageFiltersProps) {
  const numberOf = (standing: Standing) => count(wantedRows(rows, { ...NOTHING_WANTED, standing }).length)
  const distinct = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].toSorted()
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label="Which breaches"
        size="xs"
        data={STANDINGS.map(({ value, label }) => ({ value, label: `${label} ${numberOf(value)}` }))}
        value={wanted.standing}
        onChange={(value) => {
          const known = STANDINGS.find((one) => one.value === value)
          if (known !== undefined) onChange({ ...wanted, standing: known.value })
        }}
      />
      <Select
        aria-label="Target"
        placeholder="Target"
        size="xs"
        data={distinct(rows.map(({ target }) => target)).map((id) => ({ value: id, label: names.get(id) ?? id }))}
        comboboxProps={{ width: 'max-content' }}
        value={wanted.target}
        onChange={(target) => onChange({ ...wanted, target })}
        clearable
      />
      <Select
        aria-label="Group"
        placeholder="Group"
        size="xs"
        data={distinct(rows.map(({ check }) => check.group))}
        value={wanted.group}
        onChange={(group) => onChange({ ...wanted, group })}
        clearable
        searchable
        selectFirstOptionOnChange
      />
      <Select
        aria-label="Cause"
        placeholder="Cause"
        size="xs"
        data={causes.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={wanted.cause === null ? null : String(wanted.cause)}
        onChange={(cause) =>
          onChange({
            ...wanted,
            cause: cause === null ? null : Number(cause),
            ...(cause !== null && wanted.standing === 'open' && { standing: 'all' as const }),
          })
        }
        clearable
      />
      <TextInput
        aria-label="Search key or title"
        placeholder="Key or title"
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        data-key="/"
        aria-keyshortcuts="/"
        onKeyDown={({ key }) => (key === 'Enter' || key === 'Escape') && onDone()}
        value={wanted.search}
        onChange={({ currentTarget }) => onChange({ ...wanted, search: currentTarget.value })}
      />
    </div>
  )
}
