import { getRouteApi } from '@tanstack/react-router'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'

const route = getRouteApi('/agreements/$reference/pack')

export function PackScreen() {
  const { reference } = route.useParams()
  const { period } = route.useSearch()
  const crumbs: Crumb[] = [
    { label: 'Agreements', link: { to: '/agreements' } },
    { label: reference, link: { to: '/agreements/$reference', params: { reference } } },
    { label: 'Review pack' },
  ]
  return (
    <Page
      name="Review pack"
      title="Review pack"
      crumbs={crumbs}
      nav={<AgreementNav reference={reference} period={period} />}
    />
  )
}
