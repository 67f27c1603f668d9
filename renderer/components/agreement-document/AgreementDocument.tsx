import type { Agreement } from '../../../shared/agreement/agreement.ts'
import classes from './AgreementDocument.module.css'
import { AgreementText } from './AgreementText.tsx'

type DocumentProps = { readonly agreement: Agreement; readonly sha256: string }

/** The whole agreement beside its outline. */
export function AgreementDocument({ agreement, sha256 }: DocumentProps) {
  return (
    <div className={classes.layout}>
      <nav aria-label="Parts of the agreement" className={classes.outline}>
        <ul>
          {outlineOf(agreement).map(([id, title]) => (
            <li key={id}>
              <button type="button" onClick={() => showPart(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <article>
        <AgreementText agreement={agreement} />
        <p className={classes.fingerprint}>
          SHA-256 of this version <code>{sha256}</code>
        </p>
      </article>
    </div>
  )
}

function outlineOf({ spec }: Agreement): (readonly [id: string, title: string])[] {
  const all: (readonly [string, string, unknown])[] = [
    ['parties', 'Parties', true],
    ['scope', 'Scope', true],
    ['duration', 'Duration', true],
    ['responsibilities', 'Responsibilities', spec.responsibilities],
    ['expectations', 'Expectations', spec.expectations],
    ['targets', 'Service level targets', true],
    ['calendars', 'Business hours', spec.calendars?.[0]],
    ['maintenance', 'Planned maintenance', spec.maintenance],
    ['escalation', 'Escalation', spec.escalation?.length],
    ['review', 'Reporting and review', spec.review ?? spec.reporting],
    ['consequences', 'Consequences', spec.consequences?.length],
    ['prerequisites', 'Prerequisites', spec.prerequisites?.length],
    ['signatures', 'Signatures', spec.signatures],
  ]
  return all.filter(([, , isThere]) => Boolean(isThere)).map(([id, title]) => [id, title])
}

function showPart(id: string): void {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  part?.focus({ preventScroll: true })
}
