import { Page } from '../../components/Page.tsx'

export function AgreementsScreen() {
  return <Page name="Agreements" title="Agreements" crumbs={[{ label: 'Agreements' }]} />
}
