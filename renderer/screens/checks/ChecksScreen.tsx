import { Page } from '../../components/Page.tsx'

export function ChecksScreen() {
  return <Page name="Checks" title="Checks" crumbs={[{ label: 'Checks' }]} />
}
