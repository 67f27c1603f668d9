import { useDeferredValue, useMemo, useState } from 'react'
import { countOf } from '../../../shared/format.ts'
import type { RegisterRow } from '../../../shared/operations/governance.ts'
import { DataTable } from '../../components/DataTable.tsx'
import type { PagedRows } from '../../components/use-paged-rows.ts'
import type { RegisterSearch } from '../../search.ts'
import { RegisterFilters } from './RegisterFilters.tsx'
import { REGISTER_COLUMNS } from './register-columns.tsx'
import { chosenRows } from './register-rows.ts'

const TWO_LINES = 56

type RegisterProps = {
  readonly rows: readonly RegisterRow[]
  readonly search: RegisterSearch
  readonly onSearch: (next: RegisterSearch) => void
}

/** Every agreement and every draft of one, searched and sorted here: all of them are at hand. */
export function Register({ rows, search, onSearch }: RegisterProps) {
  // What is typed shows at once; the list, the address and a long register follow when there is time.
  const [typed, setTyped] = useState(search)
  const asked = useDeferredValue(typed)
  const found = useMemo(() => chosenRows(rows, asked), [rows, asked])
  const change = (next: RegisterSearch) => {
    setTyped((before) => ({ ...before, ...next }))
    onSearch(next)
  }
  const { sort, descending = false } = typed
  return (
    <>
      <RegisterFilters rows={rows} search={typed} onChange={change} />
      <p role="status" className="secondary">
        {found.length === rows.length
          ? countOf(rows.length, 'entry')
          : `${countOf(found.length, 'entry')} of ${rows.length}`}
      </p>
      <DataTable
        caption="Agreements"
        columns={REGISTER_COLUMNS}
        rows={atHand(found, asked !== typed)}
        total={found.length}
        sort={sort === undefined ? null : { by: sort, descending }}
        onSort={({ by, descending: isDown }) => change({ sort: by, descending: isDown || undefined })}
        rowHeight={TWO_LINES}
      />
    </>
  )
}

const NOTHING_TO_FETCH = () => undefined

function atHand(rows: readonly RegisterRow[], isStale: boolean): PagedRows<RegisterRow> {
  return {
    total: rows.length,
    rowAt: (index) => rows[index],
    show: NOTHING_TO_FETCH,
    isStale,
    error: null,
    retry: NOTHING_TO_FETCH,
  }
}
