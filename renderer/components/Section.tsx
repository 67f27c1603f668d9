import { type ReactNode, useId } from 'react'
import classes from './Section.module.css'

export type SectionProps = {
  readonly title: ReactNode
  /** What the reader should know before reading on, in one line. */
  readonly note?: ReactNode
  readonly act?: ReactNode
  readonly children: ReactNode
}

/** A part of a page under its own heading; white space and a hairline keep it apart. */
export function Section({ title, note, act, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {note !== undefined && <p className={classes.note}>{note}</p>}
        </div>
        {act}
      </div>
      {children}
    </section>
  )
}
