import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { operations } from '../../client.ts'
import type { AuditSearch } from '../../search.ts'
import classes from './Audit.module.css'
import { actWords } from './act-words.ts'

type FiltersProps = { readonly search: AuditSearch; readonly onChange: (next: AuditSearch) => void }

/** Which entries are listed: by what they are about, what was done, who did it, or any word in them. */
export function AuditFilters({ search, onChange }: FiltersProps) {
  const first = useQuery({
    ...operations.workspace.audit.queryOptions({ input: { offset: 0, limit: 1 } }),
    staleTime: 0,
  })
  const agreements = useQuery(operations.agreements.list.queryOptions())
  const acts = (first.data?.acts ?? [])
    .map((act) => ({ value: act, label: actWords(act) }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
  return (
    <div className={classes.filters} role="search" aria-label="Entries listed">
      <Typed
        label="Search in all of an entry"
        placeholder="Any word"
        icon={<IconSearch size={14} aria-hidden />}
        value={search.search}
        onChange={(text) => onChange({ search: text })}
      />
      <Select
        aria-label="About which agreement"
        placeholder="Every agreement"
        size="xs"
        w={240}
        data={(agreements.data ?? []).map(({ reference, title }) => ({
          value: reference,
          label: `${title} (${reference})`,
        }))}
        value={search.subject ?? null}
        onChange={(subject) => onChange({ subject: subject ?? undefined })}
        clearable
        searchable
        selectFirstOptionOnChange
        limit={50}
        nothingFoundMessage="No such agreement"
        clearButtonProps={{ 'aria-label': 'Every agreement again' }}
      />
      <Select
        aria-label="What was done"
        placeholder="Every act"
        size="xs"
        w={230}
        data={acts}
        value={search.act ?? null}
        onChange={(act) => onChange({ act: act ?? undefined })}
        clearable
        searchable
        selectFirstOptionOnChange
        nothingFoundMessage="No such act"
        clearButtonProps={{ 'aria-label': 'Every act again' }}
      />
      <Typed label="Who did it" placeholder="Who" value={search.who} onChange={(text) => onChange({ who: text })} />
    </div>
  )
}

const TYPING_PAUSE_MS = 250

type TypedProps = {
  readonly label: string
  readonly placeholder: string
  readonly icon?: ReactNode
  readonly value: string | undefined
  readonly onChange: (text: string | undefined) => void
}

function Typed({ label, placeholder, icon, value, onChange }: TypedProps) {
  const [text, setText] = useState(value ?? '')
  const ask = useDebouncedCallback((written: string) => onChange(written.trim() || undefined), TYPING_PAUSE_MS)
  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      size="xs"
      w={180}
      leftSection={icon}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        ask(currentTarget.value)
      }}
    />
  )
}
