import { Select, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { LIFE_STATES } from '../../../shared/agreement/lifecycle.ts'
import type { RegisterRow } from '../../../shared/operations/governance.ts'
import { LIFE_WORDS } from '../../components/agreement-life/life-words.ts'
import type { RegisterSearch } from '../../search.ts'
import classes from './Register.module.css'
import { choices } from './register-rows.ts'

type FiltersProps = {
  readonly rows: readonly RegisterRow[]
  readonly search: RegisterSearch
  readonly onChange: (next: RegisterSearch) => void
}

/** Which agreements are listed; the address keeps it. */
export function RegisterFilters({ rows, search, onChange }: FiltersProps) {
  const states = LIFE_STATES.filter((state) => rows.some((row) => row.state === state))
  return (
    <div className={classes.filters} role="search" aria-label="Agreements listed">
      <TextInput
        aria-label="Search in titles, references, parties and owners"
        placeholder="Title, party, owner"
        size="xs"
        w={220}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search.search ?? ''}
        onChange={({ currentTarget }) => onChange({ search: currentTarget.value || undefined })}
      />
      <Choice
        label="State"
        placeholder="Every state"
        data={states.map((value) => ({ value, label: LIFE_WORDS[value] }))}
        value={search.state}
        onChange={(value) => onChange({ state: LIFE_STATES.find((state) => state === value) })}
      />
      <Choice
        label="Department"
        placeholder="Every department"
        data={choices(rows.flatMap(({ provider, customer }) => [provider, customer]))}
        value={search.department}
        onChange={(department) => onChange({ department })}
      />
      <Choice
        label="Owner"
        placeholder="Every owner"
        data={choices(rows.map(({ owner }) => owner))}
        value={search.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <Switch
        size="xs"
        label="Only with something overdue"
        checked={search.overdue === true}
        onChange={({ currentTarget }) => onChange({ overdue: currentTarget.checked || undefined })}
      />
    </div>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly placeholder: string
  readonly data: readonly string[] | readonly { readonly value: string; readonly label: string }[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

function Choice({ label, placeholder, data, value, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      size="xs"
      w={170}
      data={[...data]}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      clearable
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="None of these"
      clearButtonProps={{ 'aria-label': `${placeholder} again` }}
    />
  )
}
