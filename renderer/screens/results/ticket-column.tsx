import { Link } from '@tanstack/react-router'
import type { Check } from '../../../shared/sla/figures.ts'
import type { Column } from '../../components/Table.tsx'

type Place = { readonly reference: string; readonly period: string; readonly target: { readonly id: string } }

/** The column that names a ticket and leads to its clock. */
export function ticketColumn<Row extends { readonly check: Check }>({ reference, period, target }: Place): Column<Row> {
  return {
    id: 'key',
    header: 'Ticket',
    isName: true,
    cell: ({ check }) => (
      <Link
        to="/agreements/$reference/targets/$target/tickets/$ticket"
        params={{ reference, target: target.id, ticket: check.key }}
        search={{ period, source: check.sourceName }}
        preload={false}
      >
        {check.key}
      </Link>
    ),
  }
}
