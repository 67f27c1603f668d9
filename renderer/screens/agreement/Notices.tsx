import { Link } from '@tanstack/react-router'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { localDate } from '../../../shared/format.ts'
import type { client } from '../../client.ts'
import classes from './Notices.module.css'

type Shown = Awaited<ReturnType<typeof client.agreements.show>>

type NoticesProps = {
  readonly agreement: Agreement
  readonly newest: number
  readonly termination: Shown['termination']
  /** Its prerequisites were asked for. */
  readonly isPartMissing: boolean
}

/** What a reader has to know before reading the text itself. */
export function Notices({ agreement, newest, termination, isPartMissing }: NoticesProps) {
  const { metadata, spec } = agreement
  const { reference } = metadata
  return (
    <>
      {termination !== null && (
        <p className={classes.notice} role="note">
          Terminated by {termination.by}: its last day is {localDate(termination.lastDay)}, notice was given on{' '}
          {localDate(termination.noticeOn)}. {termination.reason}
          {termination.inspite !== null && ` The agreed notice was not kept to: ${termination.inspite}`}
        </p>
      )}
      {spec.version !== newest && (
        <p className={classes.notice} role="note">
          This is version {spec.version} of {newest}.{' '}
          <Link to="/agreements/$reference/versions" params={{ reference }} search={{ from: spec.version, to: newest }}>
            See what differs from version {newest}
          </Link>
        </p>
      )}
      {isPartMissing && (spec.prerequisites ?? []).length === 0 && (
        <p className={classes.notice} role="note">
          This version says nothing of the ten prerequisites. Write its next version to say which are met, and by what
          that can be seen.
        </p>
      )}
    </>
  )
}
