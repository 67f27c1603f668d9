import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { isKeyed } from '../../../../shared/agreement/draft/edit-document.ts'
import type { Path } from '../../../../shared/agreement/path.ts'
import type { WordField } from '../../../../shared/operations/imports.ts'
import { operations } from '../../../client.ts'
import { usePart } from '../editor.ts'
import classes from './fields.module.css'
import { WordsField } from './WordsField.tsx'

const FILTERS = [
  { field: 'priority', label: 'Priority', usual: true },
  { field: 'service', label: 'Service', usual: true },
  { field: 'group', label: 'Group', usual: true },
  { field: 'category', label: 'Category', usual: true },
  { field: 'type', label: 'Type', usual: false },
  { field: 'requester', label: 'Requester', usual: false },
  { field: 'department', label: 'Department', usual: false },
  { field: 'assignee', label: 'Assignee', usual: false },
] as const

type FilterProps = { readonly path: Path; readonly title: string }

/** Which tickets are meant, in the words of the imported data; a ticket must fit every field that is filled in. */
export function FilterFields({ path, title }: FilterProps) {
  const where = usePart(path)
  const [isOpen, setOpen] = useState(false)
  const shown = FILTERS.filter(({ field, usual }) => usual || isOpen || (isKeyed(where) && where[field] !== undefined))
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.pair}>
        {shown.map(({ field, label }) => (
          <FilterField key={field} path={[...path, field]} field={field} label={label} />
        ))}
      </div>
      {shown.length < FILTERS.length && (
        <Button
          variant="subtle"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          aria-label={`More fields to tell tickets by: ${title.toLowerCase()}`}
          onClick={() => setOpen(true)}
        >
          More fields
        </Button>
      )}
    </fieldset>
  )
}

type FieldProps = { readonly path: Path; readonly field: WordField; readonly label: string }

function FilterField({ path, field, label }: FieldProps) {
  return <WordsField path={path} label={label} suggestions={useWords(field)} placeholder="Any" />
}

/** What stands in a field of what is imported, the most used first. */
export function useWords(field: WordField): readonly string[] {
  const words = useQuery(operations.imports.fieldValues.queryOptions({ input: { field } }))
  return useMemo(() => (words.data ?? []).map(({ value }) => value), [words.data])
}
