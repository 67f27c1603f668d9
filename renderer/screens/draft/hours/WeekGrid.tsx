import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react'
import { stretchesOf, tailInto, type WeekHours, writeClock } from '../../../../shared/agreement/draft/week-hours.ts'
import { WEEKDAY_WORDS } from '../../../../shared/format/weekday-words.ts'
import { WEEKDAYS } from '../../../../shared/time/calendar-definition.ts'
import { WeekRow } from './WeekRow.tsx'
import classes from './week.module.css'
import { type Area, daysIn, drawn, isOpenIn, movedBy, type Place, QUARTERS } from './week-places.ts'

type GridProps = {
  readonly week: WeekHours
  readonly label: string
  readonly field: string
  readonly onWeek: (week: WeekHours) => void
}

type Drag = { readonly area: Area; readonly act: 'open' | 'close' }

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24]

/** Seven days of 96 quarters: drawn with the mouse, or marked and opened by keyboard. */
export function WeekGrid({ week, label, field, onWeek }: GridProps) {
  const id = useId()
  const rows = useRef<HTMLDivElement>(null)
  const [marked, setMarked] = useState<Area>({ from: { day: 0, quarter: 36 }, to: { day: 0, quarter: 36 } })
  const [drag, setDrag] = useState<Drag | null>(null)
  const [isFocused, setFocused] = useState(false)
  const area = drag?.area ?? (isFocused ? marked : null)

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    const place = placeOf(event, rows.current)
    if (place === null || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ area: { from: place, to: place }, act: isOpenIn(week, place) ? 'close' : 'open' })
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const place = placeOf(event, rows.current)
    if (drag !== null && place !== null) setDrag({ ...drag, area: { ...drag.area, to: place } })
  }
  const end = () => {
    if (drag === null) return
    setMarked({ from: drag.area.to, to: drag.area.to })
    setDrag(null)
    onWeek(drawn(week, drag.area, drag.act))
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag !== null) return setDrag(null)
    const act = actOf(event.key, isOpenIn(week, marked.from))
    const to = act === null ? movedBy(marked.to, event.key, event.ctrlKey) : null
    if (act === null && to === null) return
    event.preventDefault()
    if (act !== null) onWeek(drawn(week, marked, act))
    else if (to !== null) setMarked({ from: event.shiftKey ? marked.from : to, to })
  }
  return (
    <div className={classes.grid}>
      <div className={classes.hours} aria-hidden>
        {HOURS.map((hour) => (
          <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
            {hour}
          </span>
        ))}
      </div>
      <div className={classes.drawing}>
        <div className={classes.days} aria-hidden>
          {WEEKDAYS.map((day) => (
            <span key={day}>{WEEKDAY_WORDS[day].slice(0, 3)}</span>
          ))}
        </div>
        <div
          ref={rows}
          role="grid"
          aria-label={label}
          aria-activedescendant={cellId(id, marked.to)}
          aria-multiselectable
          tabIndex={0}
          className={classes.rows}
          data-field={field}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onKeyDown={press}
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={() => setDrag(null)}
        >
          {WEEKDAYS.map((day, index) => (
            <WeekRow
              key={day}
              id={id}
              day={index}
              own={JSON.stringify(stretchesOf(week[day]))}
              tail={JSON.stringify(tailInto(week, day))}
              marked={markedIn(area, index)}
              act={drag?.act ?? null}
              isActive={index === marked.to.day}
            />
          ))}
        </div>
      </div>
      <p className={classes.told} role="status">
        {area === null ? '' : areaWords(area, drag?.act ?? (isOpenIn(week, area.from) ? 'is open' : 'is closed'))}
      </p>
    </div>
  )
}

function actOf(key: string, isOpen: boolean): 'open' | 'close' | null {
  if (key === ' ' || key === 'Enter') return isOpen ? 'close' : 'open'
  return key === 'Delete' || key === 'Backspace' ? 'close' : null
}

export function cellId(grid: string, { day, quarter }: Place): string {
  return `${grid}-${day}-${quarter}`
}

function markedIn(area: Area | null, day: number): string {
  if (area === null) return ''
  const { days, stretch } = daysIn(area)
  return days.some((one) => WEEKDAYS.indexOf(one) === day) ? JSON.stringify(stretch) : ''
}

/** `Monday to Friday, 09:00 to 17:00: open` */
function areaWords(area: Area, act: string): string {
  const { days, stretch } = daysIn(area)
  const [first, last] = [days[0] ?? 'mon', days.at(-1) ?? 'mon']
  const names = first === last ? WEEKDAY_WORDS[first] : `${WEEKDAY_WORDS[first]} to ${WEEKDAY_WORDS[last]}`
  return `${names}, ${writeClock(stretch.from)} to ${writeClock(stretch.to)}: ${act}`
}

/** The quarter under the pointer, the nearest one when it has left the week. */
function placeOf(event: PointerEvent, rows: HTMLDivElement | null): Place | null {
  const box = rows?.getBoundingClientRect()
  if (rows === null || box === undefined) return null
  const share = (at: number, start: number, size: number) => Math.max(0, Math.min(0.9999, (at - start) / size))
  return {
    day: Math.floor(share(event.clientY, box.top, box.height) * 7),
    quarter: Math.floor(share(event.clientX, box.left, box.width) * QUARTERS),
  }
}
