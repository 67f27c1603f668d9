import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { type WeekHours, withDayCopied } from '../../../../shared/agreement/draft/week-hours.ts'
import { WEEKDAY_WORDS } from '../../../../shared/format/weekday-words.ts'
import { WEEKDAYS, type Weekday } from '../../../../shared/time/calendar-definition.ts'
import { WORKING_DAYS } from './week-words.ts'

type CopyProps = { readonly day: Weekday; readonly week: WeekHours; readonly onWeek: (week: WeekHours) => void }

/** Gives the hours of one day to others. */
export function CopyDay({ day, week, onWeek }: CopyProps) {
  const copy = (to: readonly Weekday[]) => onWeek(withDayCopied(week, day, to))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Copy ${WEEKDAY_WORDS[day]} to other days`}>
          <IconCopy size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => copy(WORKING_DAYS)}>To Monday to Friday</Menu.Item>
        <Menu.Item onClick={() => copy(WEEKDAYS)}>To every day</Menu.Item>
        <Menu.Divider />
        {WEEKDAYS.filter((other) => other !== day).map((other) => (
          <Menu.Item key={other} onClick={() => copy([other])}>
            To {WEEKDAY_WORDS[other]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
