import { countOf } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import classes from './CountingRules.module.css'

/** How it was counted, always beside the figure. */
export function CountingRules({ target }: { readonly target: TargetFigures }) {
  return (
    <section className={classes.box} aria-labelledby="counting-rules">
      <h2 id="counting-rules" className={classes.title}>
        How this is counted
      </h2>
      <ul className={classes.rules}>
        {target.counting.map(({ rule, meaning }) => (
          <li key={rule}>
            <span className={classes.rule}>{rule}</span> {meaning}
          </li>
        ))}
      </ul>
      {target.notApplicableReasons.length > 0 && (
        <>
          <h3 className={classes.subtitle}>Not applicable</h3>
          <ul className={classes.rules}>
            {target.notApplicableReasons.map(({ reason, count }) => (
              <li key={reason}>
                {countOf(count, 'ticket')}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
