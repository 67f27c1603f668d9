import { Skeleton } from '@mantine/core'
import {
  type ColumnDef,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo } from 'react'

export type DataColumn<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Pixels; what is left over is shared out by `grow`. */
  readonly width: number
  readonly grow?: number
  readonly isNumber?: boolean
  readonly isSortable?: boolean
}

export type Sort = { readonly by: string; readonly descending: boolean }

const GAP = 12
const SIDES = 16

/** Every row, the header's too, is laid out on these tracks; below the width of all of them the list scrolls sideways. */
export function layoutOf<Row>(columns: readonly DataColumn<Row>[]) {
  const tracks = columns.map(({ width, grow }) => (grow === undefined ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
  const minWidth = columns.reduce((sum, { width }) => sum + width + GAP, SIDES - GAP)
  return { row: { gridTemplateColumns: tracks.join(' '), columnGap: GAP }, list: { minWidth } }
}

/** A row in view, at its place in the whole list; its page may still be on its way. */
export type Slot<Row> = { readonly index: number; readonly start: number; readonly row: Row | undefined }

const features = tableFeatures({ rowSortingFeature })
export type Features = typeof features

function columnDef<Row>({ id, header, cell, isSortable }: DataColumn<Row>): ColumnDef<Features, Slot<Row>> {
  return {
    id,
    header,
    accessorFn: ({ index }) => index,
    enableSorting: isSortable ?? false,
    cell: ({ row: { original } }) => (original.row === undefined ? <Skeleton h={12} w="70%" /> : cell(original.row)),
  }
}

export type DataModel<Row> = {
  readonly columns: readonly DataColumn<Row>[]
  readonly slots: readonly Slot<Row>[]
  readonly sort: Sort | null
  readonly onSort: ((sort: Sort) => void) | undefined
}

/** The table's model over the rows in view alone; the engine sorts. */
export function useDataModel<Row>({ columns, slots, sort, onSort }: DataModel<Row>) {
  const defs = useMemo(() => columns.map(columnDef), [columns])
  const sorting = useMemo((): SortingState => (sort === null ? [] : [{ id: sort.by, desc: sort.descending }]), [sort])
  return useTable<Features, Slot<Row>>({
    features,
    columns: defs,
    data: slots,
    getRowId: ({ index }) => String(index),
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (change: Updater<SortingState>) => {
      const [next] = typeof change === 'function' ? change(sorting) : change
      if (next !== undefined) onSort?.({ by: next.id, descending: next.desc })
    },
  })
}
