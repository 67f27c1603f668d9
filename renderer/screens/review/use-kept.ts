import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'

type KeptProps<Value> = {
  /** What the engine holds. */
  readonly kept: Value
  /** Keeps what was written over what it was written over; refused where something else stands there by now. */
  readonly save: (written: Value, before: Value) => Promise<unknown>
  readonly isSaving: boolean
  /** How long after the last key. */
  readonly pauseMs: number
  /** What of it can be kept: a line that is not written yet cannot. */
  readonly ready?: (value: Value) => Value
}

export type Kept<Value> = {
  readonly value: Value
  readonly change: (value: Value) => void
  /** Keeps at once what waits for the pause. */
  readonly flush: () => void
  readonly isDirty: boolean
  /** Another window has written something else, and this one too: nobody but a person can say which stays. */
  readonly isConflict: boolean
  readonly takeTheirs: () => void
  readonly keepMine: () => void
  /** Once more, after the engine did not answer. */
  readonly retry: () => void
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const whole = <Value>(value: Value): Value => value

/**
 * Something that is kept while it is written: a moment after the last key, when one leaves the field, the stage or the page. What
 * another window writes is shown as soon as it is known, and never written over unseen.
 */
export function useKept<Value>({ kept, save, isSaving, pauseMs, ready = whole }: KeptProps<Value>): Kept<Value> {
  const [value, setValue] = useState(kept)
  // What was last kept from here, or taken from there.
  const [base, setBase] = useState(kept)
  const known = useRef(kept)
  const isDirty = !isSame(ready(value), base)
  const isOther = !isSaving && !isSame(kept, base)
  const isConflict = isOther && isDirty && !isSame(ready(value), kept)
  if (isOther && !isConflict) {
    setBase(kept)
    if (!isDirty) setValue(kept)
  }
  useEffect(() => {
    known.current = base
  }, [base])
  const send = async (written: Value, before: Value) => {
    const text = ready(written)
    known.current = text
    setBase(text)
    try {
      await save(text, before)
    } catch {
      // Shown as the failure of the act; what was written is still to be kept.
      known.current = before
      setBase(before)
    }
  }
  const later = useDebouncedCallback(
    (written: Value) => {
      if (!isSame(ready(written), known.current)) void send(written, known.current)
    },
    { delay: pauseMs, flushOnUnmount: true },
  )
  useOnLeaving(later.flush)
  return {
    value,
    isDirty,
    isConflict,
    change(next) {
      setValue(next)
      if (!isConflict) later(next)
    },
    flush: later.flush,
    takeTheirs() {
      later.cancel()
      setValue(kept)
      setBase(kept)
    },
    keepMine() {
      later.cancel()
      void send(value, kept)
    },
    retry() {
      later.cancel()
      void send(value, base)
    },
  }
}

/** A page that is closed or put away keeps what was written last. */
function useOnLeaving(flush: () => void): void {
  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  }, [flush])
  useEffect(() => {
    const leave = () => latest.current()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [])
}
