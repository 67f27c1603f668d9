import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { filterWords } from '../../../shared/agreement/target-sentence.ts'
import classes from './AgreementDocument.module.css'
import { useClauses } from './clauses.ts'
import { OpenClause } from './OpenClause.tsx'
import { List, Part } from './Part.tsx'

/** What is provided, what is not, and which records the figures are made of. */
export function ScopePart({ spec }: { readonly spec: Agreement['spec'] }) {
  const clause = useClauses()
  return (
    <Part id="scope" title="Scope" path="spec.scope">
      {spec.purpose !== undefined && <p {...clause('spec.purpose')}>{spec.purpose}</p>}
      <dl className={classes.services}>
        {spec.scope.services.map(({ name, description, outcomes }, index) => (
          <div key={index} {...clause(`spec.scope.services[${index}]`)}>
            <dt>
              {name}
              <OpenClause path={`spec.scope.services[${index}]`} name={name} />
            </dt>
            <dd>
              {description}
              {outcomes !== undefined && <List items={outcomes} />}
            </dd>
          </div>
        ))}
      </dl>
      {spec.scope.exclusions !== undefined && (
        <div {...clause('spec.scope.exclusions')}>
          <h3>
            Not part of it
            <OpenClause path="spec.scope.exclusions" name="what is not part of it" />
          </h3>
          <List items={spec.scope.exclusions} />
        </div>
      )}
      <DataWords spec={spec} />
    </Part>
  )
}

/** Only said where the agreement does not simply read everything. */
function DataWords({ spec: { data } }: { readonly spec: Agreement['spec'] }) {
  const clause = useClauses()
  if (data?.sources === undefined && data?.where === undefined) return null
  const sources = data.sources === undefined ? 'all imported sources' : data.sources.join(', ')
  const which = data.where === undefined ? '' : `, tickets with ${filterWords(data.where)}`
  return (
    <p className="secondary" {...clause('spec.data')}>
      Figures are made of {sources}
      {which}.
    </p>
  )
}
