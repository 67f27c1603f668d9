import { Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { DraftSummary } from '../../../shared/operations/drafts.ts'
import { client, operations } from '../../client.ts'
import { FailurePanel } from '../FailurePanel.tsx'
import { useActor } from '../use-actor.ts'
import classes from './life.module.css'
import { TerminateDialog } from './TerminateDialog.tsx'

type LifeMenuProps = {
  /** The version that speaks for it today. */
  readonly agreement: Agreement
  /** The newest version there is. */
  readonly newest: number
  readonly isTerminated: boolean
}

/** What can become of an agreement: the next version, a renewal, or its end. */
export function LifeMenu({ agreement, newest, isTerminated }: LifeMenuProps) {
  const { reference } = agreement.metadata
  const [isEnding, { open, close }] = useDisclosure(false)
  const drafts = useQuery({ ...operations.drafts.list.queryOptions(), staleTime: 0 })
  const onTheWay = drafts.data?.find((draft) => draft.reference === reference)
  const start = useStart(reference)
  return (
    <div className={classes.menu}>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />} loading={start.isPending}>
            Change or end it
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {onTheWay === undefined ? (
            <>
              <Menu.Item onClick={() => start.mutate(false)}>Write version {newest + 1}</Menu.Item>
              {agreement.spec.effective.to !== undefined && !isTerminated && (
                <Menu.Item onClick={() => start.mutate(true)}>Renew it from the day after its last</Menu.Item>
              )}
            </>
          ) : (
            <OnTheWay draft={onTheWay} />
          )}
          {!isTerminated && <Menu.Item onClick={open}>Terminate it …</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {start.isError && <FailurePanel error={start.error} />}
      {isEnding && <TerminateDialog agreement={agreement} onClose={close} />}
    </div>
  )
}

function OnTheWay({ draft: { draft, state, version } }: { readonly draft: DraftSummary }) {
  const params = { draft: String(draft) }
  return state === 'proposed' ? (
    <Menu.Item renderRoot={(props) => <Link {...props} to="/drafts/$draft/proposal" params={params} />}>
      Go to the proposal of version {version}
    </Menu.Item>
  ) : (
    <Menu.Item renderRoot={(props) => <Link {...props} to="/drafts/$draft" params={params} />}>
      Go on writing version {version}
    </Menu.Item>
  )
}

function useStart(reference: string) {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [by] = useActor()
  return useMutation({
    mutationFn: (renew: boolean) =>
      client.drafts.start({ reference, ...(renew && { renew }), ...(by !== '' && { by }) }),
    onSuccess: async ({ draft }) => {
      void cache.invalidateQueries({ queryKey: operations.drafts.list.key() })
      void cache.invalidateQueries({ queryKey: operations.governance.key() })
      await navigate({ to: '/drafts/$draft', params: { draft: String(draft) } })
    },
  })
}
