import type { Answer } from '../answer.ts'
import type { Context } from '../context.ts'

export async function demo(_context: Context, _out: string | undefined): Promise<Answer> {
  throw new Error('not yet')
}
