import type { ClockDrawing } from '../../../shared/charts/clock-drawing.ts'
import type { Scale } from '../../../shared/charts/clock-scale.ts'
import classes from './ClockPicture.module.css'

export const LANE_HEIGHT = 32
export const LANE_COUNT = 4
const BAR = 16
const INSET = (LANE_HEIGHT - BAR) / 2

export type ClockLanesProps = {
  readonly drawing: ClockDrawing
  readonly scale: Scale
  /** Prefix of the hatchings' ids. */
  readonly pattern: string
  readonly left: number
  readonly width: number
}

const NAMES = ['Open hours', 'Cycles', 'Counted', 'Paused'] as const

/** Four lanes under one another. */
export function ClockLanes({ drawing, scale, pattern, left, width }: ClockLanesProps) {
  const y = (lane: number) => lane * LANE_HEIGHT + INSET
  const bar = (lane: number, { from, to }: { from: number; to: number }) => ({
    x: scale.x(from),
    y: y(lane),
    width: scale.width({ from, to }),
    height: BAR,
  })
  return (
    <>
      {NAMES.map((name, lane) => (
        <g key={name} className={classes.lane}>
          <text x={0} y={y(lane) + BAR - 4}>
            {name}
          </text>
          <rect x={left} y={y(lane)} width={width} height={BAR} className={classes.track} />
        </g>
      ))}
      {drawing.hours.map((hours) => (
        <rect key={hours.from} {...bar(0, hours)} className={classes.hours} />
      ))}
      {drawing.cycles.map((cycle) => (
        <rect key={cycle.from} {...bar(1, cycle)} rx={3} className={classes.cycle} data-counted={cycle.counted} />
      ))}
      {drawing.within.map((within) => (
        <rect key={within.from} {...bar(2, within)} className={classes.within} />
      ))}
      {drawing.past.map((past) => (
        <rect key={past.from} {...bar(2, past)} fill={`url(#${pattern}-past)`} />
      ))}
      {drawing.pauses.map((pause) => (
        <rect key={pause.from} {...bar(3, pause)} fill={`url(#${pattern}-pause)`} className={classes.pause}>
          <title>{pause.status ?? 'Paused'}</title>
        </rect>
      ))}
    </>
  )
}
