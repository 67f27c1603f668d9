import { memo } from 'react'
import { isKeyed, type Part } from '../../../../shared/agreement/draft/edit-document.ts'
import { openPerWeek, type WeekHours } from '../../../../shared/agreement/draft/week-hours.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { duration } from '../../../../shared/format.ts'
import { WEEKDAYS } from '../../../../shared/time/calendar-definition.ts'
import { type EditorActs, useActs, useMistake, usePart } from '../editor.ts'
import fields from '../fields/fields.module.css'
import { setAt } from '../fields/set-at.ts'
import { CopyDay } from './CopyDay.tsx'
import { DayText } from './DayText.tsx'
import { WeekGrid } from './WeekGrid.tsx'
import classes from './week.module.css'

type WeekProps = { readonly path: Path; readonly label: string }

/** A week of opening hours, drawn or typed. */
export function WeekField({ path, label }: WeekProps) {
  const acts = useActs()
  return <Week written={writePath(path)} label={label} part={usePart(path)} mistake={useMistake(path)} acts={acts} />
}

type DrawnWeek = {
  readonly written: string
  readonly label: string
  readonly part: Part | undefined
  readonly mistake: string | null
  readonly acts: EditorActs
}

/** Drawn again only when its own hours change. */
const Week = memo(function Week({ written: where, label, part, mistake, acts }: DrawnWeek) {
  const week = weekOf(part)
  const write = (next: WeekHours) => setAt(acts, where, JSON.parse(JSON.stringify(next)))
  return (
    <fieldset className={fields.group}>
      <legend>{label}</legend>
      <div className={classes.wide}>
        <div className={classes.week}>
          <WeekGrid week={week} label={label} field={where} onWeek={write} />
          <div className={classes.texts}>
            {WEEKDAYS.map((day) => (
              <div key={day} className={classes.text}>
                <DayText day={day} week={week} field={`${where}.${day}`} onWeek={write} />
                <CopyDay day={day} week={week} onWeek={write} />
              </div>
            ))}
          </div>
        </div>
      </div>
      {mistake !== null && <p className={fields.mistake}>{mistake}</p>}
      <p className="secondary">
        Open {duration(openPerWeek(week)) === '0 s' ? 'at no time' : `${duration(openPerWeek(week))} a week`}. Drag to
        open, drag over open hours to close; or type the hours of a day, such as 09:00-12:30, 13:30-17:00, and
        22:00-06:00 over midnight. By keyboard: arrows move, with Ctrl by the hour; Shift and arrows mark, Space opens
        or closes.
      </p>
    </fieldset>
  )
})

/** What of it is written as hours are; the rest is named by the check. */
function weekOf(part: unknown): WeekHours {
  if (!isKeyed(part)) return {}
  const days = WEEKDAYS.flatMap((day) => {
    const hours = part[day]
    return Array.isArray(hours) ? [[day, hours.filter((text) => typeof text === 'string')] as const] : []
  })
  return Object.fromEntries(days)
}
