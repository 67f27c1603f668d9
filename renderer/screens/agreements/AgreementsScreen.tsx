import { Button } from '@mantine/core'
import { IconFileText, IconPencilPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { countOf } from '../../../shared/format.ts'
import type { AgreementSummary } from '../../../shared/operations/agreements.ts'
import { operations } from '../../client.ts'
import { AddAgreement } from '../../components/AddAgreement.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Register } from './Register.tsx'

const CRUMBS = [{ label: 'Agreements' }]

/** The register: every agreement, in its newest version. */
export function AgreementsScreen() {
  const list = useQuery(operations.agreements.list.queryOptions())
  if (list.isPending) return <PageLoading />
  if (list.isError) {
    return (
      <Page name="Agreements" title="The agreements could not be read" crumbs={CRUMBS}>
        <FailurePanel error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    )
  }
  if (list.data.length === 0) return <NoAgreement />
  return (
    <Page name="Agreements" title={titleOf(list.data)} crumbs={CRUMBS} act={<Acts />}>
      <Register agreements={list.data} />
    </Page>
  )
}

/** To be written here, or read from its file. */
function Acts() {
  return (
    <>
      <AddAgreement variant="default" label="Add from file" />
      <Button component={Link} to="/agreements/new" leftSection={<IconPencilPlus size={16} />}>
        New agreement
      </Button>
    </>
  )
}

function titleOf(agreements: readonly AgreementSummary[]): string {
  const inForce = agreements.filter(({ state }) => state === 'in-force').length
  if (inForce === agreements.length) return `${countOf(agreements.length, 'agreement')} in force`
  return `${countOf(agreements.length, 'agreement')}, ${inForce} of them in force`
}

function NoAgreement() {
  return (
    <Page name="Agreements" title="No agreement yet" crumbs={CRUMBS}>
      <EmptyState
        icon={<IconFileText size={24} stroke={1.6} />}
        title="An agreement is a text that both sides can read"
        act={<Acts />}
      >
        It names the parties and their owners, the services, the business hours, each target with its objective and the
        rules it is counted by, and when it is reviewed. Write it here, beginning with an example, or choose a YAML or
        JSON file of one: it is checked line by line before it is kept. Every later version is kept beside the earlier
        ones.
      </EmptyState>
    </Page>
  )
}
