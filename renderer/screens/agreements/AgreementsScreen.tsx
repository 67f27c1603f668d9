import { Button } from '@mantine/core'
import { IconFileText, IconPencilPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { countOf } from '../../../shared/format.ts'
import type { RegisterRow } from '../../../shared/operations/governance.ts'
import { operations } from '../../client.ts'
import { AddAgreement } from '../../components/AddAgreement.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { AddFolder } from './AddFolder.tsx'
import { CalendarButton } from './CalendarButton.tsx'
import { Register } from './Register.tsx'

const route = getRouteApi('/agreements')
const CRUMBS = [{ label: 'Agreements' }]

/** The register: every agreement as it stands today, and every draft of one. */
export function AgreementsScreen() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const register = useQuery({ ...operations.governance.register.queryOptions(), staleTime: 0 })
  if (register.isPending) return <PageLoading />
  if (register.isError) {
    return (
      <Page name="Agreements" title="The agreements could not be read" crumbs={CRUMBS}>
        <FailurePanel error={register.error} onRetry={() => void register.refetch()} />
      </Page>
    )
  }
  if (register.data.length === 0) return <NoAgreement />
  return (
    <Page name="Agreements" title={titleOf(register.data)} crumbs={CRUMBS} act={<Acts hasAgreements />} wide filled>
      <Register
        rows={register.data}
        search={search}
        onSearch={(next) =>
          void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
        }
      />
    </Page>
  )
}

/** To be written here, or read from files. */
function Acts({ hasAgreements = false }: { readonly hasAgreements?: boolean }) {
  return (
    <>
      {hasAgreements && <CalendarButton />}
      <AddAgreement variant="default" label="Add from file" />
      <AddFolder />
      <Button component={Link} to="/agreements/new" leftSection={<IconPencilPlus size={16} />}>
        New agreement
      </Button>
    </>
  )
}

function titleOf(rows: readonly RegisterRow[]): string {
  const kept = rows.filter(({ version }) => version !== null)
  const inForce = kept.filter(({ state }) => state === 'in-force').length
  const late = rows.filter(({ overdue }) => overdue.length > 0).length
  const drafts = rows.length - kept.length
  const all = [
    inForce === kept.length
      ? `${countOf(inForce, 'agreement')} in force`
      : `${countOf(kept.length, 'agreement')}, ${inForce} of them in force`,
    ...(drafts === 0 ? [] : [`${countOf(drafts, 'new one')} on the way`]),
  ].join(', ')
  if (late === 0) return `${all}; nothing is overdue`
  const where = rows.length === 1 ? 'it' : late === rows.length ? 'every one' : `${late} of them`
  return `${all}; something is overdue in ${where}`
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
