import type { ReactNode } from 'react'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { useClauses } from './clauses.ts'
import { OpenClause } from './OpenClause.tsx'
import classes from './Part.module.css'

type PartProps = {
  readonly id: string
  readonly title: string
  /** Where it stands in the document, where the part as a whole is one clause. */
  readonly path?: string
  readonly children: ReactNode
}

/** A part of the document, which the outline can jump to. */
export function Part({ id, title, path, children }: PartProps) {
  const clause = useClauses()
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className={classes.part}
      {...(path !== undefined && clause(path))}
    >
      <h2>
        <span id={`${id}-title`}>{title}</span>
        {path !== undefined && <OpenClause path={path} name={title} />}
      </h2>
      {children}
    </section>
  )
}

export function List({ items }: { readonly items: readonly string[] }) {
  if (items.length === 0) return <p className="secondary">Nothing is named.</p>
  return (
    <ul className={classes.list}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}

type Sides = { readonly provider?: string[] | undefined; readonly customer?: string[] | undefined }
type TwoSidesProps = { readonly spec: Agreement['spec']; readonly sides: Sides }

/** What each party takes upon itself, side by side. */
export function TwoSides({ spec, sides }: TwoSidesProps) {
  return (
    <div className={classes.sides}>
      {(['provider', 'customer'] as const).map((side) => (
        <div key={side}>
          <h3>{spec[side].department}</h3>
          {sides[side] === undefined ? <p className="secondary">Nothing is named.</p> : <List items={sides[side]} />}
        </div>
      ))}
    </div>
  )
}
