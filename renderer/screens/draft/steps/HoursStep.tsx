import { useId } from 'react'
import { isKeyed, type Part, textAt } from '../../../../shared/agreement/draft/edit-document.ts'
import { isWithin } from '../../../../shared/agreement/draft/is-within.ts'
import { idFrom, idsIn, withId } from '../../../../shared/agreement/draft/names.ts'
import { writePath } from '../../../../shared/agreement/path.ts'
import type { DraftDocument } from '../../../../shared/operations/drafts.ts'
import { Section } from '../../../components/Section.tsx'
import { useEditor, useList, useText } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import classes from '../fields/fields.module.css'
import { TextField } from '../fields/TextField.tsx'
import { ZoneField } from '../fields/ZoneField.tsx'
import { DayExceptions } from '../hours/DayExceptions.tsx'
import { Holidays } from '../hours/Holidays.tsx'
import { WeekField } from '../hours/WeekField.tsx'
import own from '../targets/targets.module.css'
import { MaintenanceWindows } from './MaintenanceWindows.tsx'

const CALENDARS = ['spec', 'calendars']
const LIST = 'spec.calendars'
const OFFICE = {
  mon: ['09:00-17:00'],
  tue: ['09:00-17:00'],
  wed: ['09:00-17:00'],
  thu: ['09:00-17:00'],
  fri: ['09:00-17:00'],
}

/** Calendars, each in a line, one of them open; then planned maintenance. */
export function HoursStep() {
  const { acts, chosen, document } = useEditor()
  const calendars = useList(CALENDARS)
  const zone = useText(['spec', 'timeZone'])
  const open = Math.min(chosen[LIST] ?? 0, calendars.length - 1)
  const choose = (index: number) => acts.choose(LIST, index)
  const made = () => ({
    id: idFrom(calendars.length === 0 ? 'office' : 'calendar', idsIn(document, CALENDARS), 'calendar'),
    timeZone: zone,
    hours: OFFICE,
  })
  return (
    <>
      <Section
        title="Calendars"
        note="Targets name the calendar they count in; without one, time counts day and night. The first is the usual one."
      >
        <ol className={own.targets}>
          {calendars.map((calendar, index) => (
            <CalendarEntry
              key={index}
              calendar={calendar}
              index={index}
              count={calendars.length}
              isOpen={index === open}
              onChoose={() => choose(index === open ? -1 : index)}
              onPlaced={choose}
            />
          ))}
        </ol>
        <AddEntry list={CALENDARS} label="Add a calendar" entry={made} onAdded={choose} />
      </Section>
      <MaintenanceWindows />
    </>
  )
}

type EntryProps = {
  readonly calendar: Part
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  readonly onChoose: () => void
  readonly onPlaced: (index: number) => void
}

function CalendarEntry({ calendar, index, count, isOpen, onChoose, onPlaced }: EntryProps) {
  const { problems } = useEditor()
  const body = useId()
  const name = isKeyed(calendar) && typeof calendar.id === 'string' && calendar.id !== '' ? calendar.id : `${index + 1}`
  const wrong = problems.filter(({ path }) => isWithin(path, `${LIST}[${index}]`)).length
  const copyOf = (entry: Part, document: DraftDocument): Part =>
    isKeyed(entry) ? { ...entry, id: idFrom(name, idsIn(document, CALENDARS), 'calendar') } : entry
  return (
    <li className={own.target} data-open={isOpen || undefined}>
      <div className={own.line}>
        <button
          type="button"
          className={own.name}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          data-field={isOpen ? undefined : `${LIST}[${index}]`}
          onClick={onChoose}
        >
          <span className={own.title}>Calendar “{name}”</span>
          <span className="secondary">
            {textAt(calendar, ['timeZone'])}
            {wrong > 0 && ` · ${wrong} to put right`}
          </span>
        </button>
        <EntryTools
          list={CALENDARS}
          index={index}
          count={count}
          name={`calendar ${name}`}
          copyOf={copyOf}
          onMoved={(to) => isOpen && onPlaced(to)}
          onGone={(gone) => onPlaced(Math.max(0, Math.min(gone, count - 2)))}
        />
      </div>
      {isOpen && (
        <div id={body} className={own.body}>
          <CalendarForm index={index} />
        </div>
      )}
    </li>
  )
}

function CalendarForm({ index }: { readonly index: number }) {
  const { acts } = useEditor()
  const path = [...CALENDARS, index]
  return (
    <>
      <div className={classes.pair}>
        <TextField
          path={[...path, 'id']}
          label="Short name"
          hint="Such as office; targets name it."
          required
          onText={(id) => acts.change(writePath([...path, 'id']), (document) => withId(document, CALENDARS, index, id))}
        />
        <ZoneField path={[...path, 'timeZone']} label="Time zone" hint="Of the hours below." required />
      </div>
      <WeekField path={[...path, 'hours']} label="Opening hours of the week" />
      <Holidays path={[...path, 'holidays']} />
      <DayExceptions
        path={[...path, 'openings']}
        title="Opened as an exception"
        hint="These hours stand in place of that date’s own, a holiday’s too."
        noun="opening"
      />
      <DayExceptions
        path={[...path, 'closures']}
        title="Closed as an exception"
        hint="These hours are taken out of that date’s own."
        noun="closure"
      />
    </>
  )
}
