import { Button } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { count } from '../../../../shared/format.ts'
import type { Cause, Review } from '../../../../shared/review/review.ts'
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

type TriageProps = {
  readonly review: Review
  readonly rows: readonly Row[]
  readonly causes: readonly Cause[]
  /** Of the targets, by their ids. */
  readonly names: ReadonlyMap<string, string>
}

/** List and ticket side by side: one key gives the cause, and the next breach is there at once. */
export function Triage({ review, rows, causes, names }: TriageProps) {
  const section = useRef<HTMLElement>(null)
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
    // Shown as the failure of the act itself; there is nothing of it to take back.
    kept.catch(() => setUndos((all) => all.filter((one) => one.kept !== kept)))
    setUndos((all) => [...all, { kept, before: chosen }])
  }
  const takeBack = () => {
    const last = undos.at(-1)
    if (last === undefined) return
    setUndos(undos.slice(0, -1))
    const [first] = last.before
    if (first !== undefined) setAt(keyOf(first))
    undo.mutate(last)
  }
  const focusOn = (selector: string) => {
    const found = section.current?.querySelector<HTMLElement>(selector)
    found?.focus()
    return found != null
  }
  const backToList = () => void focusOn('[data-key="list"]')
  const exclude = () => setIsExcluding(chosen.length > 0)
  const act = (key: string): boolean => {
    const cause = causes.find((one) => one.key === key && !one.isRetired)
    if (key === '/') return focusOn('[data-key="/"]')
    if (isFrozen) return false
    if (cause !== undefined) say({ cause: cause.id }, true)
    else if (key === 'u') takeBack()
    else if (key === 'x') exclude()
    else if (key === 'delete') say({ cause: null }, false)
    else if (key === 'n' || key === 'i' || key === 'a') return focusOn(`[data-key="${key}"]`)
    else return false
    return true
  }
  // Wherever one is in triage, a key does the same; only where text is written it is a letter.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    if (act(event.key.toLowerCase())) event.preventDefault()
  }
  const error = note.error ?? undo.error
  return (
    <section ref={section} className={classes.triage} aria-label="Triage" onKeyDown={onKeyDown}>
      <TriageFilters
        rows={rows}
        causes={causes}
        names={names}
        wanted={wanted}
        onChange={(next) => {
          setWanted(next)
          setMarked(new Set())
        }}
        onDone={backToList}
      />
      {error !== null && <FailurePanel error={error} />}
      <div className={classes.sides}>
        <div className={classes.column}>
          <BreachList
            rows={listed}
            causes={causes}
            at={current === null ? null : keyOf(current)}
            marked={marked}
            onMove={setAt}
            onMark={setMarked}
          />
          {!isFrozen && <Marking all={listed} marked={chosen.length} isMarking={marked.size > 0} onMark={setMarked} />}
        </div>
        {current === null ? (
          <p className={classes.none}>{wanted.standing === 'open' ? 'Every breach has a cause.' : 'None of these.'}</p>
        ) : (
          <BreachDetail
            key={keyOf(current)}
            review={review}
            row={current}
            target={names.get(current.target) ?? current.target}
            many={chosen.length}
            onSay={(said) => say(said, false)}
            onExclude={exclude}
            onDone={backToList}
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
          onExclude={exclude}
        />
      )}
      {isExcluding && (
        <ExclusionDialog
          review={review}
          rows={chosen}
          onDone={() => {
            setIsExcluding(false)
            setMarked(new Set())
            backToList()
          }}
        />
      )}
    </section>
  )
}

/** Whether keys are letters where they are pressed. */
function isWriting(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement
}

type MarkingProps = {
  readonly all: readonly Row[]
  readonly marked: number
  readonly isMarking: boolean
  readonly onMark: (marked: ReadonlySet<string>) => void
}

/** How several are marked, or how many are. */
function Marking({ all, marked, isMarking, onMark }: MarkingProps) {
  return (
    <div className={classes.marking}>
      <span className="secondary">{isMarking ? `${count(marked)} marked` : 'Space marks several'}</span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        disabled={all.length === 0}
        onClick={() => onMark(isMarking ? new Set() : new Set(all.map(keyOf)))}
      >
        {isMarking ? 'Mark none' : `Mark all ${count(all.length)}`}
      </Button>
    </div>
  )
}

function keyAt(rows: readonly Row[], place: number): string | null {
  const row = rows[place]
  return row === undefined ? null : keyOf(row)
}
