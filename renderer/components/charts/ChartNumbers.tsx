import type { ChartTable } from '../../../shared/charts/chart.ts'
import { type Column, Table } from '../Table.tsx'

type Row = readonly string[]
type ChartNumbersProps = { readonly table: ChartTable; readonly caption: string }

const isNumeric = (text: string): boolean => /^[\d–-][\d,.\s\u202f%–-]*$/.test(text)

/** The numbers behind a chart. */
export function ChartNumbers({ table: { headers, rows }, caption }: ChartNumbersProps) {
  const columns: Column<Row>[] = headers.map((header, index) => ({
    id: header,
    header,
    cell: (row) => row[index],
    isName: index === 0,
    isNumber: index > 0 && rows.every((row) => isNumeric(row[index] ?? '')),
  }))
  return <Table caption={caption} columns={columns} rows={rows} keyOf={(row, index) => row[0] ?? index} />
}
