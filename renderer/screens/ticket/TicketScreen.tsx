import { Page } from '../../components/Page.tsx'

export function TicketScreen() {
  return <Page name="Ticket" title="Ticket" crumbs={[{ label: 'Ticket' }]} />
}
