import type { ClauseChange } from '../../../shared/agreement/lifecycle.ts'
import { Section } from '../Section.tsx'
import classes from './ClauseChanges.module.css'
import { type Run, wordDiff } from './word-diff.ts'

type ClauseChangesProps = {
  readonly changes: readonly ClauseChange[]
  /** What the older and the newer text are called: `Version 1`. */
  readonly before: string
  readonly after: string
}

const WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const

/** Clause by clause what differs, old beside new, in the words of the document. */
export function ClauseChanges({ changes, before, after }: ClauseChangesProps) {
  const parts = [...Map.groupBy(changes, ({ part }) => part)]
  return parts.map(([part, inPart]) => (
    <Section key={part} title={part}>
      <div className={classes.box}>
        <table className={classes.changes}>
          <caption className="unseen">
            {part}: {before} beside {after}
          </caption>
          <thead>
            <tr>
              <th scope="col">Clause</th>
              <th scope="col">{before}</th>
              <th scope="col">{after}</th>
            </tr>
          </thead>
          <tbody>
            {inPart.map((change, index) => (
              <Change key={index} change={change} before={before} after={after} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  ))
}

type ChangeProps = { readonly change: ClauseChange; readonly before: string; readonly after: string }

function Change({ change: { clause, change, before, after }, ...names }: ChangeProps) {
  const diff = before === null || after === null ? null : wordDiff(before, after)
  return (
    <tr>
      <th scope="row">
        <span className={classes.kind} data-kind={change}>
          {WORDS[change]}
        </span>
        {clause}
      </th>
      <td data-name={names.before}>
        <Side runs={diff?.before ?? wholly('gone', before)} />
      </td>
      <td data-name={names.after}>
        <Side runs={diff?.after ?? wholly('new', after)} />
      </td>
    </tr>
  )
}

const wholly = (kind: Run['kind'], text: string | null): readonly Run[] => (text === null ? [] : [{ kind, text }])

function Side({ runs }: { readonly runs: readonly Run[] }) {
  if (runs.length === 0) return <span className="secondary">Not there</span>
  return runs.map(({ kind, text }, index) => {
    if (kind === 'gone') return <del key={index}>{text}</del>
    return kind === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
  })
}
