import { Link } from '@tanstack/react-router'
import classes from './AgreementNav.module.css'

const PAGES = [
  { to: '/agreements/$reference/results', label: 'Results' },
  { to: '/agreements/$reference/what-if', label: 'What-if' },
  { to: '/agreements/$reference/ahead', label: 'Ahead' },
  { to: '/agreements/$reference', label: 'Agreement' },
  { to: '/agreements/$reference/versions', label: 'Versions' },
  { to: '/agreements/$reference/pack', label: 'Review pack' },
] as const

export type AgreementNavProps = {
  readonly reference: string
  /** Carried along, so that the period stays the one being looked at. */
  readonly period?: string | undefined
}

/** The pages of one agreement. */
export function AgreementNav({ reference, period }: AgreementNavProps) {
  return (
    <nav aria-label="This agreement" className={classes.nav}>
      {PAGES.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ reference }}
          search={period === undefined ? {} : { period }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes.page}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
