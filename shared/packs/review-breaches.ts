import { barsOf } from '../format/bars.ts'
import { count, countOf, date, percent, percentOf, ratioOf } from '../format.ts'
import type { Figures } from '../sla/figures.ts'
import type { PackBlock, PackCell, PackColumn } from './pack-document.ts'
import type { ReviewExclusion, ReviewPart } from './review-part.ts'

/** A long list of notes stops being read; all of them are on screen. */
const NOTES_SHOWN = 60

/** How many breaches have which cause, most frequent first, and what was noted of single ones. */
export function breachPages({ breaches }: ReviewPart, names: ReadonlyMap<string, string>): PackBlock[] {
  if (breaches === undefined) return []
  const { triaged, all, causes, notes } = breaches
  if (triaged === 0 && notes.length === 0) return all === 0 ? [] : [{ kind: 'text', tone: 'body', text: noneYet(all) }]
  const text = `${count(triaged)} of ${countOf(all, 'breach')} ${triaged === 1 ? 'was' : 'were'} looked at together, and given the cause that both sides hold to be the right one.`
  // Which breach has which cause stands in the register.
  const written = alike(notes.filter(({ note, belongsTo }) => note !== null || (belongsTo ?? null) !== null))
  const shown = written.slice(0, NOTES_SHOWN)
  const cut = shown.length < written.length ? `The first ${count(shown.length)} of ${count(written.length)}.` : null
  const rows = shown.map((noted) => noteRow(noted, names))
  return [
    { kind: 'text', tone: 'body', text },
    { kind: 'table', table: { columns: CAUSES, rows: causeRows(causes), empty: 'No cause has been given yet.' } },
    ...(rows.length === 0 ? [] : [{ kind: 'heading' as const, text: 'What was noted of them', note: cut }]),
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, table: { columns: NOTES, rows, empty: '' } }]),
  ]
}

type Note = NonNullable<ReviewPart['breaches']>['notes'][number]

/** Of one target, those that were told the same: a note given to many at once is printed once. */
function alike(notes: readonly Note[]): Note[][] {
  const groups = Map.groupBy(notes, ({ target, cause, note, belongsTo = null }) =>
    JSON.stringify([target, cause, note, belongsTo]),
  )
  return [...groups.values()]
}

/** More keys than this stand in the register. */
const KEYS_SHOWN = 4

function noteRow(noted: readonly Note[], names: ReadonlyMap<string, string>): (string | PackCell)[] {
  const [{ target, cause, note, belongsTo } = NOTHING] = noted
  const keys = noted.slice(0, KEYS_SHOWN).map(({ key }) => key)
  const more = noted.length - keys.length
  const tickets = more === 0 ? keys.join(', ') : `${keys.join(', ')} and ${count(more)} more`
  const said = note ?? ''
  return [
    tickets,
    names.get(target) ?? target,
    cause ?? 'none given',
    belongsTo === null || belongsTo === undefined ? said : { text: said, note: belongsTo },
  ]
}

const NOTHING: Note = { key: '', target: '', cause: null, note: null }

function noneYet(all: number): string {
  return all === 1 ? 'The one breach has no cause yet.' : `None of the ${count(all)} breaches has a cause yet.`
}

type Causes = NonNullable<ReviewPart['breaches']>['causes']

/** A Pareto of causes: each with its share, and that of it and all before it. */
function causeRows(causes: Causes): string[][] {
  const all = causes.reduce((sum, each) => sum + each.count, 0)
  let sum = 0
  return causes.map(({ cause, count: each }) => {
    sum += each
    return [cause, count(each), percent(each, all), percent(sum, all)]
  })
}

const CAUSES: readonly PackColumn[] = [
  { head: 'Cause', align: 'left', width: 'rest' },
  { head: 'Breaches', align: 'right', width: 56 },
  { head: 'Share', align: 'right', width: 56 },
  { head: 'Together', align: 'right', width: 60 },
]
const NOTES: readonly PackColumn[] = [
  { head: 'Tickets', align: 'left', width: 128 },
  { head: 'Target', align: 'left', width: 110 },
  { head: 'Cause', align: 'left', width: 90 },
  { head: 'Note', align: 'left', width: 'rest' },
]

/** Each exclusion with its trail, and what they do to the figures. */
export function exclusionPages({ exclusions = [] }: ReviewPart, { targets, period }: Figures): PackBlock[] {
  if (exclusions.length === 0) return []
  const touched = targets.filter(({ excluded }) => (excluded ?? 0) > 0)
  const approved = exclusions.filter(({ outcome }) => outcome === 'approved').length
  const text = `${countOf(exclusions.length, 'exclusion')} ${exclusions.length === 1 ? 'was' : 'were'} asked for, ${count(approved)} approved by the other side. Only what was approved is left out, and both figures are shown.`
  const figures = touched.map((target) => [
    target.name,
    count(target.excluded),
    percentOf(target.gross, barsOf(target)),
    ratioOf(target.met, target.counted, barsOf(target)),
  ])
  const rows = exclusions.map((each) => trailOf(each, period.timeZone))
  return [
    { kind: 'text', tone: 'body', text },
    ...(figures.length === 0 ? [] : [{ kind: 'table' as const, table: { columns: GROSS, rows: figures, empty: '' } }]),
    { kind: 'heading', text: 'Each with its trail', note: null },
    { kind: 'table', table: { columns: TRAIL, rows, empty: '' } },
  ]
}

function trailOf(each: ReviewExclusion, zone: string): (string | PackCell)[] {
  const decided = each.decidedBy === null ? '' : `${each.decidedBy}, ${dayOf(each.decidedAt, zone)}`
  const from = each.targets.length === 0 ? 'from every target' : each.targets.join(', ')
  const said = each.note === null ? decided : `${decided}: ${each.note}`
  return [
    { text: each.key, note: each.number === undefined ? from : `No. ${count(each.number)} — ${from}` },
    { text: each.reason, note: each.evidence },
    { text: each.requestedBy, note: dayOf(each.requestedAt, zone) },
    { text: OUTCOME[each.outcome], note: said },
  ]
}

const OUTCOME = { approved: 'Approved', declined: 'Declined', withdrawn: 'Withdrawn', open: 'Not yet decided' } as const

function dayOf(at: string | null, zone: string): string {
  return at === null ? '' : date(Date.parse(at), zone)
}

const GROSS: readonly PackColumn[] = [
  { head: 'Target', align: 'left', width: 'rest' },
  { head: 'Excluded', align: 'right', width: 52 },
  { head: 'With nothing excluded', align: 'right', width: 106 },
  { head: 'As counted', align: 'right', width: 88 },
]
const TRAIL: readonly PackColumn[] = [
  { head: 'Ticket', align: 'left', width: 104 },
  { head: 'Reason and evidence', align: 'left', width: 'rest' },
  { head: 'Asked for by', align: 'left', width: 84 },
  { head: 'Decision', align: 'left', width: 116 },
]
