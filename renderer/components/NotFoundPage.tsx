import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from './EmptyState.tsx'
import { Page } from './Page.tsx'

export function NotFoundPage() {
  return (
    <Page
      name="Not found"
      title="There is no page at this address"
      crumbs={[{ label: 'Home', link: { to: '/' } }, { label: 'Not found' }]}
    >
      <EmptyState
        icon={<IconMapOff size={24} stroke={1.6} />}
        title="The address may be mistyped, or from another version"
        act={<Button renderRoot={(props) => <Link to="/" {...props} />}>Go home</Button>}
      >
        Every page can be reached from the side bar: your agreements, their results and tickets, imports and review
        packs.
      </EmptyState>
    </Page>
  )
}
