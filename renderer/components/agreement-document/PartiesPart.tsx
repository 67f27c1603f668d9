import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { useClauses } from './clauses.ts'
import { OpenClause } from './OpenClause.tsx'
import { Part } from './Part.tsx'
import classes from './PartiesPart.module.css'

type Spec = Agreement['spec']
type Party = Spec['provider']

/** Who promises, and to whom. */
export function PartiesPart({ spec }: { readonly spec: Spec }) {
  return (
    <Part id="parties" title="Parties">
      <div className={classes.parties}>
        <PartyCard role="Provider" party={spec.provider} path="spec.provider" />
        <PartyCard role="Customer" party={spec.customer} path="spec.customer" />
      </div>
    </Part>
  )
}

type CardProps = { readonly role: string; readonly party: Party; readonly path: string }

function PartyCard({ role, party, path }: CardProps) {
  const clause = useClauses()
  return (
    <div {...clause(path)}>
      <h3>
        {role}
        <OpenClause path={path} name={role.toLowerCase()} />
      </h3>
      <p className={classes.department}>{party.department}</p>
      <Person person={party.owner} as="Owner" />
      {party.deputy !== undefined && <Person person={party.deputy} as="Deputy" />}
      {party.contacts?.map((contact, index) => (
        <Person key={index} person={contact} as="Contact" />
      ))}
    </div>
  )
}

function Person({ person, as }: { readonly person: Party['owner']; readonly as: string }) {
  return (
    <p className={classes.person}>
      <span className="secondary">{as}</span>
      <span>
        {person.name}
        {person.role !== undefined && `, ${person.role}`}
      </span>
      {person.email !== undefined && <span className="secondary">{person.email}</span>}
      {person.phone !== undefined && <span className="secondary">{person.phone}</span>}
    </p>
  )
}
