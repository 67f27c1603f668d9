import type { Figures, GroupFigures, TargetFigures } from '../sla/figures.ts'
import { breachesSheet } from './breaches-sheet.ts'
import { checksSheet, numberedChecks } from './checks-sheet.ts'
import { countingRulesSheet } from './evidence-sheets.ts'
import { evidenceTables } from './evidence-tables.ts'
import type { PackInput } from './pack-input.ts'
import { reviewTables } from './review-tables.ts'
import { rowSheets } from './row-sheets.ts'
import { type Field, list } from './table-list.ts'
import type { ListSheet } from './workbook.ts'

/** A table to be written as a file of its own. */
export type PackCsv = { readonly fileName: string; readonly sheet: ListSheet }

/**
 * Every table behind a pack, in plain values: what the pack prints in words and what the workbook counts again.
 * @throws Refusal `workbook.too-many-checks`
 */
export function packTables(input: PackInput): PackCsv[] {
  const { figures } = input
  const zone = figures.period.timeZone
  const lists = numberedChecks(input)
  const all: readonly (readonly [string, ListSheet])[] = [
    ['targets', targets(figures)],
    ['months', months(figures)],
    ['breakdowns', breakdowns(figures)],
    ['accounts', accounts(figures)],
    ['elapsed-times', elapsedTimes(figures)],
    ['backlog', backlog(figures)],
    ['escalations', escalations(figures)],
    ['consequences', consequences(figures)],
    ['counting-rules', countingRulesSheet(figures)],
    ['breaches', breachesSheet(lists, zone)],
    ['checks', checksSheet(lists, zone)],
    ...rowSheets(input).map((sheet) => [sheet.name.toLowerCase(), sheet] as const),
    ...evidenceTables(input),
    ...reviewTables(input.review),
  ]
  return all.filter(([, { length }]) => length > 0).map(([name, sheet]) => ({ fileName: `${name}.csv`, sheet }))
}

function targets(figures: Figures): ListSheet {
  const plain = (name: keyof TargetFigures): Field<TargetFigures> => [
    name,
    'number',
    (target) => (typeof target[name] === 'number' ? target[name] : null),
  ]
  const counts = ['counted', 'met', 'breached', 'pending', 'notApplicable', 'excluded', 'attainment', 'gross'] as const
  return list(
    'targets',
    [
      ['id', 'text', ({ id }) => id],
      ['name', 'text', ({ name }) => name],
      ['metric', 'text', ({ metric }) => metric],
      ['promise', 'text', ({ within }) => within],
      ['objective', 'text', ({ objective }) => objective],
      ['minimum', 'text', ({ minimum }) => minimum],
      ['status', 'text', ({ status }) => status],
      ...counts.map(plain),
      ['value', 'number', ({ value }) => value?.amount ?? null],
      ['unit', 'text', ({ value }) => value?.unit ?? null],
      ['medianMs', 'number', ({ elapsed }) => elapsed?.medianMs ?? null],
      ['p90Ms', 'number', ({ elapsed }) => elapsed?.p90Ms ?? null],
      ['maxMs', 'number', ({ elapsed }) => elapsed?.maxMs ?? null],
      ...(['nearMisses', 'overdueOpen', 'agreedMs', 'downMs', 'plannedMs'] as const).map(plain),
      ['budgetConsumed', 'number', ({ budget }) => budget?.consumed ?? null],
      ['burnRate', 'number', ({ budget }) => budget?.burnRate ?? null],
      ['coverage', 'number', ({ coverage }) => coverage?.share ?? null],
      ['reason', 'text', ({ reason }) => reason],
    ],
    figures.targets,
  )
}

function months(figures: Figures): ListSheet {
  const rows = figures.targets.flatMap((target) => target.months.map((month) => ({ target: target.id, ...month })))
  type Row = (typeof rows)[number]
  return list<Row>(
    'months',
    [
      ['target', 'text', ({ target }) => target],
      ['month', 'text', ({ month }) => month],
      ['counted', 'number', ({ counted }) => counted],
      ['met', 'number', ({ met }) => met],
      ['breached', 'number', ({ breached }) => breached],
      ['attainment', 'number', ({ attainment }) => attainment],
      ['value', 'number', ({ value }) => value ?? null],
      ['status', 'text', ({ status }) => status],
      ['partial', 'text', ({ partial }) => (partial ? 'yes' : 'no')],
    ],
    rows,
  )
}

