import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { creditRules, followsWords } from '../../../shared/agreement/consequence-words.ts'
import { escalationWhen } from '../../../shared/agreement/escalation-words.ts'
import { PREREQUISITES } from '../../../shared/agreement/prerequisites.ts'
import { localDate, objective } from '../../../shared/format.ts'
import { StatusMark } from '../StatusMark.tsx'
import { useClauses } from './clauses.ts'
import { OpenClause } from './OpenClause.tsx'
import classes from './Part.module.css'
import { Part } from './Part.tsx'

type Spec = Agreement['spec']
type SpecProps = { readonly spec: Spec }

export function EscalationPart({ spec: { escalation } }: SpecProps) {
  if (escalation === undefined || escalation.length === 0) return null
  return (
    <Part id="escalation" title="Escalation" path="spec.escalation">
      <dl className={classes.terms}>
        {escalation.map(({ after, to }, index) => (
          <div key={index}>
            <dt>{escalationWhen(after)}</dt>
            <dd>{to}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

export function ReviewPart({ spec: { review, reporting } }: SpecProps) {
  if (review === undefined && reporting === undefined) return null
  const rows: (readonly [string, string | undefined])[] = [
    ['Reported every', reporting?.every],
    ['Reports go to', reporting?.to?.join(', ')],
    ['Reviewed every', review?.every],
    ['First review', review?.first === undefined ? undefined : localDate(review.first)],
    ['Attended by', review?.attendees?.join(', ')],
  ]
  return (
    <Part id="review" title="Reporting and review" path="spec.review">
      <dl className={classes.terms}>
        {rows.map(
          ([term, words]) =>
            words !== undefined && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
    </Part>
  )
}

export function ConsequencesPart({ spec }: SpecProps) {
  const { consequences, targets } = spec
  const clause = useClauses()
  if (consequences === undefined || consequences.length === 0) return null
  const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id
  return (
    <Part id="consequences" title="Consequences" path="spec.consequences">
      <dl className={classes.terms}>
        {consequences.map((consequence, index) => (
          <div key={index} {...clause(`spec.consequences[${index}]`)}>
            <dt>
              {nameOf(consequence.target)} below {objective(consequence.below)}
            </dt>
            <dd>
              {followsWords(consequence)}
              <OpenClause path={`spec.consequences[${index}]`} name={`the consequence below ${consequence.below}`} />
            </dd>
          </div>
        ))}
      </dl>
      {creditRules(spec).map((rule) => (
        <p key={rule}>{rule}</p>
      ))}
    </Part>
  )
}

function prerequisiteName(id: string): string {
  return PREREQUISITES.find((one) => one.id === id)?.name ?? id.replaceAll('-', ' ')
}

export function PrerequisitesPart({ spec: { prerequisites } }: SpecProps) {
  if (prerequisites === undefined || prerequisites.length === 0) return null
  return (
    <Part id="prerequisites" title="Prerequisites" path="spec.prerequisites">
      <dl className={classes.terms}>
        {prerequisites.map(({ id, met, evidence }) => (
          <div key={id}>
            <dt>{prerequisiteName(id)}</dt>
            <dd>
              <StatusMark status={met ? 'green' : 'grey'} word={met ? 'Met' : 'Open'} />
              {evidence !== undefined && ` ${evidence}`}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

export function SignaturesPart({ spec }: SpecProps) {
  if (spec.signatures === undefined) return null
  return (
    <Part id="signatures" title="Signatures">
      <dl className={classes.terms}>
        {spec.signatures.map(({ party, name, role, date }) => (
          <div key={`${party} ${name}`}>
            <dt>{spec[party].department}</dt>
            <dd>
              {name}
              {role !== undefined && `, ${role}`}, {localDate(date)}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
