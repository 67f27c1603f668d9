import { Page } from '../../components/Page.tsx'

export function HomeScreen() {
  return <Page name="Home" title="Home" crumbs={[{ label: 'Home' }]} />
}
