import { localDate } from '../format.ts'
import type { PackBlock, PackCell, PackColumn } from './pack-document.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { ReviewChange, ReviewMeeting, ReviewPart } from './review-part.ts'

const DECISION = { open: 'Proposed', agreed: 'Agreed', declined: 'Declined' } as const

/** Changes of targets with what past periods would have been under them. */
export function changePages({ changes = [] }: ReviewPart, names: ReadonlyMap<string, string>): PackBlock[] {
  return changes.flatMap((change): PackBlock[] => [
    { kind: 'heading', text: names.get(change.target) ?? change.target, note: decisionOf(change) },
    { kind: 'prose', paragraphs: [change.says, ...paragraphsOf(change.reason)] },
    ...(change.evidence.length === 0 ? [] : [evidence(change)]),
  ])
}

function decisionOf({ decision, effective }: ReviewChange): string {
  const from = decision === 'agreed' && effective ? `, from ${localDate(effective)}` : ''
  return `${DECISION[decision]}${from}`
}

function evidence({ evidence: all }: ReviewChange): PackBlock {
  const columns: readonly PackColumn[] = [
    { head: 'Period', align: 'left', width: 'rest' },
    { head: 'As it was', align: 'right', width: 110 },
    { head: 'As it would have been', align: 'right', width: 130 },
  ]
  return {
    kind: 'table',
    table: { columns, rows: all.map(({ period, before, after }) => [period, before, after]), empty: '' },
  }
}

/** Who met, what was on the agenda, what was said and decided, and when the next review is. */
export function meetingPages({ meeting, nextReview }: ReviewPart): PackBlock[] {
  const held = meeting === undefined ? [] : meetingBlocks(meeting)
  if (nextReview === undefined) return held
  const about = nextReview.period === undefined ? '' : `, on ${nextReview.period}`
  const note = nextReview.note === undefined ? '' : ` ${nextReview.note}`
  return [
    ...held,
    { kind: 'heading', text: 'Next review', note: null },
    { kind: 'text', tone: 'body', text: `${localDate(nextReview.on)}${about}.${note}` },
  ]
}

function meetingBlocks(meeting: ReviewMeeting): PackBlock[] {
  const { on, place, agenda, minutes } = meeting
  const where = [on === null ? null : localDate(on), place].filter((each) => each !== null).join(', ')
  const decided = decisions(meeting)
  return [
    ...(where === '' ? [] : [{ kind: 'text' as const, tone: 'lead' as const, text: `Held on ${where}.` }]),
    ...(agenda.length === 0
      ? []
      : titled(
          'Agenda',
          agenda.map((item) => `- ${item}`),
        )),
    ...attendance(meeting),
    ...(minutes === null ? [] : titled('Minutes', paragraphsOf(minutes))),
    ...decided,
  ]
}

function titled(title: string, paragraphs: readonly string[]): PackBlock[] {
  return [
    { kind: 'heading', text: title, note: null },
    { kind: 'prose', paragraphs },
  ]
}

function attendance({ attendance: all }: ReviewMeeting): PackBlock[] {
  if (all.length === 0) return []
  const rows = all.map(({ name, role, side, isPresent }) => [
    name,
    role ?? '',
    side ?? '',
    isPresent ? 'present' : 'apologies',
  ])
  const columns: readonly PackColumn[] = [
    { head: 'Name', align: 'left', width: 'rest' },
    { head: 'Role', align: 'left', width: 150 },
    { head: 'For', align: 'left', width: 90 },
    { head: '', align: 'left', width: 60 },
  ]
  return [
    { kind: 'heading', text: 'Attendance', note: null },
    { kind: 'table', table: { columns, rows, empty: '' } },
  ]
}

function decisions({ decisions: all }: ReviewMeeting): PackBlock[] {
  const rows = all.map(({ text, owner, due, dissent }, index): (string | PackCell)[] => [
    String(index + 1),
    dissent === null ? text : { text, note: `Dissent: ${dissent}` },
    owner ?? '',
    due === null ? '' : localDate(due),
  ])
  const columns: readonly PackColumn[] = [
    { head: 'No.', align: 'right', width: 22 },
    { head: 'Decision', align: 'left', width: 'rest' },
    { head: 'Owner', align: 'left', width: 100 },
    { head: 'Due', align: 'left', width: 62 },
  ]
  return [
    { kind: 'heading', text: 'Decisions', note: null },
    { kind: 'table', table: { columns, rows, empty: 'Nothing was decided.' } },
  ]
}
