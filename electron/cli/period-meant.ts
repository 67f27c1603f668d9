import { isNamedPeriod, namedPeriod } from '../../shared/time/relative-period.ts'
import { type Context, withEngine } from './context.ts'

type Asked = { readonly program: string; readonly reference: string; readonly period: string }

/** `last-half-year` and its like as the period that they mean at this moment, in the agreement's zone; any other as it is written. */
export async function periodMeant(context: Context, { program, reference, period }: Asked): Promise<string> {
  if (!isNamedPeriod(period)) return period
  return withEngine(context, { program, create: false }, async ({ client }) => {
    const { summary } = await client.agreements.show({ reference })
    return namedPeriod(period, context.now(), summary.timeZone)
  })
}
