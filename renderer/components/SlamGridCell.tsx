import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Status } from '../../shared/sla/figures.ts'
import type { Place } from './grid-keys.ts'
import classes from './SlamGrid.module.css'
import { StatusShape } from './StatusMark.tsx'

type Common = {
  readonly place: Place
  /** The grid's one tab stop is here. */
  readonly isStop: boolean
  readonly isChosen: boolean
  readonly onFocus: (place: Place) => void
  readonly onChoose: () => void
}

export type SlamGridCellProps = Common &
  (
    | { readonly kind: 'name'; readonly children: ReactNode }
    | {
        readonly kind: 'figure'
        readonly status: Status
        readonly isPartial?: boolean
        /** The cell as a sentence. */
        readonly label: string
        /** The number without its unit; null where nothing was measured. */
        readonly figure: string | null
        readonly unit: string | null
        /** What it is of, `120`; null where it is of nothing counted. */
        readonly of: string | null
        /** What stands in a cell without a figure. */
        readonly empty?: string
      }
  )

/** One cell: a button, because every figure leads on to its tickets. */
export function SlamGridCell(props: SlamGridCellProps) {
  const { place, isStop, isChosen, onFocus, onChoose, kind } = props
  return (
    <button
      type="button"
      className={kind === 'name' ? classes.nameButton : classes.cell}
      data-at={`${place.row} ${place.column}`}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={kind === 'figure' ? isChosen : undefined}
      onFocus={() => onFocus(place)}
      onClick={onChoose}
      {...(kind === 'figure' && {
        'data-status': props.status,
        'data-partial': (props.isPartial === true && props.figure !== null) || undefined,
        'data-empty': props.figure === null || undefined,
      })}
    >
      {kind === 'name' ? (
        props.children
      ) : (
        <>
          <VisuallyHidden>{props.label}</VisuallyHidden>
          <Figure {...props} />
        </>
      )}
    </button>
  )
}

type FigureProps = Extract<SlamGridCellProps, { kind: 'figure' }>

function Figure({ status, figure, unit, of, empty = 'no data' }: FigureProps) {
  if (figure === null) {
    return (
      <span className={classes.none} aria-hidden>
        {empty}
      </span>
    )
  }
  return (
    <>
      <span className={classes.figure} aria-hidden>
        <StatusShape status={status} />
        {figure}
        {unit !== null && <span className={classes.unit}>{unit}</span>}
      </span>
      {of !== null && (
        <span className={classes.of} aria-hidden>
          of {of}
        </span>
      )}
    </>
  )
}
