import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Figures } from '../../../shared/sla/figures.ts'
import { EmptyState } from '../../components/EmptyState.tsx'

/** An agreement that no ticket has reached. */
export function NoFigures({ figures }: { readonly figures: Figures }) {
  const { sources } = figures.tickets
  return (
    <EmptyState
      icon={<IconFileImport size={24} stroke={1.6} />}
      title="Figures come from tickets"
      act={
        <Button
          leftSection={<IconFileImport size={16} />}
          renderRoot={(props) => <Link to="/imports/new" {...props} />}
        >
          Import tickets
        </Button>
      }
    >
      {sources.length === 0
        ? 'Import an export of the service desk that this agreement speaks of; it reads every source.'
        : `This agreement reads ${sources.length === 1 ? 'the source' : 'the sources'} ${sources.join(', ')}. Import an export under that name, and the results appear here.`}
    </EmptyState>
  )
}
