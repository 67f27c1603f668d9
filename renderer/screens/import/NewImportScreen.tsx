import { Page } from '../../components/Page.tsx'

export function NewImportScreen() {
  const crumbs = [{ label: 'Imports', link: { to: '/imports' } }, { label: 'New import' }] as const
  return <Page name="New import" title="Import a spreadsheet of tickets" crumbs={crumbs} />
}
