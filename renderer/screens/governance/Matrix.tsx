import { Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Readiness } from '../../../shared/operations/governance.ts'
import { operations } from '../../client.ts'
import { moveInGrid, type Place } from '../../components/grid-keys.ts'
import { StatusShape } from '../../components/StatusMark.tsx'
import classes from './Readiness.module.css'
import { type AgreementReadiness, STATE_MARKS, STATE_WORDS } from './standing.ts'

/** So many rows are drawn at first, and more on asking: each has ten marks to draw. */
const ROWS = 50

/** Agreements down, prerequisites across. */
export function Matrix({ prerequisites, agreements }: Readiness) {
  const [most, setMost] = useState(ROWS)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const grid = useRef<HTMLTableElement>(null)
  const drafts = useDrafts()
  const shown = agreements.slice(0, most)
  const move = (event: KeyboardEvent) => {
    const next = moveInGrid(place, event.key, { rows: shown.length, columns: prerequisites.length })
    if (next === null) return
    event.preventDefault()
    setPlace(next)
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus()
  }
  if (agreements.length === 0) return <p>None of these.</p>
  return (
    <>
      <div className={classes.scroller} role="region" aria-label="Prerequisites of each agreement" tabIndex={-1}>
        <table ref={grid} className={classes.matrix} onKeyDown={move}>
          <caption className="unseen">Prerequisites of each agreement</caption>
          <thead>
            <tr>
              <th scope="col">Agreement</th>
              {prerequisites.map(({ id, name }, index) => (
                <th key={id} scope="col">
                  <abbr title={name}>{index + 1}</abbr>
                  <span className="unseen"> {name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((agreement, row) => (
              <tr key={agreement.reference}>
                <th scope="row">
                  <Link to="/agreements/$reference" params={{ reference: agreement.reference }} title={agreement.title}>
                    {agreement.title}
                  </Link>
                  <span className="secondary">{agreement.reference}</span>
                </th>
                {prerequisites.map(({ id, name }, column) => (
                  <td key={id}>
                    <Mark
                      agreement={agreement}
                      index={column}
                      name={name}
                      link={drafts.get(agreement.reference) ?? null}
                      at={`${row} ${column}`}
                      isCurrent={place.row === row && place.column === column}
                      onFocus={() => setPlace({ row, column })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {agreements.length > most && (
        <div>
          <Button variant="default" size="xs" onClick={() => setMost(most + ROWS)}>
            Show {Math.min(ROWS, agreements.length - most)} more
          </Button>
        </div>
      )}
    </>
  )
}

/** Where the prerequisites of an agreement's next version are being written. */
function useDrafts(): ReadonlyMap<string, number> {
  const drafts = useQuery({ ...operations.drafts.list.queryOptions(), staleTime: 0 })
  const written = (drafts.data ?? []).filter(({ state }) => state === 'draft')
  return new Map(written.map(({ reference, draft }) => [reference, draft]))
}

type MarkProps = {
  readonly agreement: AgreementReadiness
  readonly index: number
  /** Of the prerequisite. */
  readonly name: string
  /** The draft in which it is being written; null where there is none. */
  readonly link: number | null
  readonly at: string
  readonly isCurrent: boolean
  readonly onFocus: () => void
}

function Mark({ agreement, index, name, link, at, isCurrent, onFocus }: MarkProps) {
  const { state, evidence } = agreement.standing[index] ?? { state: 'not-said', evidence: null }
  const words = `${name}: ${STATE_WORDS[state].toLowerCase()}`
  return (
    <Tooltip label={evidence === null ? words : `${words}. ${evidence}`} maw={360}>
      <Link
        {...placeOf(agreement.reference, link)}
        className={classes.mark}
        aria-label={`${agreement.title}, ${words}`}
        data-place={at}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
      >
        <StatusShape status={STATE_MARKS[state]} size={12} />
      </Link>
    </Tooltip>
  )
}

function placeOf(reference: string, draft: number | null): LinkProps {
  if (draft !== null)
    return { to: '/drafts/$draft', params: { draft: String(draft) }, search: { step: 'prerequisites' } }
  return { to: '/agreements/$reference', params: { reference }, search: { part: 'prerequisites' } }
}
