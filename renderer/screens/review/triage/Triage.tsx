import { useState } from 'react'
import type { Cause, Review } from '../../../../shared/review/review.ts'
import { RESERVED_KEYS } from '../../../../shared/review/triage-keys.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { BreachDetail } from './BreachDetail.tsx'
import { BreachList } from './BreachList.tsx'
import { CauseBar } from './CauseBar.tsx'
import { ExclusionDialog } from './ExclusionDialog.tsx'
import { ParetoPanel } from './ParetoPanel.tsx'
import { TriageFilters } from './TriageFilters.tsx'
import classes from './triage.module.css'
import { keyOf, NOTHING_WANTED, placeAfter, type Row, type Said, type Wanted, wantedRows } from './triage-rows.ts'
import { type TakeBack, useAhead, useTriageActs } from './use-breaches.ts'

type TriageProps = { readonly review: Review; readonly rows: readonly Row[]; readonly causes: readonly Cause[] }

/** List and ticket side by side: one key gives the cause, and the next breach is there at once. */
export function Triage({ review, rows, causes }: TriageProps) {
  const isFrozen = review.frozen !== null
  // What was frozen is read; there is nothing left to do first.
  const [wanted, setWanted] = useState<Wanted>(isFrozen ? { ...NOTHING_WANTED, standing: 'all' } : NOTHING_WANTED)
  const [at, setAt] = useState<string | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [undos, setUndos] = useState<readonly TakeBack[]>([])
  const [isExcluding, setIsExcluding] = useState(false)
  const { note, undo } = useTriageActs(review)
  const listed = wantedRows(rows, wanted)
  const place = Math.max(
    0,
    listed.findIndex((row) => keyOf(row) === at),
  )
  const current = listed[place] ?? null
  const chosen = marked.size > 0 ? listed.filter((row) => marked.has(keyOf(row))) : current === null ? [] : [current]

  useAhead(review, listed, place)

  const say = (said: Said, goesOn: boolean) => {
    if (isFrozen || chosen.length === 0) return
    const dealt = new Set(chosen.map(keyOf))
    if (goesOn) setAt(wanted.standing === 'open' ? placeAfter(listed, place, dealt) : (keyAt(listed, place + 1) ?? at))
    setMarked(new Set())
    const kept = note.mutateAsync({ rows: chosen, said }).then((done) => done.undo)
    kept.catch(() => {}) // shown as the failure of the act itself
    setUndos([...undos, { kept, before: chosen }])
  }
  const takeBack = () => {
    const last = undos.at(-1)
    if (last === undefined) return
    setUndos(undos.slice(0, -1))
    const [first] = last.before
    if (first !== undefined) setAt(keyOf(first))
    undo.mutate(last)
  }
  const onKey = (key: string): boolean => {
    const cause = causes.find((one) => one.key === key && !one.isRetired)
    if (cause !== undefined && !RESERVED_KEYS.includes(key)) say({ cause: cause.id }, true)
    else if (key === 'u') takeBack()
    else if (key === 'x' && !isFrozen) setIsExcluding(chosen.length > 0)
    else return false
    return true
  }
  const error = note.error ?? undo.error
  return (
    <section className={classes.triage} aria-label="Triage">
      <TriageFilters rows={rows} causes={causes} wanted={wanted} onChange={setWanted} />
      {error !== null && <FailurePanel error={error} />}
      <div className={classes.sides}>
        <BreachList
          rows={listed}
          causes={causes}
          at={current === null ? null : keyOf(current)}
          marked={marked}
          onMove={setAt}
          onMark={setMarked}
          onKey={onKey}
        />
        {current === null ? (
          <p className={classes.none}>{wanted.standing === 'open' ? 'Every breach has a cause.' : 'None of these.'}</p>
        ) : (
          <BreachDetail
            key={keyOf(current)}
            review={review}
            row={current}
            isSaving={note.isPending}
            onSay={(said) => say(said, false)}
            onExclude={() => setIsExcluding(true)}
          />
        )}
        <ParetoPanel review={review} rows={rows} causes={causes} target={wanted.target} />
      </div>
      {!isFrozen && (
        <CauseBar
          causes={causes}
          chosen={chosen.length}
          canUndo={undos.length > 0}
          onGive={(cause) => say({ cause }, true)}
          onUndo={takeBack}
          onExclude={() => setIsExcluding(chosen.length > 0)}
        />
      )}
      {isExcluding && (
        <ExclusionDialog
          review={review}
          rows={chosen}
          onDone={() => {
            setIsExcluding(false)
            setMarked(new Set())
          }}
        />
      )}
    </section>
  )
}

function keyAt(rows: readonly Row[], place: number): string | null {
  const row = rows[place]
  return row === undefined ? null : keyOf(row)
}
