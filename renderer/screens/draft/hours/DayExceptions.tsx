import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readDayText, writeDayText, writeStretch } from '../../../../shared/agreement/draft/week-hours.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useList, useMistake, useText } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import fields from '../fields/fields.module.css'
import { TextField } from '../fields/TextField.tsx'
import classes from './week.module.css'

type ExceptionsProps = {
  readonly path: Path
  readonly title: string
  readonly hint: string
  readonly noun: string
}

/** Dates whose hours are not those of their weekday. */
export function DayExceptions({ path, title, hint, noun }: ExceptionsProps) {
  const days = useList(path)
  return (
    <fieldset className={fields.group}>
      <legend>{title}</legend>
      {days.map((_, index) => (
        <Exception key={index} list={path} index={index} noun={noun} />
      ))}
      <p className="secondary">{hint}</p>
      <AddEntry
        list={path}
        label={`Add ${noun === 'opening' ? 'an opening' : `a ${noun}`}`}
        entry={() => ({ date: '', hours: [noun === 'opening' ? '10:00-14:00' : '12:00-17:00'] })}
      />
    </fieldset>
  )
}

type ExceptionProps = { readonly list: Path; readonly index: number; readonly noun: string }

function Exception({ list, index, noun }: ExceptionProps) {
  const path = [...list, index]
  const date = useText([...path, 'date'])
  const of = `${noun} ${index + 1}`
  return (
    <div className={classes.dayRow} data-hours>
      <TextField path={[...path, 'date']} label={`Date of ${of}`} hidesLabel kind="date" required />
      <ExceptionHours path={[...path, 'hours']} label={`Hours of ${of}`} />
      <TextField path={[...path, 'name']} label={`Name of ${of}`} hidesLabel placeholder="Name" />
      <EntryTools list={list} index={index} count={1} name={date === '' ? of : `${noun} of ${date}`} />
    </div>
  )
}

function ExceptionHours({ path, label }: { readonly path: Path; readonly label: string }) {
  const { acts } = useEditor()
  const hours = useList(path).filter((text) => typeof text === 'string')
  const mistake = useMistake(path, true)
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && readDayText(typed) === null
  const type = (text: string) => {
    setTyped(text)
    const stretches = readDayText(text)
    if (stretches !== null) acts.set(path, stretches.map(writeStretch))
  }
  return (
    <TextInput
      aria-label={label}
      placeholder="closed"
      value={typed ?? writeDayText(hours)}
      error={isWrong ? 'Such as 09:00-12:30' : mistake}
      data-field={writePath(path)}
      onBlur={() => !isWrong && setTyped(null)}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  )
}
