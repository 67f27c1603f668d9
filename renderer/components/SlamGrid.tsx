import { type KeyboardEvent, useRef, useState } from 'react'
import { type SlamGrid as Grid, slamGrid } from '../../shared/charts/slam-grid.ts'
import { monthName } from '../../shared/format.ts'
import type { Figures } from '../../shared/sla/figures.ts'
import { moveInGrid, type Place } from './grid-keys.ts'
import classes from './SlamGrid.module.css'
import { SlamGridRow } from './SlamGridRow.tsx'

export type SlamChoice = { readonly target: string; readonly month: string | null }

/** A month beyond the data is no part of a month; it is simply not known yet. */
const hasFigure = ({ rows }: Grid, month: string): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell.month === month && cell.figure !== null))

export type SlamGridProps = {
  readonly figures: Figures
  readonly chosen: SlamChoice
  readonly onChoose: (choice: SlamChoice) => void
}

/** Targets down, months across, the whole period at the end. One tab stop; arrows move inside. */
export function SlamGrid({ figures, chosen, onChoose }: SlamGridProps) {
  const grid = slamGrid(figures)
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const size = { rows: grid.rows.length, columns: grid.months.length + 2 }

  const move = (event: KeyboardEvent) => {
    const place = moveInGrid(at, event.key, size)
    if (place === null) return
    event.preventDefault()
    // A target that is not measured has no cells between its name and the whole period; focus then stays where it is.
    table.current?.querySelector<HTMLElement>(`[data-at="${place.row} ${place.column}"]`)?.focus()
  }

  return (
    <div className={classes.scroller}>
      <table ref={table} role="grid" aria-label="Targets by month" className={classes.grid} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col" className={classes.target}>
              Target
            </th>
            {grid.months.map(({ month, name, partial }) => (
              <th key={month} scope="col" aria-label={monthName(month)}>
                {name}
                {partial && hasFigure(grid, month) && <span className={classes.part}>part</span>}
              </th>
            ))}
            <th scope="col" className={classes.whole}>
              Whole period
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, index) => (
            <SlamGridRow
              key={row.target.id}
              row={row}
              index={index}
              months={grid.months.length}
              at={at}
              chosen={chosen.target === row.target.id ? chosen : null}
              onFocus={setAt}
              onChoose={(month) => onChoose({ target: row.target.id, month })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
