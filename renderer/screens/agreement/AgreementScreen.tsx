import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { LifeState } from '../../../shared/agreement/lifecycle.ts'
import { localDate } from '../../../shared/format.ts'
import { operations } from '../../client.ts'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { AgreementDocument } from '../../components/agreement-document/AgreementDocument.tsx'
import { LifeMenu } from '../../components/agreement-life/LifeMenu.tsx'
import { SignatureList } from '../../components/agreement-life/SignatureList.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { Notices } from './Notices.tsx'
import { VersionSwitch } from './VersionSwitch.tsx'

const route = getRouteApi('/agreements/$reference')

const crumbsOf = (name: string): Crumb[] => [{ label: 'Agreements', link: { to: '/agreements' } }, { label: name }]

/** The agreement as a document: the version in force, else the newest, or any other. */
export function AgreementScreen() {
  const { reference } = route.useParams()
  const { period, version, part } = route.useSearch()
  const navigate = route.useNavigate()
  const versions = useQuery(operations.agreements.versions.queryOptions({ input: { reference } }))
  const asked = version ?? versions.data?.find(({ state }) => state === 'in-force')?.version
  const shown = useQuery({
    ...operations.agreements.show.queryOptions({
      input: { reference, ...(asked !== undefined && { version: asked }) },
    }),
    enabled: !versions.isPending,
  })
  const isMissing = useShownPart(part, shown.isSuccess)
  if (shown.isPending) return <PageLoading lines={14} />
  if (shown.isError) {
    return (
      <Page name="Agreement" title="This agreement could not be read" crumbs={crumbsOf(reference)}>
        <FailurePanel error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    )
  }
  const { summary, agreement, sha256, state, signatures, termination } = shown.data
  const current = agreement.spec.version
  return (
    <Page
      name="Agreement"
      title={agreement.metadata.title}
      lead={`${reference}, ${stateWords(state, agreement.spec)}`}
      crumbs={crumbsOf(agreement.metadata.title)}
      nav={<AgreementNav reference={reference} period={period} />}
      tools={
        <VersionSwitch
          versions={summary.versions}
          value={current}
          onChange={(next) => void navigate({ search: (before) => ({ ...before, version: next }), replace: true })}
        />
      }
      act={
        <>
          <LifeMenu agreement={agreement} newest={summary.version} isTerminated={termination !== null} />
          <ExportMenu reference={reference} version={current} />
        </>
      }
    >
      <Notices agreement={agreement} newest={summary.version} termination={termination} isPartMissing={isMissing} />
      <AgreementDocument agreement={agreement} sha256={sha256} />
      <SignatureList spec={agreement.spec} signatures={signatures} />
    </Page>
  )
}

/** Goes to a part of the document once it is there; answers whether the document has no such part. */
function useShownPart(part: string | undefined, isThere: boolean): boolean {
  useEffect(() => {
    if (part === undefined || !isThere) return
    const found = document.getElementById(part)
    found?.scrollIntoView({ block: 'start' })
    found?.focus({ preventScroll: true })
  }, [part, isThere])
  return part === 'prerequisites' && isThere
}

const STATE_WORDS: Readonly<Record<LifeState, string>> = {
  draft: 'a draft',
  proposed: 'proposed',
  agreed: 'agreed, comes into force',
  'in-force': 'in force',
  expired: 'was in force',
  terminated: 'terminated',
}

type Spec = {
  readonly version: number
  readonly effective: { readonly from: string; readonly to?: string | undefined }
}

function stateWords(state: LifeState, { version, effective: { from, to } }: Spec): string {
  const dates = `from ${localDate(from)}${to === undefined ? '' : ` to ${localDate(to)}`}`
  return `version ${version}, ${STATE_WORDS[state]} ${dates}`
}
