import { Button, Switch } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import { SIDES, type Side } from '../../../shared/agreement/lifecycle.ts'
import { countOf } from '../../../shared/format.ts'
import type { Draft } from '../../../shared/operations/drafts.ts'
import { ThreadList } from '../../components/negotiation/ThreadList.tsx'
import { clauseTitle, isOpen, type Thread } from '../../components/negotiation/threads.ts'
import { Composer } from './Composer.tsx'
import classes from './Proposal.module.css'
import { ThreadActs } from './ThreadActs.tsx'

type ConversationProps = {
  readonly draft: Draft
  readonly threads: readonly Thread[]
  readonly departments: Readonly<Record<Side, string>>
  /** The clause that is spoken of; null for none yet. */
  readonly clause: string | null
  readonly onClause: (clause: string | null) => void
}

/** What both sides say of the clauses, and a place to say more. */
export function Conversation({ draft, threads, departments, clause, onClause }: ConversationProps) {
  const [side, setSide] = useSide(draft.draft)
  const [withSettled, setWithSettled] = useState(false)
  const settled = threads.filter((thread) => !isOpen(thread)).length
  const shown = withSettled ? threads : threads.filter(isOpen)
  const titleOf = (path: string) => clauseTitle(draft.document, path)
  return (
    <aside className={classes.panel} aria-label="Comments">
      {clause === null ? (
        <div className={classes.begin}>
          <p>
            A comment belongs to a clause: choose it in the text, or{' '}
            <button type="button" className="link-button" onClick={() => onClause('')}>
              speak of the whole agreement
            </button>
            .
          </p>
        </div>
      ) : (
        <Composer
          key={clause}
          draft={draft.draft}
          clause={clause}
          title={titleOf(clause)}
          departments={departments}
          side={side}
          onSide={setSide}
          onDone={() => onClause(null)}
        />
      )}
      <div className={classes.panelHead}>
        <h2>{headingOf(threads)}</h2>
        {settled > 0 && (
          <Switch
            size="xs"
            label={`Show ${countOf(settled, 'settled one')}`}
            checked={withSettled}
            onChange={({ currentTarget }) => setWithSettled(currentTarget.checked)}
          />
        )}
      </div>
      {clause === null && threads.length === 0 && <p className="secondary">Nobody has said anything yet.</p>}
      <ThreadList
        threads={shown}
        departments={departments}
        titleOf={titleOf}
        onClause={(path) => {
          onClause(path)
          showClause(path)
        }}
        acts={(thread) => (
          <ThreadActs
            draft={draft.draft}
            thread={thread}
            title={titleOf(thread.comment.clause)}
            departments={departments}
            side={side}
            onSide={setSide}
          />
        )}
      />
      {clause !== null && (
        <Button variant="subtle" color="gray" size="xs" onClick={() => onClause(null)}>
          Close the comment
        </Button>
      )}
    </aside>
  )
}

function headingOf(threads: readonly Thread[]): string {
  const open = threads.filter(isOpen).length
  if (threads.length === 0) return 'No comment yet'
  return open === 0 ? 'All comments are settled' : countOf(open, 'open comment')
}

/** Which side the person in front speaks for, remembered for each draft; null until they have said it. */
function useSide(draft: number): readonly [Side | null, (side: Side) => void] {
  const [kept, setKept] = useLocalStorage({ key: `accord.side.${draft}`, defaultValue: '' })
  return [SIDES.find((side) => side === kept) ?? null, setKept]
}

function showClause(path: string): void {
  const clause = document.querySelector(`[data-clause=${JSON.stringify(path)}]`)
  clause?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}
