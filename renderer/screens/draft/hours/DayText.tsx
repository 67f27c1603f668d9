import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readDayText, type WeekHours, withDay, writeDayText } from '../../../../shared/agreement/draft/week-hours.ts'
import { WEEKDAY_WORDS } from '../../../../shared/format/weekday-words.ts'
import type { Weekday } from '../../../../shared/time/calendar-definition.ts'

type DayTextProps = {
  readonly day: Weekday
  readonly week: WeekHours
  readonly field: string
  readonly onWeek: (week: WeekHours) => void
}

/** The hours of a day as text; what cannot be read stays in the field until it can, and changes nothing. */
export function DayText({ day, week, field, onWeek }: DayTextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const isWrong = typed !== null && readDayText(typed) === null
  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    const stretches = readDayText(text)
    if (stretches !== null) onWeek(withDay(week, day, stretches))
  }
  const leave = () => {
    setLeft(true)
    if (!isWrong) setTyped(null)
  }
  return (
    <TextInput
      size="xs"
      aria-label={`Hours of ${WEEKDAY_WORDS[day]}`}
      leftSection={<span aria-hidden>{WEEKDAY_WORDS[day].slice(0, 3)}</span>}
      leftSectionWidth={40}
      placeholder="closed"
      value={typed ?? writeDayText(week[day])}
      error={isWrong && isLeft ? 'Such as 09:00-12:30, 13:30-17:00' : null}
      data-field={field}
      onBlur={leave}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  )
}
