import { count, countOf, date, duration } from '../format.ts'
import type { Check } from '../sla/figures.ts'
import type { PackContent, TargetBreaches } from './pack-content.ts'
import type { PackBlock, PackCell, PackColumn, PackSection } from './pack-document.ts'
import type { SourceLetters } from './source-letters.ts'

/** Longer titles are cut: a register is to find a ticket by, and the workbook has them whole. */
const TITLE_LENGTH = 64

const COLUMNS: readonly PackColumn[] = [
  { head: 'Ticket', align: 'left', width: 58 },
  { head: 'Title', align: 'left', width: 'rest' },
  { head: 'Priority', align: 'left', width: 42 },
  { head: 'Started', align: 'left', width: 53 },
  { head: 'Elapsed', align: 'right', width: 52 },
  { head: 'Over by', align: 'right', width: 49 },
  { head: 'Row', align: 'right', width: 44 },
]

/** Every counted breach, by target, furthest over first, each with the row it came from. */
export function breachRegister({ breaches, figures }: PackContent, letters: SourceLetters): PackSection {
  const found = breaches.filter(({ total }) => total > 0)
  const total = found.reduce((sum, each) => sum + each.total, 0)
  const blocks: PackBlock[] = [{ kind: 'text', tone: 'body', text: opening(total, found.length) }]
  const used = new Set(found.flatMap(({ shown }) => shown.map(({ source }) => letters.of(source))))
  const legend = letters.legend.filter(({ letter }) => used.has(letter))
  if (legend.length > 0) {
    const words = legend.map(({ letter, words }) => `${letter}\u00a0=\u00a0${words}`).join('; ')
    blocks.push({ kind: 'text', tone: 'quiet', text: `Rows as in the source file: ${words}.` })
  }
  for (const each of found) blocks.push(...registerOf(each, { letters, zone: figures.period.timeZone }))
  return { id: 'breaches', title: 'Breach register', eyebrow: 'Evidence', headline: null, blocks }
}

function opening(total: number, targets: number): string {
  if (total === 0) return 'No counted check was breached in this period.'
  const where = targets === 1 ? 'on one target' : `on ${count(targets)} targets`
  return `${countOf(total, 'breach')} ${where}, the furthest over its promise first. Elapsed time is that of the target’s clock; “open” means that the clock was still running at the data cut-off.`
}

function registerOf(
  { target, total, shown }: TargetBreaches,
  source: { letters: SourceLetters; zone: string },
): PackBlock[] {
  const rows = shown.map((check) => row(check, source))
  const isCut = shown.length < total
  const cut = `The ${count(shown.length)} furthest over; the workbook lists all ${count(total)}.`
  const table: PackBlock = { kind: 'table', table: { columns: COLUMNS, rows, empty: cut } }
  const note = isCut ? `${countOf(total, 'breach')}. ${cut}` : countOf(total, 'breach')
  return [{ kind: 'heading', text: target.name, note }, table]
}

function row(check: Check, { letters, zone }: { letters: SourceLetters; zone: string }): (string | PackCell)[] {
  const elapsed = duration(check.elapsedMs, check.withinMs)
  return [
    check.key,
    cut(check.title ?? ''),
    check.priority ?? '–',
    date(check.startAt, zone),
    check.stopAt === null ? { text: elapsed, note: 'open' } : elapsed,
    (check.approximate ? 'about ' : '') + duration(check.overByMs),
    `${letters.of(check.source)} ${check.source.row}`,
  ]
}

function cut(title: string): string {
  const letters = Array.from(title)
  return letters.length <= TITLE_LENGTH
    ? title
    : `${letters
        .slice(0, TITLE_LENGTH - 1)
        .join('')
        .trimEnd()}…`
}
