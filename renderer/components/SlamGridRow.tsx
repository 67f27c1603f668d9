import { type SlamRow, slamWhole } from '../../shared/charts/slam-grid.ts'
import { grossWords } from '../../shared/format/gross-words.ts'
import { objective } from '../../shared/format.ts'
import type { TargetFigures } from '../../shared/sla/figures.ts'
import type { Place } from './grid-keys.ts'
import classes from './SlamGrid.module.css'
import { SlamGridCell } from './SlamGridCell.tsx'

export type SlamGridRowProps = {
  readonly row: SlamRow
  readonly index: number
  /** How many months the grid shows; a target that is not measured has none of its own. */
  readonly months: number
  readonly at: Place
  /** The month chosen in this row; null when another row is chosen. */
  readonly chosen: { readonly month: string | null } | null
  readonly onFocus: (place: Place) => void
  readonly onChoose: (month: string | null) => void
}

export function SlamGridRow({
  row: { target, cells },
  index,
  months,
  at,
  chosen,
  onFocus,
  onChoose,
}: SlamGridRowProps) {
  const cellAt = (column: number) => ({
    place: { row: index, column },
    isStop: at.row === index && at.column === column,
    onFocus,
  })
  const whole = slamWhole(target)
  const gross = grossWords(target)
  return (
    <tr data-chosen={chosen !== null || undefined}>
      <th scope="row" className={classes.target}>
        <SlamGridCell {...cellAt(0)} kind="name" isChosen={false} onChoose={() => onChoose(null)}>
          <span className={classes.name}>{target.name}</span>
          <span className={classes.bars}>{barsOf(target)}</span>
          {gross !== null && <span className={classes.bars}>{gross}</span>}
        </SlamGridCell>
      </th>
      {target.measured ? (
        cells.map((cell, month) => (
          <td key={cell.month}>
            <SlamGridCell
              {...cellAt(month + 1)}
              kind="figure"
              status={cell.status}
              isPartial={cell.partial}
              isChosen={chosen?.month === cell.month}
              label={`${target.name}, ${cell.description}${cell.partial ? ', a part of the month' : ''}`}
              onChoose={() => onChoose(cell.month)}
              figure={cell.figure}
              unit={cell.unit}
              of={cell.of}
            />
          </td>
        ))
      ) : (
        <td colSpan={months} className={classes.unmeasured}>
          {target.reason ?? 'Not yet measured.'}
        </td>
      )}
      <td className={classes.whole}>
        <SlamGridCell
          {...cellAt(months + 1)}
          kind="figure"
          status={target.status}
          isChosen={chosen !== null && chosen.month === null}
          label={`${target.name}, whole period: ${target.measured ? whole.description : 'not measured'}${gross === null ? '' : `, ${gross}`}`}
          onChoose={() => onChoose(null)}
          figure={whole.figure}
          unit={whole.unit}
          of={whole.of}
          {...(!target.measured && { empty: 'not measured' })}
        />
      </td>
    </tr>
  )
}

function barsOf({ objective: bar, minimum }: TargetFigures): string {
  return `objective ${objective(bar)}${minimum === null ? '' : `, minimum ${objective(minimum)}`}`
}
