import { NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { isKeyed, type Part } from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { countOf, localDate } from '../../../../shared/format.ts'
import { operations } from '../../../client.ts'
import { useEditor, useList, useMistake, usePart, useText } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import fields from '../fields/fields.module.css'
import { TextField } from '../fields/TextField.tsx'
import { HolidayFromFile } from './HolidayFromFile.tsx'
import { PublicHolidays } from './PublicHolidays.tsx'
import classes from './week.module.css'
import { MONTHS } from './week-words.ts'

type HolidaysProps = { readonly path: Path }

/** Days on which nothing is open: public ones by place, and one's own. */
export function Holidays({ path }: HolidaysProps) {
  const holidays = useList(path)
  return (
    <fieldset className={fields.group}>
      <legend>Holidays</legend>
      {holidays.map((holiday, index) => (
        <Holiday key={index} list={path} index={index} holiday={holiday} count={holidays.length} />
      ))}
      <PublicHolidays written={writePath(path)} />
      <div className={classes.acts}>
        <AddEntry list={path} label="Add a date" entry={() => ({ date: '' })} />
        <AddEntry list={path} label="Add a day of every year" entry={() => ({ every: '12-25' })} />
        <HolidayFromFile path={path} />
      </div>
    </fieldset>
  )
}

type HolidayProps = {
  readonly list: Path
  readonly index: number
  readonly holiday: Part
  readonly count: number
}

function Holiday({ list, index, holiday, count }: HolidayProps) {
  const path = [...list, index]
  const name = nameOf(holiday, index)
  const tools = <EntryTools list={list} index={index} count={Math.min(count, 1)} name={name} />
  if (isKeyed(holiday) && typeof holiday.set === 'string') {
    return (
      <div className={fields.texts}>
        <div className={fields.entryHead}>
          <SetWords set={holiday.set} />
          {tools}
        </div>
      </div>
    )
  }
  return (
    <div className={classes.dayRow}>
      {isKeyed(holiday) && 'every' in holiday ? (
        <YearlyDay path={[...path, 'every']} number={index + 1} />
      ) : (
        <HolidayDate path={path} number={index + 1} />
      )}
      <TextField path={[...path, 'name']} label={`Name of holiday ${index + 1}`} hidesLabel placeholder="Name" />
      {tools}
    </div>
  )
}

function nameOf(holiday: Part, index: number): string {
  if (!isKeyed(holiday)) return `holiday ${index + 1}`
  const name = holiday.name ?? holiday.set ?? holiday.date
  return typeof name === 'string' && name !== '' ? name : `holiday ${index + 1}`
}

/** The mistake stands at the holiday as a whole, since its form decides what is expected. */
function HolidayDate({ path, number }: { readonly path: Path; readonly number: number }) {
  const mistake = useMistake(path, true)
  return (
    <div>
      <TextField path={[...path, 'date']} label={`Date of holiday ${number}`} hidesLabel kind="date" required />
      {mistake !== null && <p className={fields.mistake}>{mistake}</p>}
    </div>
  )
}

function YearlyDay({ path, number }: { readonly path: Path; readonly number: number }) {
  const { acts } = useEditor()
  const [month = '', day = ''] = useText(path).split('-')
  const mistake = useMistake(path.slice(0, -1), true)
  const write = (nextMonth: string, nextDay: string) =>
    acts.set(path, `${nextMonth.padStart(2, '0')}-${nextDay.padStart(2, '0')}`)
  return (
    <div>
      <div className={classes.yearly}>
        <NumberInput
          aria-label={`Day of holiday ${number}`}
          min={1}
          max={31}
          allowDecimal={false}
          hideControls
          value={Number(day)}
          data-field={writePath(path)}
          onChange={(value) => write(month, String(value))}
        />
        <Select
          aria-label={`Month of holiday ${number}`}
          data={MONTHS.map((name, index) => ({ value: String(index + 1).padStart(2, '0'), label: name }))}
          value={month}
          allowDeselect={false}
          onChange={(value) => value !== null && write(value, day)}
        />
      </div>
      {mistake !== null && <p className={fields.mistake}>{mistake}</p>}
    </div>
  )
}

/** What a set means in the first year of the agreement. */
function SetWords({ set }: { readonly set: string }) {
  const from = usePart(['spec', 'effective', 'from'])
  const year = typeof from === 'string' && /^\d{4}-/.test(from) ? Number(from.slice(0, 4)) : 0
  const isAsked = year >= 1970 && year <= 2100
  const days = useQuery({ ...operations.calendars.holidays.queryOptions({ input: { set, year } }), enabled: isAsked })
  const countries = useQuery(operations.calendars.countries.queryOptions())
  const place = (countries.data ?? []).flatMap((one) => [one, ...one.parts]).find((one) => one.set === set)
  return (
    <div className={classes.set}>
      <p>
        Public holidays of {place?.name ?? set} <span className="secondary">{set}</span>
      </p>
      {days.data !== undefined && (
        <p className="secondary">
          {countOf(days.data.length, 'day')} in {year}:{' '}
          {days.data.map((day) => `${localDate(day.date).replace(/ \d{4}$/, '')} ${day.name}`).join(', ')}
        </p>
      )}
      {days.isError && <p className={fields.mistake}>There is no set of public holidays by this name.</p>}
    </div>
  )
}
