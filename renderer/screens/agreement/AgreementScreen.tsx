import { Page } from '../../components/Page.tsx'

export function AgreementScreen() {
  return <Page name="Agreement" title="Agreement" crumbs={[{ label: 'Agreement' }]} />
}
