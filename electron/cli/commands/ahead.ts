import { count, dateTime, duration, localDate, percent, periodName } from '../../../shared/format.ts'
import type { Ahead, AheadOfTarget } from '../../../shared/operations/ahead.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { facts, table } from '../table.ts'

/** How many tickets at risk and weeks are printed; `--json` has them all. */
const SHOWN = 10

/** What the tickets so far say of what is to come. */
export async function ahead(context: Context, reference: string): Promise<Answer> {
  const found = await withEngine(context, { program: 'accord ahead', create: false }, ({ client }) =>
    client.ahead.show({ reference }),
  )
  return { json: found, text: inWords(found) }
}

const right = (head: string) => ({ head, align: 'right' as const })

function inWords({ asOf, timeZone, period, capacity, targets, budgets }: Ahead): string {
  const heading = facts([
    ['As of', `${dateTime(asOf, timeZone)} (the newest export)`],
    ['Period', periodName(period)],
    ['Tickets', capacity.sentence],
  ])
  const weeks = table(
    [{ head: 'Week of' }, right('Came'), right('Done'), right('Open at its end')],
    capacity.weeks
      .slice(-SHOWN)
      .map(({ monday, arrived, ended, open }) => [localDate(monday), count(arrived), count(ended), count(open)]),
  )
  const told = [
    ...targets.flatMap(({ trend, forecast, seasonality, atRisk }) => [trend, forecast, seasonality, atRisk]),
    ...budgets.map(({ budget }) => budget),
  ]
  const methods = new Map(told.map(({ method }) => [method.name, method.sentence]))
  const said = [...methods].map(([name, sentence]) => `${name}: ${sentence}\n`).join('')
  return [
    heading,
    weeks,
    ...targets.map((target) => targetInWords(target, timeZone)),
    ...budgets.map(budgetInWords),
    said,
  ].join('\n')
}

function budgetInWords({ figures, budget }: Ahead['budgets'][number]): string {
  return facts([
    ['Target', `${figures.id}, ${figures.name}`],
    ['Budget', budget.sentence],
  ])
}

function targetInWords({ figures, trend, forecast, atRisk, seasonality }: AheadOfTarget, zone: string): string {
  const told = facts([
    ['Target', `${figures.id}, ${figures.name}`],
    ['So far', percent(forecast.soFar.met, forecast.soFar.counted, [figures.objective])],
    ['Trend', trend.sentence],
    ['Forecast', forecast.sentence],
    ['Weekdays', seasonality.sentence],
    ['At risk', atRisk.sentence],
  ])
  if (atRisk.rows.length === 0) return told
  const list = table(
    [{ head: 'Ticket' }, { head: 'Priority' }, right('Time left'), { head: 'Runs out' }],
    atRisk.rows
      .slice(0, SHOWN)
      .map(({ check, leftMs, dueAt, isPaused }) => [
        check.key,
        check.priority ?? '',
        duration(leftMs),
        isPaused ? 'paused' : dateTime(dueAt, zone),
      ]),
  )
  return `${told}\n${list}`
}
