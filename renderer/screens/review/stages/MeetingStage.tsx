import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Meeting, Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { Meanwhile } from '../Meanwhile.tsx'
import classes from '../Review.module.css'
import { useKept } from '../use-kept.ts'
import { isChangedMeanwhile, useReviewAct } from '../use-review-act.ts'
import { MeetingRecord } from './MeetingRecord.tsx'

type StageProps = { readonly review: Review }

const orNull = (text: string) => (text.trim() === '' ? null : text)
const replaced = <Item,>(items: readonly Item[], index: number, item: Item): Item[] =>
  items.map((other, place) => (place === index ? item : other))
const without = <Item,>(items: readonly Item[], index: number): Item[] => items.filter((_, place) => place !== index)

/** Agenda, attendance, minutes, decisions and dissent; kept together, while they are written. */
export function MeetingStage({ review }: StageProps) {
  return review.frozen === null ? <MeetingForm review={review} /> : <MeetingRecord review={review} />
}

/** Minutes come in bursts: one entry in the trail for each is enough. */
const PAUSE_MS = 1500

/** Lines that nobody has written in yet are no part of it. */
function written(meeting: Meeting): Meeting {
  const attendance = meeting.attendance.filter(({ name }) => name.trim() !== '')
  return { ...meeting, attendance, decisions: meeting.decisions.filter(({ text }) => text.trim() !== '') }
}

function MeetingForm({ review }: StageProps) {
  const keep = useReviewAct(review, (acting, part: { readonly meeting: Meeting; readonly before: Meeting }) =>
    client.reviews.keepMeeting({ ...acting, ...part }),
  )
  const kept = useKept({
    kept: review.meeting,
    save: (meeting, before) => keep.mutateAsync({ meeting, before }),
    isSaving: keep.isPending,
    pauseMs: PAUSE_MS,
    ready: written,
  })
  const { value: meeting, isDirty, isConflict } = kept
  const change = (part: Partial<Meeting>) => kept.change({ ...meeting, ...part })
  const parts = { review, meeting, change }
  return (
    <div onBlur={kept.flush}>
      <div className={classes.fields}>
        <WhenAndWhere {...parts} />
        <Agenda {...parts} />
        <Attendance {...parts} />
        <Section title="Minutes">
          <Textarea
            aria-label="Minutes"
            value={meeting.minutes ?? ''}
            onChange={({ currentTarget }) => change({ minutes: orNull(currentTarget.value) })}
            autosize
            minRows={4}
          />
        </Section>
        <Decisions {...parts} />
      </div>
      <div className={classes.foot}>
        {isConflict ? (
          <Meanwhile takeTheirs={kept.takeTheirs} keepMine={kept.keepMine}>
            <p>Take the meeting as it was written there, or keep it as it stands here.</p>
          </Meanwhile>
        ) : (
          <p className="secondary" role="status">
            {savingWords({ isDirty, isSaving: keep.isPending, hasFailed: keep.isError })}
          </p>
        )}
        {keep.error !== null && !isChangedMeanwhile(keep.error) && (
          <FailurePanel error={keep.error} onRetry={kept.retry} />
        )}
      </div>
    </div>
  )
}

type Saving = { readonly isDirty: boolean; readonly isSaving: boolean; readonly hasFailed: boolean }

function savingWords({ isDirty, isSaving, hasFailed }: Saving): string {
  if (isSaving) return 'Saving'
  if (!isDirty) return 'Saved: the meeting is kept while it is written.'
  return hasFailed ? 'Not saved' : 'Saving'
}

type PartProps = {
  readonly review: Review
  readonly meeting: Meeting
  readonly change: (part: Partial<Meeting>) => void
}

