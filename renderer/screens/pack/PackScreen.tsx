import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconReportAnalytics } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { countOf, dateTime, periodName } from '../../../shared/format.ts'
import type { PackRecord } from '../../../shared/operations/packs.ts'
import { operations } from '../../client.ts'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { PeriodSwitch } from '../../components/PeriodSwitch.tsx'
import { ProgressPanel } from '../../components/ProgressPanel.tsx'
import { fileUrl } from '../../files.ts'
import { DownloadMenu } from './DownloadMenu.tsx'
import { PdfView } from './PdfView.tsx'
import classes from './pack.module.css'
import { StylePanel } from './StylePanel.tsx'
import { usePack } from './use-pack.ts'

const route = getRouteApi('/agreements/$reference/pack')
/** From this width on the page stands beside its switches without being cut. */
const ROOMY = 1400

/** The review pack of one agreement and period: make it, look at it, save it. */
export function PackScreen() {
  const { reference } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const periods = useQuery(operations.results.periods.queryOptions({ input: { reference } }))
  const period = search.period ?? periods.data?.newestWithData ?? periods.data?.periods[0] ?? null
  const crumbs: Crumb[] = [
    { label: 'Agreements', link: { to: '/agreements' } },
    { label: reference, link: { to: '/agreements/$reference', params: { reference } } },
    { label: 'Review pack' },
  ]
  const nav = <AgreementNav reference={reference} period={period ?? undefined} />
  if (period === null) {
    return (
      <Page name="Review pack" title="Review pack" crumbs={crumbs} nav={nav}>
        {periods.error === null ? (
          <PageLoading />
        ) : (
          <FailurePanel error={periods.error} onRetry={() => void periods.refetch()} />
        )}
      </Page>
    )
  }
  const tools = (
    <PeriodSwitch
      periods={periods.data?.periods ?? []}
      value={period}
      onChange={(next) => void navigate({ search: { period: next } })}
    />
  )
  return (
    <PeriodPack key={`${reference} ${period}`} place={{ reference, period }} crumbs={crumbs} nav={nav} tools={tools} />
  )
}

type PeriodPackProps = {
  readonly place: { readonly reference: string; readonly period: string }
  readonly crumbs: readonly Crumb[]
  readonly nav: React.ReactNode
  readonly tools: React.ReactNode
}

function PeriodPack({ place, crumbs, nav, tools }: PeriodPackProps) {
  const [made, setMade] = useState<PackRecord | null>(null)
  const kept = useQuery(operations.packs.list.queryOptions({ input: { reference: place.reference } }))
  const { making, start, cancel } = usePack(setMade)
  const pack = made ?? newestOf(kept.data, place.period)
  const make = () => void start({ ...place, workbook: true, summary: true, tables: true })
  const [isStyling, setStyling] = useState(() => window.innerWidth >= ROOMY)
  const isRunning = making.kind === 'running'
  return (
    <Page
      name="Review pack"
      title={titleOf(pack, place.period, kept.isPending)}
      lead={pack === null ? undefined : leadOf(pack)}
      crumbs={crumbs}
      nav={nav}
      tools={tools}
      act={
        pack !== null &&
        !isRunning && <Acts pack={pack} onMake={make} isStyling={isStyling} onStyle={() => setStyling(!isStyling)} />
      }
      filled
      wide
    >
      {making.kind === 'failed' && <FailurePanel error={making.error} onRetry={make} />}
      {kept.error !== null && <FailurePanel error={kept.error} onRetry={() => void kept.refetch()} />}
      {isRunning && (
        <ProgressPanel
          title="Making the review pack"
          phase={making.progress?.phase ?? null}
          done={making.progress?.done ?? 0}
          total={making.progress?.total ?? null}
          onCancel={cancel}
          isStopping={making.isStopping}
        />
      )}
      {!isRunning &&
        kept.data !== undefined &&
        (pack === null ? (
          <NoPack onMake={make} />
        ) : (
          <Preview pack={pack} side={isStyling && <StylePanel onMake={make} />} />
        ))}
    </Page>
  )
}

function newestOf(packs: readonly PackRecord[] | undefined, period: string): PackRecord | null {
  const fitting = (packs ?? []).filter((pack) => pack.period === period)
  return fitting.sort((a, b) => b.madeAt.localeCompare(a.madeAt))[0] ?? null
}

function titleOf(pack: PackRecord | null, period: string, isLoading: boolean): string {
  if (pack !== null) return `The review pack for the ${periodName(period)}, ${countOf(pack.pdf.pages, 'page')}`
  return isLoading ? 'Review pack' : `No review pack has been made for the ${periodName(period)} yet`
}

function leadOf({ madeAt, missingCharacters }: PackRecord): string {
  const missing =
    missingCharacters.length === 0
      ? ''
      : ` Its fonts have no shape for ${missingCharacters.slice(0, 12).join(' ')}; the pack says so.`
  return `Made ${dateTime(Date.parse(madeAt), LOCAL_ZONE)} from the figures of that moment.${missing}`
}

type ActsProps = {
  readonly pack: PackRecord
  readonly onMake: () => void
  readonly isStyling: boolean
  readonly onStyle: () => void
}

function Acts({ pack, onMake, isStyling, onStyle }: ActsProps) {
  return (
    <>
      <Button
        variant="default"
        aria-pressed={isStyling}
        leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.6} />}
        onClick={onStyle}
      >
        Sections and style
      </Button>
      <Button variant="default" onClick={onMake}>
        Make it anew
      </Button>
      <DownloadMenu pack={pack} />
    </>
  )
}

function NoPack({ onMake }: { readonly onMake: () => void }) {
  return (
    <EmptyState
      icon={<IconReportAnalytics size={32} stroke={1.2} />}
      title="A pack for the meeting"
      act={<Button onClick={onMake}>Make the review pack</Button>}
    >
      Cover, summary with the month-by-month grid, a page for each target with its evidence and counting rules, every
      breach with its source row, what follows, and the state of the data: as a PDF with a one-page summary, as a
      workbook whose figures are live formulas, and as tables.
    </EmptyState>
  )
}

function Preview({ pack, side }: { readonly pack: PackRecord; readonly side: React.ReactNode }) {
  return (
    <div className={classes.preview}>
      <PdfView
        key={pack.pdf.fileName}
        url={fileUrl(`files/packs/${encodeURIComponent(pack.pdf.fileName)}`)}
        title={`Review pack for ${pack.period}`}
      />
      {side}
    </div>
  )
}
