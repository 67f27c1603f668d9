import { countOf } from '../../shared/format.ts'
import type { Problem } from '../../shared/refusal.ts'
import classes from './Problems.module.css'

/** As an operation answers it, where a line that is not known may stand as undefined. */
export type SaidProblem = Omit<Problem, 'line'> & { readonly line?: number | undefined }

export type ProblemsProps = {
  readonly problems: readonly SaidProblem[]
  /** What was read: `sla-it.yaml`. */
  readonly subject?: string
}

/** Every mistake with its place, what stands there and what was expected. */
export function Problems({ problems, subject }: ProblemsProps) {
  if (problems.length === 0) return null
  const hasLines = problems.some(({ line }) => line !== undefined)
  return (
    <div className={classes.problems}>
      <table>
        <caption>
          {countOf(problems.length, 'problem')}
          {subject !== undefined && ` in ${subject}`}
        </caption>
        <thead>
          <tr>
            {hasLines && (
              <th scope="col" className="number">
                Line
              </th>
            )}
            <th scope="col">Where</th>
            <th scope="col">Found</th>
            <th scope="col">Expected</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <tr key={index}>
              {hasLines && <td className="number">{problem.line ?? ''}</td>}
              <td className={classes.path}>{problem.path === '' ? 'the whole file' : problem.path}</td>
              <td>{problem.found}</td>
              <td>{problem.expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
