import { Page } from '../../components/Page.tsx'

export function PacksScreen() {
  return <Page name="Review packs" title="Review packs" crumbs={[{ label: 'Review packs' }]} />
}
