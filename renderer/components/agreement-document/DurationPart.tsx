import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { localDate } from '../../../shared/format.ts'
import { useClauses } from './clauses.ts'
import classes from './Part.module.css'
import { Part } from './Part.tsx'

const RENEWAL_WORDS = {
  automatic: 'a new term like this one, as a version that both sign, unless either gives notice',
  'by-agreement': 'a new term only if both sides agree to one',
} as const

/** From when to when it holds, and whose days are meant. */
export function DurationPart({ spec: { effective, timeZone, term } }: { readonly spec: Agreement['spec'] }) {
  const clause = useClauses()
  const until = effective.to === undefined ? 'until it is ended or replaced' : `to ${localDate(effective.to)}`
  return (
    <Part id="duration" title="Duration" path="spec.effective">
      <dl className={classes.terms}>
        <div>
          <dt>In force</dt>
          <dd>
            from {localDate(effective.from)} {until}
          </dd>
        </div>
        {term?.notice !== undefined && (
          <div {...clause('spec.term.notice')}>
            <dt>Notice</dt>
            <dd>{term.notice} before the last day</dd>
          </div>
        )}
        {term?.renewal !== undefined && (
          <div {...clause('spec.term.renewal')}>
            <dt>After the last day</dt>
            <dd>{RENEWAL_WORDS[term.renewal]}</dd>
          </div>
        )}
        <div {...clause('spec.timeZone')}>
          <dt>Dates are those of</dt>
          <dd>{timeZone}</dd>
        </div>
      </dl>
    </Part>
  )
}
