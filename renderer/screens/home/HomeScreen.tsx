import { Button } from '@mantine/core'
import { IconFileImport, IconScale } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dateTime } from '../../../shared/format.ts'
import type { AgreementStanding } from '../../../shared/operations/agreements.ts'
import { operations } from '../../client.ts'
import { AddAgreement } from '../../components/AddAgreement.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { NeedsYou } from './NeedsYou.tsx'
import { needsYou } from './needs-you.ts'
import { Standing } from './Standing.tsx'
import { homeTitle } from './title.ts'

const CRUMBS = [{ label: 'Home' }]

/** How all agreements stand, and what waits. */
export function HomeScreen() {
  const standing = useQuery(operations.agreements.standing.queryOptions())
  if (standing.isPending) return <PageLoading />
  if (standing.isError) {
    return (
      <Page name="Home" title="The agreements could not be read" crumbs={CRUMBS}>
        <FailurePanel error={standing.error} onRetry={() => void standing.refetch()} />
      </Page>
    )
  }
  return standing.data.length === 0 ? <NothingYet /> : <Overview standing={standing.data} />
}

function Overview({ standing }: { readonly standing: readonly AgreementStanding[] }) {
  const reminders = useQuery(operations.reviews.reminders.queryOptions())
  const actions = useQuery(operations.actions.list.queryOptions({ input: { state: 'open' } }))
  const waiting = {
    reviews: reminders.data ?? [],
    actions: (actions.data ?? []).filter(({ isOverdue }) => isOverdue),
  }
  return (
    <Page
      name="Home"
      title={homeTitle(standing)}
      lead={<CutOff standing={standing} />}
      crumbs={CRUMBS}
      act={<ImportAct />}
    >
      <NeedsYou needs={needsYou(standing, waiting)} />
      <Section title="How we are doing">
        <Standing standing={standing} />
      </Section>
    </Page>
  )
}

/** In the agreements' own time where they share one, else in the reader's. */
function zoneOf(standing: readonly AgreementStanding[]): string {
  const [zone, ...others] = new Set(standing.map(({ timeZone }) => timeZone))
  return zone === undefined || others.length > 0 ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zone
}

function CutOff({ standing }: { readonly standing: readonly AgreementStanding[] }) {
  const { data } = useQuery(operations.workspace.info.queryOptions())
  if (data === undefined) return '\u00a0'
  if (data.dataCutOff === null) return 'No tickets have been imported yet.'
  const zone = zoneOf(standing)
  return `From tickets as known on ${dateTime(Date.parse(data.dataCutOff), zone)} (${zone}).`
}

function ImportAct() {
  return (
    <Button leftSection={<IconFileImport size={16} />} renderRoot={(props) => <Link to="/imports/new" {...props} />}>
      Import tickets
    </Button>
  )
}

function NothingYet() {
  return (
    <Page name="Home" title={homeTitle([])} crumbs={CRUMBS}>
      <EmptyState
        icon={<IconScale size={24} stroke={1.6} />}
        title="Accord measures what two departments promised each other"
        steps={[
          <>
            <strong>Add the agreement</strong>: a YAML or JSON file that says who promises what to whom, by which hours,
            and how it is counted.
          </>,
          <>
            <strong>Import the tickets</strong>: a spreadsheet or CSV export of your service desk, as it comes.
          </>,
          <>
            <strong>Read the results</strong> and hand over the review pack; every figure leads back to its tickets.
          </>,
        ]}
        act={
          <>
            <AddAgreement />
            <Button variant="default" renderRoot={(props) => <Link to="/imports/new" {...props} />}>
              Import tickets first
            </Button>
          </>
        }
      >
        Its figures come from the tickets themselves, so that both sides can follow each one down to a row of the
        export.
      </EmptyState>
    </Page>
  )
}
