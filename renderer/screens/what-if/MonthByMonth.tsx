import { barsOf } from '../../../shared/format/bars.ts'
import { count, monthName, percent } from '../../../shared/format.ts'
import type { MonthFigures, TargetFigures } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import { StatusShape } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './WhatIf.module.css'

export type MonthByMonthProps = { readonly before: TargetFigures; readonly after: TargetFigures }
type Pair = { readonly month: string; readonly before: MonthFigures; readonly after: MonthFigures | null }

/** The same months under both, with the counts that each share is of. */
export function MonthByMonth({ before, after }: MonthByMonthProps) {
  const pairs = before.months.map((month, index): Pair => {
    return { month: month.month, before: month, after: after.months[index] ?? null }
  })
  const columns: Column<Pair>[] = [
    { id: 'month', header: 'Month', isName: true, cell: ({ month }) => monthName(month), width: '28%' },
    ...sideColumns('before', 'As agreed', before),
    ...sideColumns('after', 'As imagined', after),
  ]
  return (
    <Section title="Month by month">
      <Table caption="Before and after, by month" columns={columns} rows={pairs} keyOf={({ month }) => month} />
    </Section>
  )
}

function sideColumns(side: 'before' | 'after', header: string, target: TargetFigures): Column<Pair>[] {
  const against = barsOf(target)
  return [
    {
      id: side,
      header,
      isNumber: true,
      cell: (pair) => {
        const month = pair[side]
        return month === null || !month.counted ? (
          <span className="secondary">nothing counted</span>
        ) : (
          <span className={classes.share}>
            <StatusShape status={month.status} />
            {percent(month.met, month.counted, against)}
          </span>
        )
      },
    },
    { id: `${side} n`, header: 'Counted', isNumber: true, cell: (pair) => count(pair[side]?.counted ?? null) },
  ]
}
