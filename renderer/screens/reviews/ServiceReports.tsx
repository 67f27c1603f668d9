import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { countOf, localDate, periodName } from '../../../shared/format.ts'
import { REPORT_PARTS } from '../../../shared/packs/pack-style.ts'
import type { ServiceReport } from '../../../shared/review/report-calendar.ts'
import type { Status } from '../../../shared/sla/figures.ts'
import { operations, queryClient } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { ProgressPanel } from '../../components/ProgressPanel.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { fileUrl, saveFile } from '../../files.ts'
import { useReport } from './use-report.ts'

const STANDING: Readonly<Record<ServiceReport['state'], { readonly status: Status; readonly word: string }>> = {
  overdue: { status: 'red', word: 'Overdue' },
  due: { status: 'amber', word: 'Due' },
  made: { status: 'green', word: 'Made' },
  running: { status: 'grey', word: 'Under way' },
}

/** The reports between the reviews: a short pack of each month, or however often the agreement says. */
export function ServiceReports() {
  const list = useQuery(operations.reviews.reports.queryOptions({ input: {} }))
  const { making, make, cancel } = useReport(() =>
    queryClient.invalidateQueries({ queryKey: operations.reviews.key() }),
  )
  if (list.isError) return <FailurePanel error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined || list.data.length === 0) return null
  const isBusy = making.kind === 'running'
  return (
    <Section title={titleOf(list.data)} note="Between the reviews: results, breaches and data quality of the period.">
      {making.kind === 'failed' && <FailurePanel error={making.error} />}
      {isBusy && (
        <ProgressPanel
          title={`Making the report for ${periodName(making.period)}`}
          phase={making.progress?.phase ?? null}
          done={making.progress?.done ?? 0}
          total={making.progress?.total ?? null}
          onCancel={cancel}
          isStopping={false}
        />
      )}
      <Table
        caption="Service reports"
        columns={columnsOf(
          isBusy,
          ({ reference, period }) => void make({ reference, period, workbook: false, parts: [...REPORT_PARTS] }),
        )}
        rows={list.data}
        keyOf={({ reference, period }) => `${reference} ${period}`}
        {...(list.data.length > MANY && { maxHeight: 460 })}
      />
    </Section>
  )
}

const MANY = 8

function titleOf(reports: readonly ServiceReport[]): string {
  const waiting = reports.filter(({ state }) => state === 'due' || state === 'overdue').length
  return waiting === 0 ? 'Service reports' : `Service reports: ${countOf(waiting, 'one', 'of them')} to make`
}

function columnsOf(isBusy: boolean, onMake: (report: ServiceReport) => void): readonly Column<ServiceReport>[] {
  return [
    {
      id: 'report',
      header: 'Report',
      isName: true,
      width: '38%',
      cell: ({ reference, title, period }) => (
        <Link to="/agreements/$reference/results" params={{ reference }} search={{ period }}>
          {`${title}, ${periodName(period)}`}
        </Link>
      ),
    },
    { id: 'to', header: 'Goes to', width: '24%', cell: ({ to }) => (to.length === 0 ? '–' : to.join(', ')) },
    { id: 'state', header: 'State', cell: ({ state }) => <StatusMark {...STANDING[state]} /> },
    { id: 'due', header: 'From', isNumber: true, cell: ({ due }) => localDate(due) },
    {
      id: 'act',
      header: 'File',
      isNumber: true,
      cell: (report) => <Act report={report} isBusy={isBusy} onMake={onMake} />,
    },
  ]
}

type ActProps = {
  readonly report: ServiceReport
  readonly isBusy: boolean
  readonly onMake: (report: ServiceReport) => void
}

function Act({ report, isBusy, onMake }: ActProps) {
  const { period, made, state } = report
  if (state === 'running') return null
  if (made === null) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        disabled={isBusy}
        onClick={() => onMake(report)}
        aria-label={`Make it: ${report.title}, ${periodName(period)}`}
      >
        Make it
      </Button>
    )
  }
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => void saveFile(fileUrl(`files/packs/${encodeURIComponent(made.fileName)}`), made.fileName)}
      aria-label={`Save the PDF: ${report.title}, ${periodName(period)}`}
    >
      Save the PDF
    </Button>
  )
}
