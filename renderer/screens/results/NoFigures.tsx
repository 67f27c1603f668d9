import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listed } from '../../../shared/charts/words.ts'
import { quoted } from '../../../shared/packs/pack-words.ts'
import { operations } from '../../client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'

/** An agreement that no ticket has reached: says which source it waits for. */
export function NoFigures({ reference }: { readonly reference: string }) {
  const { data } = useQuery(operations.agreements.show.queryOptions({ input: { reference } }))
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
      {sourceWords(data?.agreement.spec.data?.sources)} Import an export of the service desk, and the results appear
      here.
    </EmptyState>
  )
}

function sourceWords(sources: readonly string[] | undefined): string {
  if (sources === undefined || sources.length === 0) return 'This agreement reads the tickets of every source.'
  const names = listed(sources.map(quoted))
  return `This agreement reads the tickets of ${sources.length === 1 ? 'the source' : 'the sources'} ${names}.`
}
