import { Button } from '@mantine/core'
import { useState } from 'react'
import { duration, localDate } from '../../../../shared/format.ts'
import type { Incident, Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { momentOf } from '../day-of.ts'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'
import { IncidentForm } from './IncidentForm.tsx'

type StageProps = { readonly review: Review }

/** Major incidents with their postmortems: what happened when, why, and what was learned. */
export function IncidentsStage({ review }: StageProps) {
  const [edited, setEdited] = useState<Incident | 'new' | null>(null)
  const remove = useReviewAct(review, (acting, id: number) => client.reviews.removeIncident({ ...acting, id }))
  const isOpen = review.frozen === null
  return (
    <Section
      title="Major incidents"
      note="An unplanned interruption that both sides want to learn from. Times are those of this machine."
      act={
        isOpen && (
          <Button variant="default" size="xs" onClick={() => setEdited('new')}>
            Add an incident
          </Button>
        )
      }
    >
      {edited !== null && (
        <IncidentForm
          key={edited === 'new' ? 'new' : edited.id}
          review={review}
          incident={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      )}
      {review.incidents.length === 0 && edited === null && (
        <p className="secondary">
          {isOpen ? 'None is written down. Where there was none, mark the stage as done.' : 'None was written down.'}
        </p>
      )}
      <ul className={classes.list}>
        {review.incidents.map((incident) => (
          <li key={incident.id}>
            <div className={classes.line}>
              <strong className={classes.grow}>{incident.title}</strong>
              {isOpen && (
                <>
                  <Button variant="subtle" size="compact-xs" onClick={() => setEdited(incident)}>
                    Change
                  </Button>
                  <Button variant="subtle" color="gray" size="compact-xs" onClick={() => remove.mutate(incident.id)}>
                    Take out
                  </Button>
                </>
              )}
            </div>
            <p className="secondary">{whenWords(incident)}</p>
            <Postmortem review={review} incident={incident} />
          </li>
        ))}
      </ul>
      {remove.error !== null && <FailurePanel error={remove.error} />}
    </Section>
  )
}

function whenWords({ from, to, service, severity }: Incident): string {
  const lasted = to === null ? 'not over' : duration(Date.parse(to) - Date.parse(from))
  return [momentOf(from), lasted, service, severity].filter((part) => part !== null).join(', ')
}

function Postmortem({ review, incident }: StageProps & { readonly incident: Incident }) {
  const { impact, timeline, rootCause, lessons, tickets, actions } = incident
  const follow = [...review.actions.carried, ...review.actions.raised].filter(({ id }) => actions.includes(id))
  const parts = [
    ['Impact', impact],
    ['Root cause', rootCause],
    ['Lessons', lessons],
    ['Tickets', tickets.length === 0 ? null : tickets.map(({ key }) => key).join(', ')],
    [
      'Actions',
      follow.length === 0
        ? null
        : follow.map(({ title, owner, due }) => `${title} (${owner}, due ${localDate(due)})`).join('\n'),
    ],
  ] as const
  return (
    <dl className={classes.facts}>
      {timeline.length > 0 && (
        <div>
          <dt>Timeline</dt>
          <dd>
            <ol>
              {timeline.map(({ at: when, text }, index) => (
                <li key={index}>
                  <span className="tabular secondary">{momentOf(when)}</span> {text}
                </li>
              ))}
            </ol>
          </dd>
        </div>
      )}
      {parts.map(
        ([name, text]) =>
          text !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={classes.said}>{text}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
