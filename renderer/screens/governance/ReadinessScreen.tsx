import { Button, Switch, TextInput } from '@mantine/core'
import { IconSearch, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { countOf } from '../../../shared/format.ts'
import type { Readiness } from '../../../shared/operations/governance.ts'
import { operations } from '../../client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { GovernanceNav } from '../../components/GovernanceNav.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import type { ReadinessSearch } from '../../search.ts'
import { Matrix } from './Matrix.tsx'
import { Overview } from './Overview.tsx'
import classes from './Readiness.module.css'
import { hasUnmet, isAsked } from './standing.ts'

const route = getRouteApi('/governance')
const CRUMBS = [{ label: 'Governance' }]

/** The ten prerequisites of internal SLAs over all agreements. */
export function ReadinessScreen() {
  const readiness = useQuery({ ...operations.governance.readiness.queryOptions(), staleTime: 0 })
  if (readiness.isPending) return <PageLoading />
  if (readiness.isError) {
    return (
      <Page name="Governance" title="What is in place could not be read" crumbs={CRUMBS} nav={<GovernanceNav />}>
        <FailurePanel error={readiness.error} onRetry={() => void readiness.refetch()} />
      </Page>
    )
  }
  return (
    <Page
      name="Governance"
      title={titleOf(readiness.data)}
      lead="Ten things without which an internal agreement does not work, as each agreement says of itself today."
      crumbs={CRUMBS}
      nav={<GovernanceNav />}
    >
      {readiness.data.agreements.length === 0 ? <NoAgreement /> : <OverAll readiness={readiness.data} />}
    </Page>
  )
}

function titleOf({ agreements }: Readiness): string {
  if (agreements.length === 0) return 'No agreement to look at yet'
  const ready = agreements.filter((agreement) => !hasUnmet(agreement)).length
  if (ready === agreements.length) return 'All ten prerequisites are in place with evidence in every agreement'
  if (ready === 0) return 'No agreement has all ten prerequisites in place with evidence'
  return `All ten prerequisites are in place with evidence in ${ready} of ${countOf(agreements.length, 'agreement')}`
}

function OverAll({ readiness: { prerequisites, agreements } }: { readonly readiness: Readiness }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(search)
  const asked = useDeferredValue(typed)
  const change = (next: ReadinessSearch) => {
    setTyped((before) => ({ ...before, ...next }))
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  }
  const shown = agreements.filter(
    (agreement) => isAsked(agreement, asked.search ?? '') && (asked.unmet !== true || hasUnmet(agreement)),
  )
  return (
    <>
      <Section title="The ten, over all agreements" note="How many agreements say that it is in place, and by what.">
        <Overview prerequisites={prerequisites} agreements={agreements} />
      </Section>
      <Section
        title="Agreement by agreement"
        note="Each mark leads to where the agreement speaks of it. Arrow keys go from mark to mark."
        act={
          <div className={classes.filters} role="search" aria-label="Agreements shown">
            <TextInput
              aria-label="Search in titles and references"
              placeholder="Title or reference"
              size="xs"
              w={200}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={typed.search ?? ''}
              onChange={({ currentTarget }) => change({ search: currentTarget.value || undefined })}
            />
            <Switch
              size="xs"
              label="Only with something to do"
              checked={typed.unmet === true}
              onChange={({ currentTarget }) => change({ unmet: currentTarget.checked || undefined })}
            />
          </div>
        }
      >
        <p role="status" className="secondary">
          {shown.length === agreements.length
            ? `All ${countOf(agreements.length, 'agreement')}`
            : `${countOf(shown.length, 'agreement')} of ${agreements.length}`}
        </p>
        <Matrix key={`${asked.search} ${asked.unmet}`} prerequisites={prerequisites} agreements={shown} />
      </Section>
    </>
  )
}

function NoAgreement() {
  return (
    <EmptyState
      icon={<IconShieldCheck size={24} stroke={1.6} />}
      title="Who watches over the agreements begins here"
      act={
        <Button component={Link} to="/agreements/new">
          Write an agreement
        </Button>
      }
    >
      Each agreement says which of the ten prerequisites are met, and by what that can be seen: customer needs known,
      services defined, metrics established, measurement in place, and so on. Over all agreements this view shows where
      something is missing.
    </EmptyState>
  )
}
