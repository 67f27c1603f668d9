import type { ReactNode } from 'react'
import type { ClauseComment, Side } from '../../../shared/agreement/lifecycle.ts'
import { dateTime } from '../../../shared/format.ts'
import { LOCAL_ZONE } from '../local-zone.ts'
import { StatusMark } from '../StatusMark.tsx'
import classes from './negotiation.module.css'
import { isOpen, type Thread } from './threads.ts'

type ThreadListProps = {
  readonly threads: readonly Thread[]
  readonly departments: Readonly<Record<Side, string>>
  readonly titleOf: (clause: string) => string
  /** What can be done with one; left out where it is only read. */
  readonly acts?: (thread: Thread) => ReactNode
  /** Goes to the clause that was commented on. */
  readonly onClause?: (clause: string) => void
}

/** What each side said of which clause, the answers to it, and whether it is settled. */
export function ThreadList({ threads, departments, titleOf, acts, onClause }: ThreadListProps) {
  return (
    <ol className={classes.threads}>
      {threads.map((thread) => {
        const { comment, answers } = thread
        const title = titleOf(comment.clause)
        return (
          <li key={comment.id} data-open={isOpen(thread) || undefined}>
            <div className={classes.head}>
              {onClause === undefined || comment.clause === '' ? (
                <span className={classes.clause}>{title}</span>
              ) : (
                <button type="button" className={classes.go} onClick={() => onClause(comment.clause)}>
                  {title}
                </button>
              )}
              <Standing comment={comment} />
            </div>
            <Said comment={comment} departments={departments} />
            {answers.map((answer) => (
              <div key={answer.id} className={classes.answer}>
                <Said comment={answer} departments={departments} />
              </div>
            ))}
            {acts?.(thread)}
          </li>
        )
      })}
    </ol>
  )
}

function Standing({ comment: { settled } }: { readonly comment: ClauseComment }) {
  if (settled === null) return <StatusMark status="amber" word="Open" />
  return <StatusMark status="green" word={`Settled by ${settled.by}`} />
}

type SaidProps = { readonly comment: ClauseComment; readonly departments: Readonly<Record<Side, string>> }

function Said({ comment: { author, side, text, at }, departments }: SaidProps) {
  return (
    <>
      <p className="secondary">
        {author} for {departments[side]}, {dateTime(Date.parse(at), LOCAL_ZONE)}
      </p>
      <p className={classes.text}>{text}</p>
    </>
  )
}
