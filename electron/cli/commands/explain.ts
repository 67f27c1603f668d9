import { dateTimeExact, durationExact, UNKNOWN, verdictWord } from '../../../shared/format.ts'
import { placeWords } from '../../../shared/sla/evidence-words.ts'
import type { Explanation } from '../../../shared/sla/figures.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { facts, printable, table } from '../table.ts'
import { type EvidenceOptions, explainFigure } from './evidence.ts'

export type ExplainOptions = {
  readonly target: string
  readonly ticket?: string
  readonly source?: string
  readonly period?: string
} & EvidenceOptions

/** One ticket's clock; without a ticket what the figure was made of. */
export async function explain(context: Context, reference: string, options: ExplainOptions): Promise<Answer> {
  const { target, ticket, source, period } = options
  if (ticket === undefined) return explainFigure(context, reference, options)
  const asked = {
    reference,
    target,
    ticket,
    ...(source === undefined ? {} : { source }),
    ...(period === undefined ? {} : { period }),
  }
  const explanation = await withEngine(context, { program: 'accord explain', create: false }, ({ client }) =>
    client.results.explain(asked),
  )
  return { json: explanation, text: inWords(explanation) }
}

function inWords({ agreement, target, calendar, check, steps, counting, cells, reported }: Explanation): string {
  const zone = calendar.timeZone
  const at = (instant: number | null) => dateTimeExact(instant, zone)
  const heading = facts([
    ['Ticket', `${check.key} of ${check.sourceName}${check.title === null ? '' : `, ${check.title}`}`],
    ['Target', `${target.id}, ${target.name}${target.within === null ? '' : `, within ${target.within}`}`],
    ['Agreement', `${agreement.reference}, version ${agreement.version ?? UNKNOWN}`],
    ['Clock', `${calendar.id}, ${zone}`],
    ['Verdict', check.note === null ? verdictWord(check.verdict) : `${verdictWord(check.verdict)}: ${check.note}`],
    ['Elapsed', `${durationExact(check.elapsedMs)} of ${durationExact(check.withinMs)}`],
    ['Started', at(check.startAt)],
    ['Stopped', at(check.stopAt)],
    ['First deadline', at(check.originalDueAt)],
    ['Deadline', `${at(check.currentDueAt)}${check.approximate ? ' (approximate)' : ''}`],
    ['Found in', placeWords(check.source)],
  ])
  const followed = steps.map((step, index) => `${String(index + 1).padStart(3)}. ${printable(step)}\n`).join('')
  const theirs = reported === null ? '' : `The source tool says: ${printable(reported.why)} (${reported.agrees})\n`
  const rules = table(
    [{ head: 'Rule' }, { head: 'Choice' }, { head: 'Meaning' }],
    counting.map((rule) => [rule.rule, rule.choice, rule.meaning]),
  )
  const row =
    cells === null
      ? ''
      : table(
          [{ head: 'Column' }, { head: 'Source row' }],
          cells.map(({ column, value }) => [column, value]),
        )
  return [heading, followed, theirs, rules, row].filter((part) => part !== '').join('\n')
}
