import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMessage, IconMessagePlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { countOf } from '../../../shared/format.ts'
import { AgreementText } from '../../components/agreement-document/AgreementText.tsx'
import { ClauseContext } from '../../components/agreement-document/clauses.ts'
import { openAt, type Thread } from '../../components/negotiation/threads.ts'
import classes from './Proposal.module.css'

type StillTextProps = {
  readonly agreement: Agreement
  readonly threads: readonly Thread[]
  readonly current: string | null
  readonly onClause: (path: string) => void
}

/** The document with a way to comment on each of its clauses. */
export function StillText({ agreement, threads, current, onClause }: StillTextProps) {
  const reader = useMemo(
    () => ({
      current,
      onOpen: onClause,
      tool: (path: string, name: string) => (
        <CommentTool name={name} open={openAt(threads, path)} onClick={() => onClause(path)} />
      ),
    }),
    [current, onClause, threads],
  )
  const { metadata, spec } = agreement
  return (
    <article className={classes.text} aria-label="The text that stands still">
      <ClauseContext value={reader}>
        <p className="secondary">
          {metadata.reference}, version {spec.version}
        </p>
        <AgreementText agreement={agreement} />
      </ClauseContext>
    </article>
  )
}

type ToolProps = { readonly name: string; readonly open: number; readonly onClick: () => void }

function CommentTool({ name, open, onClick }: ToolProps) {
  const label = open === 0 ? `Comment on ${name}` : `Comment on ${name}, ${countOf(open, 'open comment')}`
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={open === 0 ? 'subtle' : 'light'}
        color={open === 0 ? 'gray' : 'accent'}
        size={24}
        className={classes.tool ?? ''}
        aria-label={label}
        onClick={onClick}
      >
        {open === 0 ? <IconMessagePlus size={15} aria-hidden /> : <IconMessage size={15} aria-hidden />}
        {open > 0 && <span className={classes.count}>{open}</span>}
      </ActionIcon>
    </Tooltip>
  )
}
