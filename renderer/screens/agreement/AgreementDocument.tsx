import type { Agreement } from '../../../shared/agreement/agreement.ts'
import classes from './AgreementDocument.module.css'
import { CalendarPart } from './CalendarPart.tsx'
import { List, Part, TwoSides } from './Part.tsx'
import { PartiesPart } from './PartiesPart.tsx'
import { TargetsPart } from './TargetsPart.tsx'
import { ConsequencesPart, EscalationPart, PrerequisitesPart, ReviewPart, SignaturesPart } from './TermsPart.tsx'

type DocumentProps = { readonly agreement: Agreement; readonly sha256: string }

/** The whole agreement in reading order; what the file leaves out is left out here. */
export function AgreementDocument({ agreement, sha256 }: DocumentProps) {
  const { spec } = agreement
  const parts = outlineOf(agreement)
  return (
    <div className={classes.layout}>
      <nav aria-label="Parts of the agreement" className={classes.outline}>
        <ul>
          {parts.map(([id, title]) => (
            <li key={id}>
              <button type="button" onClick={() => showPart(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <article className={classes.document}>
        <PartiesPart spec={spec} />
        <ScopePart agreement={agreement} />
        {spec.responsibilities !== undefined && (
          <Part id="responsibilities" title="Responsibilities">
            <TwoSides spec={spec} sides={spec.responsibilities} />
          </Part>
        )}
        {spec.expectations !== undefined && (
          <Part id="expectations" title="Expectations">
            <TwoSides spec={spec} sides={spec.expectations} />
          </Part>
        )}
        <TargetsPart targets={spec.targets} />
        {spec.calendars?.map((calendar, index) => (
          <CalendarPart
            key={calendar.id}
            calendar={calendar}
            id={index === 0 ? 'calendars' : `calendar-${calendar.id}`}
          />
        ))}
        <EscalationPart spec={spec} />
        <ReviewPart spec={spec} />
        <ConsequencesPart spec={spec} />
        <PrerequisitesPart spec={spec} />
        <SignaturesPart spec={spec} />
        <p className={classes.fingerprint}>
          SHA-256 of this version <code>{sha256}</code>
        </p>
      </article>
    </div>
  )
}

function ScopePart({ agreement: { spec } }: { readonly agreement: Agreement }) {
  return (
    <Part id="scope" title="Scope">
      {spec.purpose !== undefined && <p>{spec.purpose}</p>}
      <dl className={classes.services}>
        {spec.scope.services.map(({ id, name, description, outcomes }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {description}
              {outcomes !== undefined && <List items={outcomes} />}
            </dd>
          </div>
        ))}
      </dl>
      {spec.scope.exclusions !== undefined && (
        <div>
          <h3>Not part of it</h3>
          <List items={spec.scope.exclusions} />
        </div>
      )}
    </Part>
  )
}

function outlineOf({ spec }: Agreement): (readonly [id: string, title: string])[] {
  const all: (readonly [string, string, unknown])[] = [
    ['parties', 'Parties', true],
    ['scope', 'Scope', true],
    ['responsibilities', 'Responsibilities', spec.responsibilities],
    ['expectations', 'Expectations', spec.expectations],
    ['targets', 'Service level targets', true],
    ['calendars', 'Business hours', spec.calendars?.[0]],
    ['escalation', 'Escalation', spec.escalation],
    ['review', 'Reporting and review', spec.review ?? spec.reporting],
    ['consequences', 'Consequences', spec.consequences],
    ['prerequisites', 'Prerequisites', spec.prerequisites],
    ['signatures', 'Signatures', spec.signatures],
  ]
  return all.filter(([, , isThere]) => Boolean(isThere)).map(([id, title]) => [id, title])
}

function showPart(id: string): void {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  part?.focus({ preventScroll: true })
}
