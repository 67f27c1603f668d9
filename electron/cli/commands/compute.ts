import { burnSentence } from '../../../shared/format/burn-words.ts'
import {
  budgetWords,
  figureWords,
  monthFigure,
  serviceTimeWords,
  targetFigure,
} from '../../../shared/format/figure-words.ts'
import { grossWords } from '../../../shared/format/gross-words.ts'
import {
  count,
  countOf,
  dateTime,
  duration,
  interval,
  monthShort,
  objective,
  periodName,
  rangeName,
} from '../../../shared/format.ts'
import type { Figures, MonthFigures, TargetFigures } from '../../../shared/sla/figures.ts'
import { DAY } from '../../../shared/time/instant.ts'
import { STATUS_SHAPE } from '../../../shared/tokens.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { statusInWords } from '../paint.ts'
import { periodMeant } from '../period-meant.ts'
import { facts, printable, table } from '../table.ts'
import { type DifferenceOptions, difference, earlierStateOf } from './difference.ts'

export type ComputeOptions = DifferenceOptions & { readonly period: string }

/** The figures of a period, or what is different from an earlier state of knowledge. */
export async function compute(
  context: Context,
  reference: string,
  { period: written, ...earlier }: ComputeOptions,
): Promise<Answer> {
  const period = await periodMeant(context, { program: 'accord compute', reference, period: written })
  const before = earlierStateOf(earlier)
  if (before !== null) return difference(context, { reference, period, before })
  const figures = await withEngine(context, { program: 'accord compute', create: false }, ({ client }) =>
    client.results.compute({ reference, period }),
  )
  return { json: figures, text: figuresInWords(figures) }
}

const AS_OF_WORDS: Readonly<Record<Figures['asOfFrom'], string>> = {
  'period-end': 'the end of the period',
  'data-cut-off': 'the newest export',
  'no-data': 'the end of the period; nothing was imported yet',
}

/** The figures as a page of text: what was measured, each target, its months. */
export function figuresInWords({ agreement, period, asOf, asOfFrom, tickets, targets }: Figures): string {
  const heading = facts([
    ['Agreement', `${agreement.reference}, ${agreement.title} (version ${agreement.versions.join(', ')})`],
    ['Period', `${periodName(period.label)}, ${rangeName(period.from, period.to)}, ${period.timeZone}`],
    ['As of', `${dateTime(Date.parse(asOf), period.timeZone)} (${AS_OF_WORDS[asOfFrom]})`],
    ['Tickets', `${count(tickets.read)} read from ${tickets.sources.join(', ') || 'no source'}`],
  ])
  const parts = [heading, targetTable(targets), monthTable(targets), ...notes(targets)]
  return parts.filter((part) => part !== '').join('\n')
}

/** One line a target: its status, its figure and what it counts. */
export function targetTable(targets: readonly TargetFigures[]): string {
  const numbers = [
    'Attained',
    'Objective',
    'Minimum',
    'Counted',
    'Met',
    'Breached',
    'Pending',
    'N/A',
    'Median',
    '90 % within',
  ]
  const columns = [
    { head: 'Target' },
    { head: 'Status' },
    ...numbers.map((head) => ({ head, align: 'right' as const })),
  ]
  const rows = targets.map((target) => [
    target.id,
    target.measured ? statusInWords(target.status) : '○ Not measured',
    figureWords(targetFigure(target)),
    objective(target.objective),
    objective(target.minimum),
    ...[target.counted, target.met, target.breached, target.pending, target.notApplicable].map((n) => count(n)),
    duration(target.elapsed?.medianMs ?? null),
    duration(target.elapsed?.p90Ms ?? null),
  ])
  return table(columns, rows)
}

/** Targets down, months across: each month's status as a shape with its figure. */
function monthTable(targets: readonly TargetFigures[]): string {
  const months = targets.find((target) => target.months.length > 0)?.months.map(({ month }) => month) ?? []
  if (months.length === 0) return ''
  const columns = [
    { head: 'By month' },
    ...months.map((month) => ({ head: monthShort(month), align: 'right' as const })),
  ]
  const rows = targets
    .filter((target) => target.measured)
    .map((target) => [target.id, ...months.map((month) => monthCell(target, month))])
  return table(columns, rows)
}

function monthCell(target: TargetFigures, month: string): string {
  const found: MonthFigures | undefined = target.months.find((figures) => figures.month === month)
  if (found === undefined) return ''
  return `${STATUS_SHAPE[found.status]} ${figureWords(monthFigure(target, found))}`
}

/** What must not be read past: targets that are not measured, small samples, tickets that could not be judged. */
function notes(targets: readonly TargetFigures[]): string[] {
  return targets.flatMap((target) => {
    const said: string[] = []
    if (!target.measured) said.push(`${target.id} is not measured: ${target.reason ?? 'no reason is known'}\n`)
    if (target.interval95 !== null) {
      said.push(`${target.id}: of ${count(target.counted)} checks only; 95 % interval ${interval(target.interval95)}\n`)
    }
    for (const words of [grossWords(target), serviceTimeWords(target), budgetWords(target), burnSentence(target)]) {
      if (words !== null) said.push(`${target.id}: ${words}\n`)
    }
    const { backlog } = target
    if (backlog?.age != null && backlog.oldest !== null) {
      const oldest = `${printable(backlog.oldest.key)}, for ${countOf(Math.floor(backlog.age.oldestMs / DAY), 'day')}`
      said.push(
        `${target.id}: ${count(backlog.count)} open at the end, ${count(backlog.overdue)} overdue; the oldest ${oldest}\n`,
      )
    }
    for (const { reason, count: number } of target.notApplicableReasons) {
      said.push(`${target.id}: ${count(number)} not applicable: ${printable(reason)}\n`)
    }
    return said
  })
}
