import { readFileSync } from 'node:fs'
import { contract } from '../../../shared/operations/contract.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'

/** Files of an input by their path: the operation itself takes a grant. */
const FILE_KEY = 'file'

/**
 * Calls one operation of the contract by its name, so that a script can do whatever a screen does. The input is JSON; its key `file`
 * becomes the grant that the operation asks for. Nothing of the answer is left out.
 */
export async function callOperation(context: Context, name: string, input: string | undefined): Promise<Answer> {
  const [family = '', operation = '', ...more] = name.split('.')
  if (more.length > 0 || !names().includes(name)) {
    throw new WrongUsage(`There is no operation ${name}. There is ${names().join(', ')}.`)
  }
  const given = readInput(input)
  return withEngine(context, { program: 'accord call', create: false }, async ({ client, grants }) => {
    const { [FILE_KEY]: file, ...rest } = given
    const asked = typeof file === 'string' ? { ...rest, grant: grants.forPath(file) } : given
    const call = lookUp(client, family, operation)
    const json = await settled(
      await call(Object.keys(asked).length === 0 ? undefined : asked, { signal: context.signal }),
    )
    return { json, text: `${JSON.stringify(json, null, 2)}\n` }
  })
}

/** Every operation, as `family.operation`. */
export function names(): string[] {
  return Object.entries(contract).flatMap(([family, operations]) =>
    Object.keys(operations).map((operation) => `${family}.${operation}`),
  )
}

type Call = (input: unknown, options: { readonly signal: AbortSignal }) => Promise<unknown>

function lookUp(client: object, family: string, operation: string): Call {
  // A client is its contract's families of functions; the name was found in the contract.
  return (client as Record<string, Record<string, Call>>)[family]?.[operation] as Call
}

function readInput(input: string | undefined): Record<string, unknown> {
  const text = input === undefined ? '{}' : input === '-' ? readFileSync(0, 'utf8') : input
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value))
  } catch {
    // Said below, as for any other text that is no object.
  }
  throw new Refusal(
    'call.input',
    'The input is a JSON object, such as {"reference":"SLA-IT-MKT"}; - reads standard input.',
  )
}

/** The last event of a stream, else the answer itself. */
async function settled(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer ?? null
  let last: unknown = null
  for await (const event of answer as AsyncIterable<unknown>) last = event // an object that can be iterated over
  return last
}
