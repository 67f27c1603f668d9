import { localDate } from '../../../../shared/format.ts'
import type { Meeting, Review } from '../../../../shared/review/review.ts'
import { Section } from '../../../components/Section.tsx'
import { Table } from '../../../components/Table.tsx'
import classes from '../Review.module.css'

/** The meeting as it is read once it was frozen. */
export function MeetingRecord({ review }: { readonly review: Review }) {
  const { on, place, agenda, minutes, attendance, decisions } = review.meeting
  const where = [on === null ? null : localDate(on), place].filter((part) => part !== null).join(', ')
  return (
    <>
      <Section title="When and where">
        <p>{where === '' ? 'No date was written down.' : where}</p>
      </Section>
      {agenda.length > 0 && (
        <Section title="Agenda">
          <ol className={classes.numbered}>
            {agenda.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ol>
        </Section>
      )}
      <Attendance review={review} attendance={attendance} />
      <Section title="Minutes">
        <p className={minutes === null ? 'secondary' : classes.said}>{minutes ?? 'None were written.'}</p>
      </Section>
      <Section title="Decisions">
        {decisions.length === 0 && <p className="secondary">None were written down.</p>}
        <ol className={classes.list}>
          {decisions.map(({ text, owner, due, dissent }, index) => (
            <li key={index}>
              <p className={classes.said}>{text}</p>
              <p className="secondary">
                {[owner, due === null ? null : `due ${localDate(due)}`, dissent === null ? null : `Dissent: ${dissent}`]
                  .filter((part) => part !== null)
                  .join(', ')}
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

type AttendanceProps = { readonly review: Review; readonly attendance: Meeting['attendance'] }

function Attendance({ review, attendance }: AttendanceProps) {
  const sideOf = (side: 'provider' | 'customer' | null) =>
    side === null ? '–' : side === 'provider' ? review.provider : review.customer
  return (
    <Section title="Attendance">
      {attendance.length === 0 ? (
        <p className="secondary">Nobody was written down.</p>
      ) : (
        <Table
          caption="Who was there"
          columns={[
            { id: 'name', header: 'Name', isName: true, cell: ({ name }) => name },
            { id: 'role', header: 'Role', cell: ({ role }) => role ?? '–' },
            { id: 'side', header: 'Side', cell: ({ side }) => sideOf(side) },
            { id: 'present', header: 'There', cell: ({ isPresent }) => (isPresent ? 'Yes' : 'Sent apologies') },
          ]}
          rows={attendance}
          keyOf={(_, index) => index}
        />
      )}
    </Section>
  )
}
