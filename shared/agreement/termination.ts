import { localDate } from '../format.ts'
import { Refusal } from '../refusal.ts'
import type { LocalDate } from '../time/instant.ts'
import type { Agreement } from './agreement.ts'
import { addCadence, parseCadence } from './cadence.ts'

/** An agreement that was ended before its last day, kept apart from its text, which nobody may change. */
export type Termination = {
  /** This version and all before it end; a later one is a new beginning. */
  readonly version: number
  readonly lastDay: LocalDate
  readonly noticeOn: LocalDate
  readonly by: string
  readonly reason: string
  /** Why the agreed notice was not kept to; null where it was. */
  readonly inspite: string | null
}

/** The agreement as it is in force: of what was signed, all but the days after its termination. */
export function endedOn(agreement: Agreement, lastDay: LocalDate | null): Agreement {
  const { effective } = agreement.spec
  if (lastDay === null || (effective.to !== undefined && effective.to <= lastDay)) return agreement
  return { ...agreement, spec: { ...agreement.spec, effective: { ...effective, to: lastDay } } }
}

/**
 * Why an agreement cannot be ended on that day; null when it can. Notice may be shorter than agreed where somebody says why.
 */
export function refuseTermination(
  { metadata, spec }: Agreement,
  { lastDay, noticeOn, inspite }: Pick<Termination, 'lastDay' | 'noticeOn' | 'inspite'>,
): Refusal | null {
  const { reference } = metadata
  const { to } = spec.effective
  if (to !== undefined && lastDay >= to) {
    const message = `${reference} ends on ${localDate(to)} by itself; name an earlier last day.`
    return new Refusal('agreement.ends-before', message)
  }
  if (noticeOn > lastDay)
    return new Refusal(
      'agreement.notice-after',
      `Notice given on ${localDate(noticeOn)} cannot end ${reference} before.`,
    )
  const earliest = earliestEnd(spec, noticeOn)
  if (earliest === null || lastDay >= earliest || inspite !== null) return null
  const message =
    `${reference} asks for ${spec.term?.notice} of notice: given on ${localDate(noticeOn)}, it ends on ${localDate(earliest)} ` +
    'at the soonest. Name that day, or say why the notice is not kept to.'
  return new Refusal('agreement.notice-too-short', message)
}

/** The first day on which notice given that day lets an agreement end; null where no notice is agreed. */
export function earliestEnd({ term }: Agreement['spec'], noticeOn: LocalDate): LocalDate | null {
  const notice = term?.notice === undefined ? null : parseCadence(term.notice)
  return notice === null ? null : addCadence(noticeOn, notice, 1)
}

/** The last day on which notice may be given for an agreement that ends on a day; null where no notice is agreed. */
export function noticeBy({ term }: Agreement['spec'], lastDay: LocalDate): LocalDate | null {
  const notice = term?.notice === undefined ? null : parseCadence(term.notice)
  return notice === null ? null : addCadence(lastDay, notice, -1)
}
