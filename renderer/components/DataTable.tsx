import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import classes from './DataTable.module.css'
import { DataTableHeaderCell } from './DataTableHeaderCell.tsx'
import { type DataColumn, layoutOf, type Slot, type Sort, useDataModel } from './data-columns.tsx'
import { nextRow } from './row-keys.ts'
import type { PagedRows } from './use-paged-rows.ts'

export type DataTableProps<Row> = {
  readonly caption: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: PagedRows<Row>
  readonly total: number
  readonly sort?: Sort | null
  readonly onSort?: (sort: Sort) => void
  /** Pixels; one line's where it is not given. */
  readonly rowHeight?: number
}

const ROW_HEIGHT = 40

/** The rows in view of a list of any length, and how to bring another into view. */
function useRowsInView(total: number, rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its answers are read in the same render and handed to nothing memoized
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  const focusRow = (index: number) => {
    virtual.scrollToIndex(index)
    // The row may only come into being with the next frame.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus())
  }
  const move = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    const inView = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight)
    const next = row === null ? null : nextRow(Number(row.dataset.index), event.key, { total, inView })
    if (next === null) return
    event.preventDefault()
    focusRow(next)
  }
  return { scroller, items: virtual.getVirtualItems(), height: virtual.getTotalSize(), move }
}

/**
 * A long list: only the rows in view exist. The first cell of a row holds its link; arrow keys go from row to row, and the page
 * keys, Home and End from screen to screen.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  total,
  sort = null,
  onSort,
  rowHeight = ROW_HEIGHT,
}: DataTableProps<Row>) {
  const { scroller, items, height, move } = useRowsInView(total, rowHeight)
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const { show } = rows
  useEffect(() => show(from, to), [show, from, to])

  const slots = items.map(({ index, start }): Slot<Row> => ({ index, start, row: rows.rowAt(index) }))
  const table = useDataModel({ columns, slots, sort, onSort })
  const byId = new Map(columns.map((column) => [column.id, column]))
  const layout = useMemo(() => layoutOf(columns), [columns])

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="table"
      aria-label={caption}
      aria-rowcount={total + 1}
      aria-busy={rows.isStale}
      data-stale={rows.isStale || undefined}
    >
      <div role="rowgroup" className={classes.header} style={layout.list}>
        <div role="row" aria-rowindex={1} className={classes.row} style={layout.row}>
          {table.getFlatHeaders().map((header) => (
            <DataTableHeaderCell
              key={header.id}
              header={header}
              label={byId.get(header.column.id)?.header ?? ''}
              isNumber={byId.get(header.column.id)?.isNumber ?? false}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes.body} style={{ ...layout.list, height }} onKeyDown={move}>
        {table.getRowModel().rows.map((row) => (
          <div
            key={row.id}
            role="row"
            aria-rowindex={row.original.index + 2}
            data-index={row.original.index}
            className={classes.row}
            style={{ ...layout.row, height: rowHeight, transform: `translateY(${row.original.start}px)` }}
          >
            {row.getAllCells().map((cell) => (
              <div
                key={cell.id}
                role="cell"
                className={classes.cell}
                data-number={byId.get(cell.column.id)?.isNumber || undefined}
              >
                <table.FlexRender cell={cell} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
