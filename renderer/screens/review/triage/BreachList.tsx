import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react'
import { duration } from '../../../../shared/format.ts'
import type { Cause } from '../../../../shared/review/review.ts'
import classes from './triage.module.css'
import { keyOf, type Row } from './triage-rows.ts'

type BreachListProps = {
  readonly rows: readonly Row[]
  readonly causes: readonly Cause[]
  /** The key of the row that is shown. */
  readonly at: string | null
  /** Keys of the rows that the next act is for, where there are several. */
  readonly marked: ReadonlySet<string>
  readonly onMove: (key: string) => void
  readonly onMark: (marked: ReadonlySet<string>) => void
}

const ROW_HEIGHT = 52

/** The breaches, worst first: arrows move, space marks one, Shift marks on the way, Ctrl and A marks all. */
export function BreachList({ rows, causes, at, marked, onMove, onMark }: BreachListProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const place = rows.findIndex((row) => keyOf(row) === at)
  // oxlint-disable-next-line react/incompatible-library -- the compiler leaves this component alone, which is right here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place)
  }, [place, virtual])
  const moveTo = (next: number, isMarking: boolean) => {
    const to = Math.max(0, Math.min(rows.length - 1, next))
    const row = rows[to]
    if (row === undefined) return
    if (isMarking) onMark(new Set([...marked, ...between(rows, place, to)]))
    onMove(keyOf(row))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a'
    if ((event.ctrlKey || event.metaKey) && !isAll) return
    const step = stepOf(event.key, place, rows.length)
    if (isAll) onMark(new Set(rows.map(keyOf)))
    else if (step !== null) moveTo(place + step, event.shiftKey)
    else if (event.key === ' ' && at !== null) onMark(toggled(marked, at))
    else if (event.key === 'Escape' && marked.size > 0) onMark(new Set())
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent, index: number, key: string) => {
    if (event.ctrlKey || event.metaKey) onMark(toggled(marked, key))
    else moveTo(index, event.shiftKey)
  }
  return (
    <div
      ref={box}
      className={classes.list}
      data-key="list"
      role="listbox"
      aria-label="Breaches, worst first"
      aria-multiselectable
      aria-activedescendant={place >= 0 ? `${id}-${place}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const key = keyOf(row)
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={marked.size > 0 ? marked.has(key) : key === at}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={classes.option}
              data-at={key === at || undefined}
              data-marked={marked.has(key) || undefined}
              style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT }}
              onClick={(event) => onClick(event, index, key)}
            >
              <Option row={row} causes={causes} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
])

/** How far a key goes from a place in a list; null for one that goes nowhere. */
function stepOf(key: string, place: number, length: number): number | null {
  if (key === 'Home') return -place
  if (key === 'End') return length - 1 - place
  return STEPS.get(key) ?? null
}

/** The keys of the rows from one place to another, both among them. */
function between(rows: readonly Row[], from: number, to: number): string[] {
  return rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).map(keyOf)
}

function toggled(marked: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(marked)
  if (!next.delete(key)) next.add(key)
  return next
}

function Option({ row, causes }: { readonly row: Row; readonly causes: readonly Cause[] }) {
  const { check, note, exclusion } = row
  const cause = causes.find(({ id }) => id === note?.cause)?.name ?? null
  const excluded = exclusion === null ? null : (exclusion.decided?.outcome ?? 'exclusion asked')
  return (
    <>
      <span className={classes.key}>{check.key}</span>
      <span className={classes.over}>{duration(check.overByMs)} over</span>
      <span className={classes.title}>{check.title ?? check.group ?? ''}</span>
      <span className={classes.cause}>{[cause, excluded].filter((part) => part !== null).join(', ')}</span>
    </>
  )
}
