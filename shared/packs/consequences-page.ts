import { listed, monthWord } from '../charts/words.ts'
import { amountNumber } from '../format/figure-words.ts'
import { capital } from '../format/first-letter.ts'
import { countOf, objective } from '../format.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import type { PackContent } from './pack-content.ts'
import type { PackBlock, PackCell, PackColumn, PackSection } from './pack-document.ts'
import { figureOfTarget, sectionIdOf } from './pack-words.ts'

type Consequences = NonNullable<Figures['consequences']>
type Due = Consequences['due'][number]
type Credit = NonNullable<Due['credit']>

/** What the agreement says follows from the figures, each step with its arithmetic; null where it agrees nothing of the kind. */
export function consequencesPage({ figures, review }: PackContent): PackSection | null {
  const { consequences, targets } = figures
  if (consequences === undefined) return null
  const blocks: PackBlock[] = [
    { kind: 'text', tone: 'body', text: opening(consequences) },
    { kind: 'table', table: { columns: COLUMNS, rows: consequences.due.map((due) => row(due, targets)), empty: NONE } },
    ...owedBlocks(consequences),
    ...outcomes(review?.consequences ?? []),
  ]
  return {
    id: 'consequences',
    title: 'Consequences',
    eyebrow: 'Agreed consequences',
    headline: null,
    part: 'consequences',
    blocks,
  }
}

const NONE = 'No target fell below a bar that has a consequence.'

function opening({ due }: Consequences): string {
  if (due.length === 0) return 'The agreement says what follows when targets are missed. In this period nothing does.'
  return `${countOf(due.length, 'consequence')} ${due.length === 1 ? 'follows' : 'follow'} from the figures of this pack. Of the steps of one target the lowest bar that was missed applies; nothing follows from a figure without a verdict.`
}

const COLUMNS: readonly PackColumn[] = [
  { head: 'Target', align: 'left', width: 124 },
  { head: 'Achieved', align: 'right', width: 78 },
  { head: 'Below', align: 'right', width: 38 },
  { head: 'What follows, and how it comes about', align: 'left', width: 'rest' },
  { head: 'Owed', align: 'right', width: 62 },
]

function row({ target: id, below, remedy, credit }: Due, targets: readonly TargetFigures[]): (string | PackCell)[] {
  const target = targets.find((each) => each.id === id)
  const named = target === undefined ? { text: id } : { text: target.name, link: sectionIdOf(target) }
  const achieved = target === undefined ? '–' : figureOfTarget(target)
  const what = [remedy, credit === null ? null : arithmetic(credit, target)].filter((each) => each !== null)
  const [first = '', ...rest] = what
  const follows = rest.length === 0 ? { text: first } : { text: first, note: rest.join('; ') }
  return [named, achieved, objective(below), follows, credit === null ? '' : money(credit.owed, credit.unit)]
}

/** `9 tickets × 25 GBP = 225 GBP; 1,275 GBP after the cap of the period` */
function arithmetic(
  { earned, owed, unit, months, tickets, cappedBy }: Credit,
  target: TargetFigures | undefined,
): string {
  const times = tickets ?? months?.length ?? 1
  const each = money(earned / Math.max(1, times), unit)
  const all = target?.months.map(({ month }) => month) ?? []
  const what =
    tickets !== null
      ? `${countOf(tickets, 'ticket')} × ${each} = ${money(earned, unit)}`
      : months !== null
        ? `${countOf(months.length, 'month')} (${listed(months.map((month) => monthWord(month, all)))}) × ${each} = ${money(earned, unit)}`
        : `once for the period: ${money(earned, unit)}`
  return cappedBy === null ? what : `${what}; ${money(owed, unit)} after the cap of the ${cappedBy}`
}

function money(amount: number, unit: string): string {
  return `${amountNumber(amount)}\u00a0${unit}`
}

function owedBlocks({ owed }: Consequences): PackBlock[] {
  if (owed.length === 0) return []
  const rows = owed.map(({ unit, amount, cap }) => [
    { text: 'In all', isStrong: true },
    cap === null ? 'no cap of the period' : `capped at ${money(cap, unit)} for the period`,
    { text: money(amount, unit), isStrong: true },
  ])
  const columns: readonly PackColumn[] = [
    { head: '', align: 'left', width: 124 },
    { head: '', align: 'left', width: 'rest' },
    { head: 'Owed', align: 'right', width: 90 },
  ]
  return [
    { kind: 'heading', text: 'Owed in all', note: null },
    { kind: 'table', table: { columns, rows, empty: '' } },
  ]
}

function outcomes(all: NonNullable<NonNullable<PackContent['review']>['consequences']>): PackBlock[] {
  if (all.length === 0) return []
  const rows = all.map(({ says, arithmetic: how, outcome }) => [
    { text: capital(says), note: how },
    outcome ?? 'not yet decided',
  ])
  const columns: readonly PackColumn[] = [
    { head: 'Consequence', align: 'left', width: 'rest' },
    { head: 'What the review made of it', align: 'left', width: 200 },
  ]
  return [
    { kind: 'heading', text: 'What became of them', note: null },
    { kind: 'table', table: { columns, rows, empty: '' } },
  ]
}
