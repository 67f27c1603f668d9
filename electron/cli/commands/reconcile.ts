import { count, duration, percent } from '../../../shared/format.ts'
import type { Reconciliation, TypedReconciliation } from '../../../shared/operations/reconciliation.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { table } from '../table.ts'

export type ReconcileOptions = {
  readonly target: string
  readonly period: string
  /** As the tool shows it: `92.3%`, `108/117`. */
  readonly figure?: string
}

/** How many of the differing tickets are listed. */
const SHOWN = 100

/** Our figure beside the one that the source's own verdicts give. */
export async function reconcile(context: Context, reference: string, options: ReconcileOptions): Promise<Answer> {
  const { figure, ...asked } = options
  const page = { reference, ...asked, offset: 0, limit: SHOWN }
  return withEngine(context, { program: 'accord reconcile', create: false }, async ({ client }) => {
    if (figure !== undefined) {
      const found = await client.results.reconcileFigure({ ...page, figure })
      return { json: found, text: typedInWords(found) }
    }
    const found = await client.results.reconcile(page)
    return { json: found, text: inWords(found) }
  })
}

function typedInWords({ sentence, explanations, tickets }: TypedReconciliation): string {
  const [, ...others] = explanations
  const also = others.length === 0 ? [] : [`So does:\n${others.map((one) => `  ${one.sentence}\n`).join('')}`]
  const list = table(
    [{ head: 'Ticket' }, { head: 'We say' }, { head: 'Then' }, { head: 'Time used', align: 'right' }],
    tickets.rows.map(({ check, ours, theirs }) => [check.key, ours, theirs ?? 'may be one', duration(check.elapsedMs)]),
  )
  const more = tickets.total > tickets.rows.length ? `${count(tickets.total - tickets.rows.length)} more\n` : ''
  return [`${sentence}\n`, ...also, ...(tickets.total === 0 ? [] : [`${list}${more}`])].join('\n')
}

function inWords({ sentence, why, ours, theirs, moves, explained, tried, tickets }: Reconciliation): string {
  if (why !== null) return `${sentence}\n`
  const right = (head: string) => ({ head, align: 'right' as const })
  const bar = [ours.objective]
  const figures = table(
    [{ head: '' }, right('Attained'), right('Met'), right('Counted')],
    [
      ['Ours', percent(ours.met, ours.counted, bar), count(ours.met), count(ours.counted)],
      ['The source', percent(theirs.met, theirs.counted, bar), count(theirs.met), count(theirs.counted)],
    ],
  )
  const bridge = table(
    [{ head: 'We say' }, { head: 'The source says' }, right('Tickets')],
    moves.map((move) => [move.ours, move.theirs, count(move.count)]),
  )
  const rules = table(
    [{ head: 'Counted otherwise' }, right('Ours would be'), right('of'), right('Still differing')],
    [...explained.map((rule) => ({ ...rule, mark: '+ ' })), ...tried.map((rule) => ({ ...rule, mark: '' }))].map(
      ({ mark, rule, from, to, met, counted, differing }) => [
        `${mark}${rule} ${to} instead of ${from}`,
        percent(met, counted, bar),
        count(counted),
        count(differing),
      ],
    ),
  )
  const list = table(
    [{ head: 'Ticket' }, { head: 'We say' }, { head: 'The source' }, right('Time used'), { head: 'Why' }],
    tickets.rows.map(({ check, ours: we, theirs: they, reason }) => [
      check.key,
      we,
      they,
      duration(check.elapsedMs),
      reason,
    ]),
  )
  const more = tickets.total > tickets.rows.length ? `${count(tickets.total - tickets.rows.length)} more\n` : ''
  const parts = moves.length === 0 ? [figures] : [figures, bridge, rules, `${list}${more}`]
  return [`${sentence}\n`, ...parts].join('\n')
}