function WhenAndWhere({ meeting, change }: PartProps) {
  return (
    <Section title="When and where">
      <div className={classes.two}>
        <TextInput
          label="Day"
          type="date"
          value={meeting.on ?? ''}
          onChange={({ currentTarget }) => change({ on: orNull(currentTarget.value) })}
        />
        <TextInput
          label="Place"
          value={meeting.place ?? ''}
          onChange={({ currentTarget }) => change({ place: orNull(currentTarget.value) })}
        />
      </div>
    </Section>
  )
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

/** One item a line. */
function Agenda({ meeting, change }: PartProps) {
  const [typed, setTyped] = useState(meeting.agenda.join('\n'))
  // What another window wrote takes its place.
  const text = linesOf(typed).join('\n') === meeting.agenda.join('\n') ? typed : meeting.agenda.join('\n')
  return (
    <Section title="Agenda" note="One item a line.">
      <Textarea
        aria-label="Agenda"
        value={text}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          change({ agenda: linesOf(currentTarget.value) })
        }}
        autosize
      />
    </Section>
  )
}

function Attendance({ review, meeting, change }: PartProps) {
  const { attendance } = meeting
  const sides = [
    { value: 'provider', label: review.provider },
    { value: 'customer', label: review.customer },
  ] as const
  const set = (index: number, part: Partial<Meeting['attendance'][number]>) => {
    const person = attendance[index]
    if (person !== undefined) change({ attendance: replaced(attendance, index, { ...person, ...part }) })
  }
  return (
    <Section
      title="Attendance"
      act={
        <Button
          variant="default"
          size="xs"
          onClick={() => change({ attendance: [...attendance, { name: '', role: null, side: null, isPresent: true }] })}
        >
          Add a person
        </Button>
      }
    >
      {attendance.map((person, index) => (
        <div key={index} className={classes.row}>
          <TextInput
            aria-label={`Name of person ${index + 1}`}
            placeholder="Name"
            value={person.name}
            onChange={({ currentTarget }) => set(index, { name: currentTarget.value })}
            required
          />
          <TextInput
            aria-label={`Role of ${person.name}`}
            placeholder="Role"
            value={person.role ?? ''}
            onChange={({ currentTarget }) => set(index, { role: orNull(currentTarget.value) })}
          />
          <Select
            aria-label={`Side of ${person.name}`}
            placeholder="Side"
            data={sides}
            value={person.side}
            onChange={(side) => set(index, { side })}
            clearable
          />
          <Checkbox
            label="Present"
            checked={person.isPresent}
            onChange={({ currentTarget }) => set(index, { isPresent: currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take ${person.name === '' ? 'this person' : person.name} out`}
            onClick={() => change({ attendance: without(attendance, index) })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
    </Section>
  )
}

function Decisions({ meeting, change }: PartProps) {
  const { decisions } = meeting
  const set = (index: number, part: Partial<Meeting['decisions'][number]>) => {
    const decision = decisions[index]
    if (decision !== undefined) change({ decisions: replaced(decisions, index, { ...decision, ...part }) })
  }
  return (
    <Section
      title="Decisions"
      act={
        <Button
          variant="default"
          size="xs"
          onClick={() => change({ decisions: [...decisions, { text: '', owner: null, due: null, dissent: null }] })}
        >
          Add a decision
        </Button>
      }
    >
      {decisions.map((decision, index) => (
        <div key={index} className={classes.block}>
          <Textarea
            label={`Decision ${index + 1}`}
            value={decision.text}
            onChange={({ currentTarget }) => set(index, { text: currentTarget.value })}
            autosize
            required
          />
          <div className={classes.three}>
            <TextInput
              label="Owner"
              value={decision.owner ?? ''}
              onChange={({ currentTarget }) => set(index, { owner: orNull(currentTarget.value) })}
            />
            <TextInput
              label="Due"
              type="date"
              value={decision.due ?? ''}
              onChange={({ currentTarget }) => set(index, { due: orNull(currentTarget.value) })}
            />
            <TextInput
              label="Dissent"
              placeholder="Who disagreed, and why"
              value={decision.dissent ?? ''}
              onChange={({ currentTarget }) => set(index, { dissent: orNull(currentTarget.value) })}
            />
          </div>
          <div>
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              onClick={() => change({ decisions: without(decisions, index) })}
            >
              Take this decision out
            </Button>
          </div>
        </div>
      ))}
    </Section>
  )
}
