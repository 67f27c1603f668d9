import { expect, it } from 'vitest'
import { z } from 'zod'
import { schemaWords } from '../../shared/schema-words.ts'

it.each<[string, z.ZodType, unknown, string, string]>([
  ['nothing', z.object({ a: z.string() }), {}, 'nothing', 'a text'],
  ['a text', z.object({ a: z.number() }), { a: '1' }, 'a text', 'a number'],
  ['a list', z.object({ a: z.record(z.string(), z.string()) }), { a: [] }, 'a list', 'a group of keys'],
  ['another word', z.object({ a: z.enum(['yaml', 'json']) }), { a: 'xml' }, 'something else', 'one of "yaml", "json"'],
  [
    'a rule of its own',
    z.object({ a: z.string().refine(() => false, 'a day') }),
    { a: 'x' },
    'something else',
    'a day',
  ],
])('says of %s what was expected', (_, schema, input, found, expected) => {
  const [issue] = schema.safeParse(input).error?.issues ?? []
  expect(schemaWords(issue?.message ?? '')).toEqual({ found, expected })
})
