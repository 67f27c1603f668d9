import { Page } from '../../components/Page.tsx'

export function ImportsScreen() {
  return <Page name="Imports" title="Imports" crumbs={[{ label: 'Imports' }]} />
}
