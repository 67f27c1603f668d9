import { Button, Drawer, SegmentedControl } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useState } from 'react'
import { countOf } from '../../../../shared/format.ts'
import type { Review } from '../../../../shared/review/review.ts'
import type { StageName } from '../../../../shared/review/stages.ts'
import { client } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { momentOf } from '../day-of.ts'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'
import { About } from './About.tsx'
import { AskForm } from './AskForm.tsx'
import { Queries } from './Queries.tsx'

type NotesPanelProps = { readonly review: Review; readonly stage: StageName }

/** Notes and queries at the right of every stage: opened and closed beside the work, which goes on. */
export function NotesPanel({ review, stage }: NotesPanelProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [kind, setKind] = useState<'query' | 'note'>('query')
  const { queries, notes, frozen } = review
  const waiting = queries.filter(({ answer }) => answer === null).length
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        leftSection={<IconMessage size={14} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        Notes and queries{waiting > 0 && frozen === null && `, ${waiting} open`}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        position="right"
        size={400}
        title="Notes and queries"
        closeButtonProps={{ 'aria-label': 'Close' }}
        withOverlay={false}
        lockScroll={false}
        trapFocus={false}
        closeOnClickOutside={false}
        shadow="md"
      >
        <div className={classes.notesPanel}>
          <SegmentedControl
            aria-label="Queries or notes"
            size="xs"
            data={[
              { value: 'query', label: `Queries ${queries.length}` },
              { value: 'note', label: `Notes ${notes.length}` },
            ]}
            value={kind}
            onChange={(value) => setKind(value === 'note' ? 'note' : 'query')}
          />
          <p className="secondary">{kind === 'query' ? queryWords(queries.length, waiting) : NOTES}</p>
          {kind === 'query' ? <Queries review={review} /> : <Notes review={review} />}
          {frozen === null && <AskForm key={kind} review={review} kind={kind} stage={stage} />}
        </div>
      </Drawer>
    </>
  )
}

const NOTES = 'For those who work on the review: kept with it, and printed in no pack.'

function queryWords(all: number, waiting: number): string {
  if (all === 0) return 'Nothing has been asked yet. What one side asks, the other answers before the meeting.'
  return waiting === 0 ? 'Every query has an answer.' : `${countOf(waiting, 'query', 'queries')} without an answer.`
}

function Notes({ review }: { readonly review: Review }) {
  const remove = useReviewAct(review, (acting, id: number) => client.reviews.removeNote({ ...acting, id }))
  return (
    <>
      <ul className={classes.list}>
        {review.notes.map((note) => (
          <li key={note.id}>
            <p className={classes.said}>{note.text}</p>
            <p className="secondary">
              {note.by}, {momentOf(note.at)}
              <About review={review} stage={note.stage} />
            </p>
            {review.frozen === null && (
              <Button variant="subtle" color="gray" size="compact-xs" onClick={() => remove.mutate(note.id)}>
                Take it out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {remove.error !== null && <FailurePanel error={remove.error} />}
    </>
  )
}
