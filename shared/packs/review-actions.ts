import { count, countOf, localDate } from '../format.ts'
import type { Status } from '../sla/figures.ts'
import type { PackBlock, PackCell, PackColumn } from './pack-document.ts'
import type { ReviewAction, ReviewPart } from './review-part.ts'

/** What was carried over from earlier reviews and what came of it, then what this review agreed to do. */
export function actionPages({ actions }: ReviewPart): PackBlock[] {
  const { carried = [], raised = [] } = actions ?? {}
  if (carried.length + raised.length === 0) return []
  return [
    ...list('Carried over from earlier reviews', carried, 'No action was open from earlier reviews.'),
    ...list('New', raised, 'This review agreed on no new action.'),
  ]
}

function list(title: string, actions: readonly ReviewAction[], empty: string): PackBlock[] {
  const note = actions.length === 0 ? null : countOf(actions.length, 'action')
  return [
    { kind: 'heading', text: title, note },
    { kind: 'table', table: { columns: COLUMNS, rows: actions.map(row), empty } },
  ]
}

const COLUMNS: readonly PackColumn[] = [
  { head: 'Action', align: 'left', width: 'rest' },
  { head: 'Owner', align: 'left', width: 70 },
  { head: 'Due', align: 'left', width: 58 },
  { head: 'From', align: 'right', width: 50 },
  { head: 'Expected', align: 'right', width: 48 },
  { head: 'Now', align: 'right', width: 50 },
  { head: 'State', align: 'left', width: 54 },
]

const STATE: Readonly<Record<ReviewAction['state'], { readonly text: string; readonly mark: Status }>> = {
  open: { text: 'Open', mark: 'grey' },
  overdue: { text: 'Overdue', mark: 'red' },
  done: { text: 'Done', mark: 'green' },
  dropped: { text: 'Dropped', mark: 'grey' },
}

function row({
  number,
  raised,
  title,
  detail,
  progress,
  owner,
  due,
  baseline,
  expected,
  actual,
  state,
}: ReviewAction): (string | PackCell)[] {
  const since = raised === undefined ? '' : `, raised ${localDate(raised)}`
  const inRegister = number === undefined ? null : `No. ${count(number)}${since}`
  const said = [inRegister, detail, progress].filter((each) => each !== null).join(' — ')
  return [
    said === '' ? { text: title } : { text: title, note: said },
    owner,
    localDate(due),
    figure(baseline),
    figure(expected),
    figure(actual),
    STATE[state],
  ]
}

/** `88.3 % of 120` on two lines, so that no figure is broken within a number. */
function figure(written: string | null): string | PackCell {
  const [, share, of] = /^(.*?)\s+((?:of|from)\s.+)$/.exec(written ?? '') ?? []
  return share === undefined || of === undefined ? (written ?? '') : { text: share, note: of }
}
