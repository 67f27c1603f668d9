import type { SlamRow } from '../../shared/charts/slam-grid.ts'
import { count, objective, percent, statusWord } from '../../shared/format.ts'
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
  return (
    <tr data-chosen={chosen !== null || undefined}>
      <th scope="row" className={classes.target}>
        <SlamGridCell {...cellAt(0)} kind="name" isChosen={false} onChoose={() => onChoose(null)}>
          <span className={classes.name}>{target.name}</span>
          <span className={classes.bars}>{barsOf(target)}</span>
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
              counted={cell.counted}
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
          label={`${target.name}, whole period: ${wholeWords(target)}`}
          onChoose={() => onChoose(null)}
          figure={target.counted ? figureOf(target) : null}
          counted={target.counted ?? 0}
          {...(!target.measured && { empty: 'not measured' })}
        />
      </td>
    </tr>
  )
}

const against = ({ objective, minimum }: TargetFigures) => [objective, minimum].filter((bar) => bar !== null)

function barsOf({ objective: bar, minimum }: TargetFigures): string {
  return `objective ${objective(bar)}${minimum === null ? '' : `, minimum ${objective(minimum)}`}`
}

const figureOf = (target: TargetFigures) => percent(target.met, target.counted, against(target)).replace(/\s?%$/, '')

function wholeWords(target: TargetFigures): string {
  if (!target.measured) return 'not measured'
  if (!target.counted) return 'nothing counted'
  return `${percent(target.met, target.counted, against(target))} of ${count(target.counted)}, ${statusWord(target.status)}`
}
