import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { localDate } from '../../../shared/format.ts'
import classes from './Part.module.css'
import { Part } from './Part.tsx'

/** From when to when it holds, and whose days are meant. */
export function DurationPart({ spec: { effective, timeZone } }: { readonly spec: Agreement['spec'] }) {
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
        <div>
          <dt>Dates are those of</dt>
          <dd>{timeZone}</dd>
        </div>
      </dl>
    </Part>
  )
}
