import { memo } from 'react'
import { QUARTER, type Stretch, writeClock, writeStretch } from '../../../../shared/agreement/draft/week-hours.ts'
import { WEEKDAY_WORDS } from '../../../../shared/format/weekday-words.ts'
import { WEEKDAYS } from '../../../../shared/time/calendar-definition.ts'
import { DAY } from '../../../../shared/time/instant.ts'
import classes from './week.module.css'
import { QUARTERS } from './week-places.ts'

type RowProps = {
  readonly id: string
  /** 0 is Monday. */
  readonly day: number
  /** Stretches as JSON, so that a row is drawn again only when its own hours change. */
  readonly own: string
  readonly tail: string
  /** What is marked or being drawn of this day; empty where nothing is. */
  readonly marked: string
  readonly act: 'open' | 'close' | null
  /** The keyboard is in it: its quarters are there one by one, where other days are one cell each. */
  readonly isActive: boolean
}

/** One day: its quarters for whoever reads by ear, its hours as blocks for whoever looks. */
export const WeekRow = memo(function WeekRow({ id, day, own, tail, marked, act, isActive }: RowProps) {
  const [stretches, tails] = [JSON.parse(own) as Stretch[], JSON.parse(tail) as Stretch[]] // as the grid wrote them
  const area = marked === '' ? null : (JSON.parse(marked) as Stretch) // as the grid wrote it
  const name = WEEKDAY_WORDS[WEEKDAYS[day] ?? 'mon']
  return (
    <div role="row" aria-label={name} className={classes.row}>
      {isActive ? (
        <Quarters id={id} day={day} name={name} open={[...stretches, ...tails]} area={area} />
      ) : (
        <span
          role="gridcell"
          aria-selected={area !== null}
          aria-label={`${name}, ${stretches.length === 0 ? 'closed' : stretches.map(writeStretch).join(', ')}`}
        />
      )}
      {tails.map((stretch) => (
        <Block key={`tail ${stretch.to}`} stretch={stretch} kind="tail" />
      ))}
      {stretches.map((stretch) => (
        <Block key={stretch.from} stretch={stretch} kind="own" />
      ))}
      {area !== null && <Block stretch={area} kind={act ?? 'marked'} />}
    </div>
  )
})

type QuartersProps = {
  readonly id: string
  readonly day: number
  readonly name: string
  readonly open: readonly Stretch[]
  readonly area: Stretch | null
}

function Quarters({ id, day, name, open, area }: QuartersProps) {
  const isOpen = (at: number) => open.some(({ from, to }) => from <= at && at < to)
  return Array.from({ length: QUARTERS }, (_, quarter) => (
    <span
      key={quarter}
      role="gridcell"
      id={`${id}-${day}-${quarter}`}
      aria-label={`${name} ${writeClock(quarter * QUARTER)}, ${isOpen(quarter * QUARTER) ? 'open' : 'closed'}`}
      aria-selected={area !== null && area.from <= quarter * QUARTER && quarter * QUARTER < area.to}
      className={classes.cell}
    />
  ))
}

type BlockProps = { readonly stretch: Stretch; readonly kind: string }

function Block({ stretch: { from, to }, kind }: BlockProps) {
  const end = Math.min(to, DAY)
  return (
    <span
      aria-hidden
      className={classes.block}
      data-kind={kind}
      style={{ left: `${(from / DAY) * 100}%`, width: `${((end - from) / DAY) * 100}%` }}
    />
  )
}
