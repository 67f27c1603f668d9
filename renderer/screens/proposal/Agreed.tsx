import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { localDate } from '../../../shared/format.ts'
import { operations } from '../../client.ts'
import { SignatureList } from '../../components/agreement-life/SignatureList.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { PdfButton } from './PdfButton.tsx'

export type AgreedVersion = { readonly reference: string; readonly version: number }

/** Both have signed: what was a proposal is a version now. */
export function Agreed({ agreed: { reference, version } }: { readonly agreed: AgreedVersion }) {
  const shown = useQuery(operations.agreements.show.queryOptions({ input: { reference, version } }))
  const spec = shown.data?.agreement.spec
  return (
    <Page
      name="Agreed"
      title={`Both sides have signed: version ${version} of ${shown.data?.agreement.metadata.title ?? reference} is kept`}
      lead={
        spec === undefined
          ? reference
          : `${reference}, in force from ${localDate(spec.effective.from)}. A change from now on needs a new version.`
      }
      crumbs={[
        { label: 'Agreements', link: { to: '/agreements' } },
        { label: reference, link: { to: '/agreements/$reference', params: { reference } } },
        { label: 'Agreed' },
      ]}
      act={
        <>
          <PdfButton of={{ reference, version }} />
          <Button
            renderRoot={(props) => (
              <Link {...props} to="/agreements/$reference" params={{ reference }} search={{ version }} />
            )}
          >
            Read the agreement
          </Button>
        </>
      }
    >
      {shown.isPending && <Lines />}
      {shown.isError && <FailurePanel error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.data !== undefined && (
        <SignatureList spec={shown.data.agreement.spec} signatures={shown.data.signatures} />
      )}
    </Page>
  )
}
