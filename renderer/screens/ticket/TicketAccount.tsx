import { clockDrawing } from '../../../shared/charts/clock-drawing.ts'
import { durationExact } from '../../../shared/format.ts'
import type { Explanation } from '../../../shared/sla/figures.ts'
import { ClockPicture } from '../../components/clock/ClockPicture.tsx'
import { ticketTitle } from '../../components/clock/ticket-title.ts'
import { Section } from '../../components/Section.tsx'
import { ClockTable } from './ClockTable.tsx'
import { EscalationSteps } from './EscalationSteps.tsx'
import { Reported } from './Reported.tsx'
import { SourceRow } from './SourceRow.tsx'
import classes from './TicketAccount.module.css'
import { TicketFacts } from './TicketFacts.tsx'

export type TicketAccountProps = { readonly explanation: Explanation }

/** Facts on the left; the clock drawn, listed and told; what the source said; the row itself. */
export function TicketAccount({ explanation }: TicketAccountProps) {
  const { calendar, pausedTotalMs, escalation = [] } = explanation
  const drawing = clockDrawing(explanation)
  const hours = calendar.id === '24x7' ? 'Day and night' : `In the hours of “${calendar.id}”`
  return (
    <div className={classes.layout}>
      <TicketFacts explanation={explanation} />
      <div className={classes.evidence}>
        {drawing !== null && (
          <Section title="The clock" note={`${hours}, times of ${calendar.timeZone}`}>
            <ClockPicture
              drawing={drawing}
              description={`${ticketTitle(explanation)}. The table below says the same.`}
            />
            {pausedTotalMs !== null && (
              <p className="secondary">
                The source tells only that pauses came to {durationExact(pausedTotalMs)} in all, not when they were;
                they are taken off whole, and the deadline is approximate.
              </p>
            )}
            <ClockTable explanation={explanation} />
          </Section>
        )}
        <Section title="Step by step">
          <Steps steps={explanation.steps} />
        </Section>
        {escalation.length > 0 && <EscalationSteps steps={escalation} timeZone={calendar.timeZone} />}
        {explanation.reported !== null && <Reported explanation={explanation} reported={explanation.reported} />}
        <SourceRow explanation={explanation} />
      </div>
    </div>
  )
}

/** More than these and the source row would be out of sight. */
const FEW_STEPS = 20
const BOX = { role: 'region', 'aria-label': 'Every step', tabIndex: 0 }

function Steps({ steps }: { readonly steps: readonly string[] }) {
  const isLong = steps.length > FEW_STEPS
  return (
    <div className={classes.stepsBox} data-long={isLong || undefined} {...(isLong && BOX)}>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={`${index} ${step}`}>{step}</li>
        ))}
      </ol>
    </div>
  )
}
