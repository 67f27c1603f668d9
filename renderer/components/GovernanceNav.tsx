import { Link } from '@tanstack/react-router'
import classes from './AgreementNav.module.css'

/** The two views over all agreements. */
export function GovernanceNav() {
  return (
    <nav aria-label="Pages of governance" className={classes.nav}>
      <Link to="/governance" activeOptions={{ exact: true, includeSearch: false }} className={classes.page}>
        What is in place
      </Link>
      <Link to="/governance/audit" activeOptions={{ exact: true, includeSearch: false }} className={classes.page}>
        Audit trail
      </Link>
    </nav>
  )
}
