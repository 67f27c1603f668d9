import { Button } from '@mantine/core'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { useActor } from '../../components/use-actor.ts'
import classes from './Proposal.module.css'
import { useDraftAct } from './use-draft-act.ts'

/** Lets the text stand still from now on. */
export function ProposeButton({ draft }: { readonly draft: number }) {
  const [by] = useActor()
  const propose = useDraftAct((_: undefined) => client.drafts.propose({ draft, by }))
  return (
    <div className={classes.pdf}>
      <Button disabled={by === ''} loading={propose.isPending} onClick={() => propose.mutate(undefined)}>
        Propose it
      </Button>
      {by === '' && <p className="secondary">First say who you are, at the top.</p>}
      {propose.isError && <FailurePanel error={propose.error} />}
    </div>
  )
}
