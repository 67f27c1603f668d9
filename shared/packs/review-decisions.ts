import { capital } from '../format/first-letter.ts'
import { localDate, periodName } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import type { PackContent } from './pack-content.ts'
import type { PackBlock, PackCell, PackColumn, PackTerm } from './pack-document.ts'
import { barsInWords, promiseWords } from './pack-words.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { ReviewChange, ReviewMeeting, ReviewPart } from './review-part.ts'

const DECISION = { open: 'Proposed', agreed: 'Agreed', declined: 'Declined' } as const

/** Changes of targets with what past periods would have been under them. */
export function changePages({ changes = [] }: ReviewPart, { figures }: Pick<PackContent, 'figures'>): PackBlock[] {
  const targets = new Map(figures.targets.map((target) => [target.id, target]))
  return changes.flatMap((change): PackBlock[] => {
    const target = targets.get(change.target)
    return [
      { kind: 'heading', text: target?.name ?? change.target, note: decisionOf(change) },
      { kind: 'terms', terms: changeTerms(change, target) },
      ...(change.evidence.length === 0 ? [] : [evidence(change)]),
    ]
  })
}

/** As it is now, what is proposed, why, and from when. */
function changeTerms(change: ReviewChange, target: TargetFigures | undefined): PackTerm[] {
  const promised = target?.within ? `${promiseWords(target.within)}; ` : ''
  const isLater = change.decision === 'agreed' && !change.effective
  return [
    ...(target === undefined ? [] : [{ term: 'As agreed now', meaning: capital(promised + barsInWords(target)) }]),
    { term: 'Proposed', meaning: change.says },
    { term: 'Reason', meaning: paragraphsOf(change.reason).join(' ') },
    ...(isLater ? [{ term: 'From when', meaning: NEXT_VERSION }] : []),
  ]
}

const NEXT_VERSION = 'With the next version of the agreement, once both sides have signed it.'

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
    table: {
      columns,
      rows: all.map(({ period, before, after }) => [capital(periodName(period)), before, after]),
      empty: '',
    },
  }
}

/** Who met, what was on the agenda, what was said and decided, and when the next review is. */
export function meetingPages({ meeting, nextReview }: ReviewPart): PackBlock[] {
  const held = meeting === undefined ? [] : meetingBlocks(meeting)
  if (nextReview === undefined) return held
  const about = nextReview.period === undefined ? '' : `, on the ${periodName(nextReview.period)}`
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
  const isHeld = wasHeld(meeting)
  return [
    ...(where === ''
      ? []
      : [{ kind: 'text' as const, tone: 'lead' as const, text: `${isHeld ? 'Held' : 'To be held'} on ${where}.` }]),
    ...(agenda.length === 0
      ? []
      : titled(
          'Agenda',
          agenda.map((item) => `- ${item}`),
        )),
    ...attendance(meeting, isHeld),
    ...(minutes === null ? [] : titled('Minutes', paragraphsOf(minutes))),
    ...(isHeld ? decisions(meeting) : []),
  ]
}

/** Once somebody was there, or something was written of it: a draft that is circulated before tells nothing of what did not happen yet. */
function wasHeld({ minutes, decisions: decided, attendance: all }: ReviewMeeting): boolean {
  return minutes !== null || decided.length > 0 || all.some(({ isPresent }) => isPresent)
}

function titled(title: string, paragraphs: readonly string[]): PackBlock[] {
  return [
    { kind: 'heading', text: title, note: null },
    { kind: 'prose', paragraphs },
  ]
}

function attendance({ attendance: all }: ReviewMeeting, isHeld: boolean): PackBlock[] {
  if (all.length === 0) return []
  const rows = all.map(({ name, role, side, isPresent }) => [
    name,
    role ?? '',
    side ?? '',
    isHeld ? (isPresent ? 'present' : 'apologies') : '',
  ])
  const columns: readonly PackColumn[] = [
    { head: 'Name', align: 'left', width: 'rest' },
    { head: 'Role', align: 'left', width: 150 },
    { head: 'For', align: 'left', width: 90 },
    { head: '', align: 'left', width: 60 },
  ]
  return [
    { kind: 'heading', text: isHeld ? 'Attendance' : 'Invited', note: null },
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
