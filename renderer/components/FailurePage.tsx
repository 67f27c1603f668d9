import { Button } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { FailurePanel } from './FailurePanel.tsx'
import { Page } from './Page.tsx'

/** When a page itself breaks: the rest of the window stays. */
export function FailurePage({ error, reset }: Partial<ErrorComponentProps>) {
  return (
    <Page
      name="Problem"
      title="This page could not be shown"
      crumbs={[{ label: 'Home', link: { to: '/' } }, { label: 'Problem' }]}
    >
      <FailurePanel error={error} {...(reset !== undefined && { onRetry: reset })} />
      <div>
        <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
          Go home
        </Button>
      </div>
    </Page>
  )
}
