import type { Readiness } from '../../../shared/operations/governance.ts'
import { StatusShape } from '../../components/StatusMark.tsx'
import classes from './Readiness.module.css'
import { countStates, STATE_MARKS, STATE_WORDS, STATES } from './standing.ts'

const IN_NUMBERS = {
  met: 'met with evidence',
  'without-evidence': 'met without',
  open: 'open',
  'not-said': 'not said',
} as const

/** One line for each prerequisite: how the agreements stand with it, as a bar and in numbers. */
export function Overview({ prerequisites, agreements }: Readiness) {
  return (
    <>
      <ol className={classes.overview}>
        {prerequisites.map(({ id, name, says }, index) => {
          const counts = countStates(agreements, index)
          const words = STATES.filter((state) => counts[state] > 0).map(
            (state) => `${counts[state]} ${IN_NUMBERS[state]}`,
          )
          return (
            <li key={id} title={says}>
              <span className={classes.number}>{index + 1}</span>
              <span>{name}</span>
              <span className={classes.bar} aria-hidden>
                {STATES.map((state) => (
                  <span
                    key={state}
                    data-status={STATE_MARKS[state]}
                    style={{ width: `${(counts[state] / agreements.length) * 100}%` }}
                  />
                ))}
              </span>
              <span className="secondary">{words.join(', ')}</span>
            </li>
          )
        })}
      </ol>
      <ul className={classes.legend} aria-label="Marks">
        {STATES.map((state) => (
          <li key={state}>
            <StatusShape status={STATE_MARKS[state]} /> {STATE_WORDS[state]}
          </li>
        ))}
      </ul>
    </>
  )
}
