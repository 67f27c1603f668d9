import type { z } from 'zod'
import type { results } from '../../../shared/operations/results.ts'
import type { Explanation } from '../../../shared/sla/figures.ts'
import type { Services } from '../services.ts'

type Input = z.infer<NonNullable<(typeof results.explain)['~orpc']['inputSchema']>>

export async function explain(_services: Services, _input: Input): Promise<Explanation> {
  throw new Error('not yet')
}
