import { count, countOf, date, dateTime, localDate, UNKNOWN } from '../format.ts'
import { codePointName } from './missing-characters.ts'
import type { PackContent } from './pack-content.ts'
import type { PackBlock, PackCell, PackSection, PackTable } from './pack-document.ts'
import { reconciled } from './reconciled.ts'
import type { SourceLetters } from './source-letters.ts'

/** Kinds of rejection listed for one import. */
const REASONS_SHOWN = 10
const CHARACTERS_SHOWN = 40

/** What the figures rest on: what was read, what was not taken and why, what could not be judged, and until when data is known. */
export function dataQuality(content: PackContent, letters: SourceLetters): PackSection {
  const { figures } = content
  const blocks: PackBlock[] = [
    { kind: 'text', tone: 'body', text: cutOff(content) },
    { kind: 'heading', text: 'Files read', note: null },
    { kind: 'table', table: imports(content, letters) },
    { kind: 'heading', text: 'Rows not taken', note: null },
    { kind: 'table', table: rejections(content, letters) },
    { kind: 'heading', text: 'Checks that could not be judged', note: null },
    { kind: 'table', table: notApplicable(content) },
  ]
  blocks.push(...questions(content), ...reconciled(content))
  const approximate = figures.targets.reduce((sum, target) => sum + (target.approximate ?? 0), 0)
  if (approximate > 0) {
    const text = `${countOf(approximate, 'deadline')} approximate: their source gives only the total of a ticket’s pauses, not when they were.`
    blocks.push({ kind: 'heading', text: 'Approximate deadlines', note: null }, { kind: 'text', tone: 'body', text })
  }
  blocks.push(...missing(content))
  return {
    id: 'data-quality',
    title: 'Data quality',
    eyebrow: 'Evidence',
    headline: null,
    part: 'data-quality',
    blocks,
  }
}

function cutOff({ figures: { asOf, asOfFrom, period, tickets } }: PackContent): string {
  const end =
    asOfFrom === 'period-end' ? `the end of ${localDate(period.to)}` : dateTime(Date.parse(asOf), period.timeZone)
  const at = `${end} (${period.timeZone})`
  const read = `${countOf(tickets.read, 'ticket')} read.`
  if (asOfFrom === 'no-data') return `${read} No data has been imported, so nothing is known as of ${at}.`
  const why =
    asOfFrom === 'period-end'
      ? 'the last day of the period'
      : 'the newest export, which lies before the end of the period'
  return `${read} Figures are as of ${at}, ${why}: tickets open then are judged as of it, and what happened later is not yet known.`
}

function imports({ imports: all, figures }: PackContent, { legend }: SourceLetters): PackTable {
  const zone = figures.period.timeZone
  return {
    columns: [
      { head: 'Ref', align: 'left', width: 26 },
      { head: 'File', align: 'left', width: 'rest' },
      { head: 'Exported', align: 'left', width: 76 },
      { head: 'Rows read', align: 'right', width: 40 },
      { head: 'Taken', align: 'right', width: 40 },
      { head: 'Not taken', align: 'right', width: 40 },
      { head: 'Tickets', align: 'right', width: 40 },
    ],
    rows: all.map((each) => [
      lettersOf(legend, each.id),
      { text: each.fileName, note: `${each.source}, read as ${each.profile}, SHA-256 ${each.sha256.slice(0, 12)}` },
      each.exportedAt === null ? 'not known' : dateTime(Date.parse(each.exportedAt), zone),
      count(each.rowsRead),
      count(each.accepted),
      count(each.rejected),
      figures.tickets.sources.includes(each.source) ? count(each.tickets) : '',
    ]),
    empty: 'No file has been imported for the sources that this agreement reads.',
  }
}

function lettersOf(legend: SourceLetters['legend'], importId: number): string {
  const letters = legend.filter((entry) => entry.importId === importId).map(({ letter }) => letter)
  return letters.length === 0 ? UNKNOWN : letters.join(', ')
}

function rejections({ imports: all }: PackContent, { legend }: SourceLetters): PackTable {
  const rows = all.flatMap(({ id, rejections: reasons }) => {
    const shown = reasons.slice(0, REASONS_SHOWN).map((each) => {
      const column = each.column === null ? '' : `, ${each.column}`
      return [lettersOf(legend, id), each.reason, `row ${each.row}${column}`, count(each.count)]
    })
    const rest = reasons.slice(REASONS_SHOWN)
    const left = rest.reduce((sum, each) => sum + each.count, 0)
    return left === 0
      ? shown
      : [...shown, [lettersOf(legend, id), countOf(rest.length, 'other reason'), '', count(left)]]
  })
  return {
    columns: [
      { head: 'Ref', align: 'left', width: 26 },
      { head: 'Reason', align: 'left', width: 'rest' },
      { head: 'First at', align: 'left', width: 130 },
      { head: 'Rows', align: 'right', width: 40 },
    ],
    rows,
    empty: 'Every row was taken.',
  }
}

function notApplicable({ figures }: PackContent): PackTable {
  const rows = figures.targets.flatMap(({ name, notApplicableReasons }) =>
    notApplicableReasons.map(({ reason, count: each }) => [name, reason, count(each)]),
  )
  return {
    columns: [
      { head: 'Target', align: 'left', width: 170 },
      { head: 'Reason', align: 'left', width: 'rest' },
      { head: 'Checks', align: 'right', width: 40 },
    ],
    rows,
    empty: 'Every ticket could be judged against every target that covers it.',
  }
}

/** What the review asked of the data, and what was answered. */
function questions({ review, figures }: PackContent): PackBlock[] {
  const asked = review?.dataQuestions ?? []
  if (asked.length === 0) return []
  const rows = asked.map(({ says, answer }): (string | PackCell)[] => [
    says,
    answer === null
      ? 'not yet answered'
      : { text: answer.text, note: `${answer.by}, ${date(Date.parse(answer.at), figures.period.timeZone)}` },
  ])
  const columns: PackTable['columns'] = [
    { head: 'Question', align: 'left', width: 'rest' },
    { head: 'Answer', align: 'left', width: 'rest' },
  ]
  return [
    { kind: 'heading', text: 'Questions that the data raised', note: countOf(asked.length, 'question') },
    { kind: 'table', table: { columns, rows, empty: '' } },
  ]
}

function missing({ missingCharacters }: PackContent): PackBlock[] {
  if (missingCharacters.length === 0) return []
  const rows = missingCharacters.map(({ script, characters, texts }) => {
    const named = characters.slice(0, CHARACTERS_SHOWN).map(codePointName).join(' ')
    const left = characters.length - CHARACTERS_SHOWN
    return [script, left > 0 ? `${named} and ${count(left)} more` : named, count(texts)]
  })
  const text =
    'The pack’s font has no letters for these characters of the data. Each is printed as □; the workbook has them as they are.'
  return [
    { kind: 'heading', text: 'Characters that cannot be printed', note: null },
    { kind: 'text', tone: 'body', text },
    {
      kind: 'table',
      table: {
        columns: [
          { head: 'Script', align: 'left', width: 60 },
          { head: 'Characters', align: 'left', width: 'rest' },
          { head: 'Texts', align: 'right', width: 40 },
        ],
        rows,
        empty: '',
      },
    },
  ]
}
