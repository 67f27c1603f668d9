import { Page } from '../../components/Page.tsx'

export function ResultsScreen() {
  return <Page name="Results" title="Results" crumbs={[{ label: 'Results' }]} />
}
