import { count, countOf, date, duration } from '../format.ts'
import type { Check } from '../sla/figures.ts'
import type { PackContent, TargetBreaches } from './pack-content.ts'
import type { PackBlock, PackCell, PackColumn, PackSection } from './pack-document.ts'
import type { ReviewPart } from './review-part.ts'
import { shortTitle } from './short-title.ts'
import type { SourceLetters } from './source-letters.ts'

/** Longer titles are cut: a register is to find a ticket by, and the workbook has them whole. */
const TITLE_LENGTH = 64

/** A column as wide as its longest text, within bounds, in points. */
type Bounds = { readonly at: number; readonly least: number; readonly most: number }
/** Capitals and digits of a table are as wide as this, spaces half of it. */
const LETTER = 5.4

/** The same widths for every target, so that the registers stand in line. */
function columnsFor(rows: readonly Row[], what: What): PackColumn[] {
  const width = ({ at, least, most }: Bounds) => {
    const longest = rows.reduce((most, row) => Math.max(most, widthOf(textOf(row[at]))), 0)
    return Math.min(most, Math.max(least, Math.ceil(longest)))
  }
  return [
    { head: 'Ticket', align: 'left', width: width({ at: 0, least: 30, most: 80 }) },
    { head: what === 'title' ? 'Title' : 'Group', align: 'left', width: 'rest' },
    { head: 'Priority', align: 'left', width: width({ at: 2, least: 30, most: 52 }) },
    { head: 'Started', align: 'left', width: width({ at: 3, least: 52, most: 66 }) },
    { head: 'Elapsed', align: 'right', width: width({ at: 4, least: 34, most: 72 }) },
    { head: 'Over by', align: 'right', width: width({ at: 5, least: 34, most: 72 }) },
    { head: 'Row', align: 'right', width: width({ at: 6, least: 24, most: 60 }) },
  ]
}

function widthOf(text: string): number {
  const spaces = text.split(' ').length - 1
  return (text.length - spaces / 2) * LETTER
}

/** What tells a ticket's matter: its title, or where the source gives none its group. */
type What = 'title' | 'group'

type Row = readonly (string | PackCell)[]

function textOf(cell: string | PackCell | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '')
}

/** Every counted breach, by target, furthest over first, each with the row it came from. */
export function breachRegister({ breaches, figures, review }: PackContent, letters: SourceLetters): PackSection {
  const causes = causesOf(review)
  const found = breaches.filter(({ total }) => total > 0)
  const total = found.reduce((sum, each) => sum + each.total, 0)
  const blocks: PackBlock[] = [{ kind: 'text', tone: 'body', text: opening(total, found.length) }]
  const used = new Set(found.flatMap(({ shown }) => shown.map(({ source }) => letters.of(source))))
  const legend = letters.legend.filter(({ letter }) => used.has(letter))
  if (legend.length > 0) {
    const words = legend.map(({ letter, words }) => `${letter}\u00a0=\u00a0${words}`).join('; ')
    blocks.push({ kind: 'text', tone: 'quiet', text: `Rows as in the source file: ${words}.` })
  }
  const zone = figures.period.timeZone
  const hasTitles = found.some(({ shown }) => shown.some(({ title }) => title !== null))
  const what: What = hasTitles ? 'title' : 'group'
  const registers = found.map((each) => ({
    ...each,
    rows: each.shown.map((check) => row(check, { letters, zone, what, cause: causes(each.target.id, check) })),
  }))
  const columns = columnsFor(
    registers.flatMap(({ rows }) => rows),
    what,
  )
  for (const register of registers) blocks.push(...registerOf(register, columns))
  return { id: 'breaches', title: 'Breach register', eyebrow: 'Evidence', headline: null, part: 'breaches', blocks }
}

function opening(total: number, targets: number): string {
  if (total === 0) return 'No counted check was breached in this period.'
  const where = targets === 1 ? 'on one target' : `on ${count(targets)} targets`
  return `${countOf(total, 'breach')} ${where}, the furthest over its promise first. Elapsed time is that of the target’s clock; “open” means that the clock was still running at the data cut-off.`
}

function registerOf(
  { target, total, rows }: TargetBreaches & { readonly rows: readonly Row[] },
  columns: readonly PackColumn[],
): PackBlock[] {
  const cut = `The ${count(rows.length)} furthest over; the workbook lists all ${count(total)}.`
  const note = rows.length < total ? `${countOf(total, 'breach')}. ${cut}` : countOf(total, 'breach')
  return [
    { kind: 'heading', text: target.name, note },
    { kind: 'table', table: { columns, rows, empty: cut } },
  ]
}

/** The cause that triage gave a breach; null where it has none. */
function causesOf(review: ReviewPart | undefined): (target: string, check: Check) => string | null {
  const notes = review?.breaches?.notes ?? []
  const keyOf = (target: string, key: string, sourceName = '') => JSON.stringify([target, sourceName, key])
  const causes = new Map(notes.map(({ target, key, sourceName, cause }) => [keyOf(target, key, sourceName), cause]))
  return (target, { key, sourceName }) =>
    causes.get(keyOf(target, key, sourceName)) ?? causes.get(keyOf(target, key)) ?? null
}

type Looking = {
  readonly letters: SourceLetters
  readonly zone: string
  readonly what: What
  readonly cause: string | null
}

function row(check: Check, { letters, zone, what, cause }: Looking): Row {
  const elapsed = duration(check.elapsedMs, check.withinMs)
  return [
    check.key,
    cause === null
      ? shortTitle(check[what] ?? '', TITLE_LENGTH)
      : { text: shortTitle(check[what] ?? '', TITLE_LENGTH), note: cause },
    check.priority ?? '–',
    date(check.startAt, zone),
    check.stopAt === null ? { text: elapsed, note: 'open' } : elapsed,
    (check.approximate ? 'about ' : '') + duration(check.overByMs),
    `${letters.of(check.source)} ${check.source.row}`,
  ]
}
