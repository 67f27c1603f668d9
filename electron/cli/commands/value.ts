import { dateTime } from '../../../shared/format.ts'
import type { TypedValue } from '../../../shared/operations/manual.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { statusInWords } from '../paint.ts'
import { printable, table } from '../table.ts'

type Place = { readonly target: string; readonly period: string }
export type ValueOptions = Place & { readonly value: string; readonly evidence: string }

export async function setValue(context: Context, reference: string, options: ValueOptions): Promise<Answer> {
  const { target, period, value, evidence } = options
  const done = await withEngine(context, { program: 'accord value set', create: false }, ({ client }) =>
    client.manual.set({ reference, target, period, value, evidence }),
  )
  const { kept, replaced } = done
  const was = replaced === null ? '' : ` in place of ${replaced.value}`
  const verdict = kept.status === null ? '' : `: ${statusInWords(kept.status)}`
  const text = `Kept ${kept.value} for ${kept.target}, ${kept.period}${was}${verdict}\n`
  return { json: done, text: printable(text.trimEnd()).concat('\n') }
}

export async function listValues(context: Context, reference: string): Promise<Answer> {
  const list = await withEngine(context, { program: 'accord value list', create: false }, ({ client }) =>
    client.manual.list({ reference }),
  )
  return { json: list, text: list.values.length === 0 ? nothingYet(reference, list) : valueTable(list.values) }
}

function nothingYet(reference: string, { targets }: { readonly targets: readonly { readonly id: string }[] }): string {
  const [first] = targets
  if (first === undefined) return `No target of ${reference} takes typed-in values.\n`
  return `No value is typed in yet. Type one in: accord value set ${reference} --target ${first.id} --period P --value V --evidence TEXT\n`
}

function valueTable(values: readonly TypedValue[]): string {
  const heads = [{ head: 'Target' }, { head: 'Period' }, { head: 'Value', align: 'right' as const }]
  return table(
    [...heads, { head: 'Status' }, { head: 'Evidence' }, { head: 'Typed in' }],
    values.map(({ target, period, value, status, evidence, enteredAt }) => [
      target,
      period,
      value,
      status === null ? '○ Not comparable' : statusInWords(status),
      evidence,
      `${dateTime(Date.parse(enteredAt), 'UTC')} UTC`,
    ]),
  )
}

export async function removeValue(context: Context, reference: string, { target, period }: Place): Promise<Answer> {
  const done = await withEngine(context, { program: 'accord value remove', create: false }, ({ client }) =>
    client.manual.remove({ reference, target, period }),
  )
  const { removed } = done
  const text = `Removed ${removed.value} of ${removed.target}, ${removed.period}; the audit trail keeps it.`
  return { json: done, text: `${printable(text)}\n` }
}
