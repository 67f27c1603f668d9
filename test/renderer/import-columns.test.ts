import { describe, expect, it } from 'vitest'
import { assign } from '../../renderer/screens/import/column-mapping.ts'
import type { ColumnReading } from '../../shared/operations/imports.ts'

const column = (position: number, header: string, field: ColumnReading['field']): ColumnReading => ({
  position,
  header,
  occurrence: 1,
  samples: [],
  field,
  reading: '',
})
const [number, opened, done] = [
  column(1, 'Number', 'key'),
  column(2, 'Opened', 'createdAt'),
  column(3, 'Done', 'resolvedAt'),
]
const COLUMNS = [number, opened, done]

describe('the columns of a file and what they are used as', () => {
  it('lose a field that no column is to be used as', () => {
    expect(assign(COLUMNS, done, null)).toEqual({ key: 'Number', createdAt: 'Opened' })
  })

  it('give a field to one column alone', () => {
    expect(assign(COLUMNS, done, 'createdAt')).toEqual({ key: 'Number', createdAt: 'Done' })
  })

  it('are named by their place where the header is blank, and by their turn where it comes again', () => {
    const blank = { ...column(4, '', null) }
    const again = { ...column(5, 'Done', null), occurrence: 2 }
    expect(assign([...COLUMNS, blank, again], blank, 'title')).toMatchObject({ title: 4 })
    expect(assign([...COLUMNS, blank, again], again, 'closedAt')).toMatchObject({ closedAt: ['Done', 2] })
  })
})