function breakdowns(figures: Figures): ListSheet {
  const rows = figures.targets.flatMap((target) =>
    Object.entries(target.breakdowns).flatMap(([field, groups]) =>
      (groups ?? []).map((group: GroupFigures) => ({ target: target.id, field, group })),
    ),
  )
  type Row = (typeof rows)[number]
  return list<Row>(
    'breakdowns',
    [
      ['target', 'text', ({ target }) => target],
      ['by', 'text', ({ field }) => field],
      ['value', 'text', ({ group }) => (group.others === undefined ? group.value : `${group.others} others`)],
      ['counted', 'number', ({ group }) => group.counted],
      ['met', 'number', ({ group }) => group.met],
      ['breached', 'number', ({ group }) => group.breached],
      ['attainment', 'number', ({ group }) => group.attainment],
      ['status', 'text', ({ group }) => group.status],
    ],
    rows,
  )
}

function accounts(figures: Figures): ListSheet {
  const rows = figures.targets.flatMap(({ id, account }) => (account?.lines ?? []).map((line) => ({ id, ...line })))
  type Row = (typeof rows)[number]
  return list<Row>(
    'accounts',
    [
      ['target', 'text', ({ id }) => id],
      ['line', 'text', ({ line }) => line],
      ['reason', 'text', ({ reason }) => reason],
      ['tickets', 'number', ({ count }) => count],
    ],
    rows,
  )
}

/** The bars of the drawn distributions. */
function elapsedTimes(figures: Figures): ListSheet {
  const rows = figures.targets.flatMap(({ id, distribution: bars }) =>
    (bars?.counts ?? []).map((checks, index) => ({
      id,
      checks,
      from: bars?.edgesMs[index],
      to: bars?.edgesMs[index + 1],
    })),
  )
  type Row = (typeof rows)[number]
  return list<Row>(
    'elapsed-times',
    [
      ['target', 'text', ({ id }) => id],
      ['fromMs', 'number', ({ from }) => from ?? null],
      ['toMs', 'number', ({ to }) => to ?? null],
      ['checks', 'number', ({ checks }) => checks],
    ],
    rows,
  )
}

function backlog(figures: Figures): ListSheet {
  const rows = figures.targets.flatMap((target) =>
    (target.backlog?.bands ?? []).map((band) => ({ id: target.id, band })),
  )
  type Row = (typeof rows)[number]
  return list<Row>(
    'backlog',
    [
      ['target', 'text', ({ id }) => id],
      ['fromDays', 'number', ({ band }) => band.fromDays],
      ['beforeDays', 'number', ({ band }) => band.beforeDays],
      ['open', 'number', ({ band }) => band.count],
      ['overdue', 'number', ({ band }) => band.overdue],
    ],
    rows,
  )
}

function escalations(figures: Figures): ListSheet {
  const rows = figures.targets.flatMap(({ id, escalation = [] }) => escalation.map((step) => ({ id, step })))
  type Row = (typeof rows)[number]
  return list<Row>(
    'escalations',
    [
      ['target', 'text', ({ id }) => id],
      ['after', 'text', ({ step }) => step.after],
      ['to', 'text', ({ step }) => step.to],
      ['due', 'number', ({ step }) => step.due],
      ['taken', 'number', ({ step }) => step.taken],
      ['cannotTell', 'number', ({ step }) => step.cannotTell.reduce((sum, { count }) => sum + count, 0)],
    ],
    rows,
  )
}

function consequences({ consequences: all }: Figures): ListSheet {
  const rows = all?.due ?? []
  type Row = (typeof rows)[number]
  return list<Row>(
    'consequences',
    [
      ['target', 'text', ({ target }) => target],
      ['below', 'text', ({ below }) => below],
      ['remedy', 'text', ({ remedy }) => remedy],
      ['earned', 'number', ({ credit }) => credit?.earned ?? null],
      ['owed', 'number', ({ credit }) => credit?.owed ?? null],
      ['unit', 'text', ({ credit }) => credit?.unit ?? null],
      ['cappedBy', 'text', ({ credit }) => credit?.cappedBy ?? null],
    ],
    rows,
  )
}
