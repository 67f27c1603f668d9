import { useElementSize } from '@mantine/hooks'
import { useId } from 'react'
import type { ClockDrawing } from '../../../shared/charts/clock-drawing.ts'
import { type LabelPlace, placeLabels } from '../../../shared/charts/clock-marks.ts'
import { type Scale, scaleOf } from '../../../shared/charts/clock-scale.ts'
import { type Tick, ticksThatFit } from '../../../shared/charts/clock-ticks.ts'
import { ClockLanes, LANE_COUNT, LANE_HEIGHT } from './ClockLanes.tsx'
import classes from './ClockPicture.module.css'

const NAMES = 96
const LABEL_ROW = 34
const AXIS = 24
const RIGHT = 8
/** Narrower, its marks cannot be told apart: it scrolls then. */
const LEAST = 240

export type ClockPictureProps = {
  readonly drawing: ClockDrawing
  /** The whole story in a sentence, for who cannot see it. */
  readonly description: string
}

/** The clock as a drawing: opening hours, cycles, time that counted, pauses; and across them the start, deadlines and stop. */
export function ClockPicture({ drawing, description }: ClockPictureProps) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const pattern = useId()
  const inner = Math.max(LEAST, width - NAMES - RIGHT)
  const isCut = width > 0 && width < NAMES + LEAST + RIGHT
  const scale = scaleOf(NAMES, inner)
  const places = placeLabels(drawing.marks, inner)
  const rows = Math.max(0, ...places.map(({ row }) => row)) + 1
  const top = rows * LABEL_ROW
  const bottom = top + LANE_COUNT * LANE_HEIGHT
  return (
    <div
      ref={ref}
      className={classes.picture}
      data-breached={drawing.past.length > 0 || undefined}
      {...(isCut && { role: 'region', 'aria-label': 'Drawing of the clock', tabIndex: 0 })}
    >
      {width > 0 && (
        <svg width={NAMES + inner + RIGHT} height={bottom + AXIS} role="img" aria-label={description}>
          <Patterns id={pattern} />
          <Axis ticks={ticksThatFit(drawing.ticks, inner)} scale={scale} top={top} bottom={bottom} />
          <g transform={`translate(0 ${top})`}>
            <ClockLanes drawing={drawing} scale={scale} pattern={pattern} left={NAMES} width={inner} />
          </g>
          <MarkLines drawing={drawing} scale={scale} places={places} bottom={bottom} />
          <MarkLabels drawing={drawing} scale={scale} places={places} />
        </svg>
      )}
    </div>
  )
}

/** Hatching differs from a plain bar in grey print and to every eye. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-pause`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="6" className={classes.pauseHatch} />
      </pattern>
      <pattern id={`${id}-past`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={classes.pastGround} />
        <line x1="0" x2="0" y1="0" y2="5" className={classes.pastHatch} />
      </pattern>
    </defs>
  )
}

type AxisProps = {
  readonly ticks: readonly Tick[]
  readonly scale: Scale
  readonly top: number
  readonly bottom: number
}

function Axis({ ticks, scale, top, bottom }: AxisProps) {
  return (
    <g className={classes.axis}>
      {ticks.map(({ at, label }) => (
        <g key={`${at}`}>
          <line x1={scale.x(at)} x2={scale.x(at)} y1={top} y2={bottom + 4} />
          <text x={scale.x(at)} y={bottom + 17} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  )
}

type MarksProps = { readonly drawing: ClockDrawing; readonly scale: Scale; readonly places: readonly LabelPlace[] }

const FIRST_ROW: LabelPlace = { row: 0, anchor: 'start' }

function MarkLines({ drawing, scale, places, bottom }: MarksProps & { readonly bottom: number }) {
  return drawing.marks.map(({ kind, at }, index) => {
    const { row } = places[index] ?? FIRST_ROW
    return (
      <line
        key={kind}
        className={classes.mark}
        data-kind={kind}
        x1={scale.x(at)}
        x2={scale.x(at)}
        y1={row * LABEL_ROW + 2}
        y2={bottom}
      />
    )
  })
}

/** Drawn after all lines, so that none crosses a letter. */
function MarkLabels({ drawing, scale, places }: MarksProps) {
  return drawing.marks.map(({ kind, at, word, when }, index) => {
    const { row, anchor } = places[index] ?? FIRST_ROW
    const x = scale.x(at) + (anchor === 'start' ? 5 : -5)
    const y = row * LABEL_ROW
    return (
      <g key={kind} className={classes.label} data-kind={kind} textAnchor={anchor}>
        <text x={x} y={y + 12} className={classes.word}>
          {word}
        </text>
        <text x={x} y={y + 26} className={classes.when}>
          {when}
        </text>
      </g>
    )
  })
}
