import type { Agreement } from '../../../shared/agreement/agreement.ts'
import classes from './AgreementDocument.module.css'
import { CalendarPart } from './CalendarPart.tsx'
import { DurationPart } from './DurationPart.tsx'
import { MaintenancePart } from './MaintenancePart.tsx'
import { Part, TwoSides } from './Part.tsx'
import { PartiesPart } from './PartiesPart.tsx'
import { ScopePart } from './ScopePart.tsx'
import { TargetsPart } from './TargetsPart.tsx'
import { ConsequencesPart, EscalationPart, PrerequisitesPart, ReviewPart, SignaturesPart } from './TermsPart.tsx'

/** The parts of the agreement in reading order; what the file leaves out is left out here. */
export function AgreementText({ agreement: { spec } }: { readonly agreement: Agreement }) {
  return (
    <div className={classes.document}>
      <PartiesPart spec={spec} />
      <ScopePart spec={spec} />
      <DurationPart spec={spec} />
      {spec.responsibilities !== undefined && (
        <Part id="responsibilities" title="Responsibilities" path="spec.responsibilities">
          <TwoSides spec={spec} sides={spec.responsibilities} />
        </Part>
      )}
      {spec.expectations !== undefined && (
        <Part id="expectations" title="Expectations" path="spec.expectations">
          <TwoSides spec={spec} sides={spec.expectations} />
        </Part>
      )}
      <TargetsPart targets={spec.targets} />
      {spec.calendars?.map((calendar, index) => (
        <CalendarPart
          key={index}
          calendar={calendar}
          id={index === 0 ? 'calendars' : `calendar-${index}`}
          path={`spec.calendars[${index}]`}
        />
      ))}
      <MaintenancePart spec={spec} />
      <EscalationPart spec={spec} />
      <ReviewPart spec={spec} />
      <ConsequencesPart spec={spec} />
      <PrerequisitesPart spec={spec} />
      <SignaturesPart spec={spec} />
    </div>
  )
}
