import { Autocomplete, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { count, countOf } from '../../../shared/format.ts'
import type { ColumnWords, Inspection } from '../../../shared/operations/imports.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Section } from '../../components/Section.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import type { Overrides } from './answers.ts'
import classes from './import.module.css'
import { meaningOf, withMeaning } from './word-mapping.ts'

type Word = ColumnWords['words'][number]
type Values = NonNullable<Overrides['values']>

type WordsProps = {
  readonly grant: string
  readonly overrides: Overrides
  readonly inspection: Inspection
  readonly onValues: (values: Values) => void
}

/** The file's own words for status and priority, over all its rows, and what each of them means here. */
export function Words({ grant, overrides, inspection, onValues }: WordsProps) {
  // What was said of the words changes nothing of which there are.
  const { values, ...reading } = overrides
  const { data, error } = useQuery(operations.imports.words.queryOptions({ input: { grant, ...reading } }))
  if (error !== null) return <FailurePanel error={error} />
  const found = (data ?? []).filter(({ words }) => words.length > 0)
  if (found.length === 0) return null
  return (
    <Section
      title="Words"
      note="What the file’s own words mean here, over all its rows. Change what is not right, and the preview follows."
    >
      <div className={classes.words}>
        {found.map((column) => (
          <ColumnOfWords
            key={column.field}
            column={column}
            values={values}
            onMeaning={(text, meaning) =>
              onValues(withMeaning({ values, profile: inspection.profile }, column, { text, meaning }))
            }
          />
        ))}
      </div>
    </Section>
  )
}

type ColumnProps = {
  readonly column: ColumnWords
  readonly values: Values | undefined
  readonly onMeaning: (text: string, meaning: string | null) => void
}

const FIELD = { status: 'Status', priority: 'Priority' } as const

function ColumnOfWords({ column, values, onMeaning }: ColumnProps) {
  const { field, words, more } = column
  const table: Column<Word>[] = [
    { id: 'word', header: `${FIELD[field]} in “${column.column}”`, isName: true, cell: ({ text }) => text },
    { id: 'rows', header: 'Rows', isNumber: true, width: 90, cell: ({ rows }) => count(rows) },
    {
      id: 'meaning',
      header: 'Means here',
      width: 240,
      cell: (word) => {
        const meaning = meaningOf(values, field, word)
        return field === 'status' ? (
          <StatusMeaning text={word.text} meaning={meaning} onMeaning={onMeaning} />
        ) : (
          <PriorityMeaning
            key={meaning}
            text={word.text}
            meaning={meaning ?? word.text}
            onMeaning={(said) => onMeaning(word.text, said)}
          />
        )
      },
    },
  ]
  return (
    <div>
      <Table
        caption={`Words of ${column.column}`}
        columns={table}
        rows={words.toSorted((a, b) => Number(b.meaning === null) - Number(a.meaning === null))}
        keyOf={({ text }) => text}
      />
      {more > 0 && <p className="secondary">And {countOf(more, 'rarer word')}: is this the right column?</p>}
    </div>
  )
}

/** What a clock makes of each. */
const STATUSES = [
  { value: 'open', label: 'Open: in work' },
  { value: 'pending', label: 'Pending: waits for somebody' },
  { value: 'resolved', label: 'Resolved' },
  { value: 'closed', label: 'Closed' },
  { value: 'cancelled', label: 'Cancelled: does not count' },
]

type MeaningProps = { readonly text: string; readonly meaning: string | null }

function StatusMeaning({
  text,
  meaning,
  onMeaning,
}: MeaningProps & { readonly onMeaning: (text: string, meaning: string | null) => void }) {
  return (
    <Select
      aria-label={`Meaning of ${text}`}
      size="xs"
      data={STATUSES}
      value={meaning}
      onChange={(said) => onMeaning(text, said)}
      placeholder="Unknown: choose what it means"
      error={meaning === null}
      clearable
    />
  )
}

const LEVELS = ['Critical', 'High', 'Medium', 'Low']

function PriorityMeaning({
  text,
  meaning,
  onMeaning,
}: {
  readonly text: string
  readonly meaning: string
  readonly onMeaning: (meaning: string) => void
}) {
  const [written, setWritten] = useState(meaning)
  const say = (said: string) => {
    const name = said.trim() === '' ? text : said.trim()
    setWritten(name)
    if (name !== meaning) onMeaning(name)
  }
  return (
    <Autocomplete
      aria-label={`Meaning of ${text}`}
      size="xs"
      data={LEVELS}
      // All levels are offered whatever stands there: one is chosen in place of it.
      filter={({ options }) => options}
      value={written}
      onChange={setWritten}
      onOptionSubmit={say}
      onBlur={() => say(written)}
    />
  )
}
