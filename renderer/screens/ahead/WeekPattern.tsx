import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { count, percent } from '../../../shared/format.ts'
import type { AheadOfTarget } from '../../../shared/operations/ahead.ts'
import { weekdayName } from '../../../shared/sla/ahead-words.ts'
import { hourWords } from '../../components/start-words.ts'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './Ahead.module.css'
import { Told } from './Told.tsx'

type Row = { readonly name: string; readonly met: number; readonly counted: number }

const VIEWS = [
  { value: 'weekday', label: 'by weekday' },
  { value: 'hour', label: 'by hour' },
]

/** When in the week, or in the day, tickets come that are not met. */
export function WeekPattern({ seasonality }: { readonly seasonality: AheadOfTarget['seasonality'] }) {
  const [view, setView] = useState('weekday')
  const rows = (view === 'hour' ? hoursOf(seasonality) : daysOf(seasonality)).filter(({ counted }) => counted > 0)
  return (
    <div className={classes.page}>
      <Told title="The pattern of the week" told={seasonality} />
      {rows.length > 1 && (
        <div className={classes.told}>
          <SegmentedControl
            aria-label="Tickets created"
            size="xs"
            className={classes.view}
            data={VIEWS}
            value={view}
            onChange={setView}
          />
          <Table
            caption={`Tickets by the ${view} of their creation`}
            columns={COLUMNS}
            rows={rows}
            keyOf={({ name }) => name}
            maxHeight={320}
          />
        </div>
      )}
    </div>
  )
}

function daysOf({ weekdays }: AheadOfTarget['seasonality']): Row[] {
  return weekdays.map(({ weekday, ...share }) => ({ ...share, name: weekdayName(weekday) }))
}

function hoursOf({ hours }: AheadOfTarget['seasonality']): Row[] {
  return hours.map(({ hour, ...share }) => ({ ...share, name: hourWords(hour) }))
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', header: 'Created', isName: true, cell: ({ name }) => name },
  { id: 'counted', header: 'Checks', isNumber: true, cell: ({ counted }) => count(counted) },
  { id: 'met', header: 'Met', isNumber: true, cell: ({ met, counted }) => percent(met, counted) },
]
