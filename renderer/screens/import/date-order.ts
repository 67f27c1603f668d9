import type { Inspection } from '../../../shared/operations/imports.ts'

export type DateOrder = 'day' | 'month'

const WRITTEN = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,T]+(\d{1,2}:\d{2})(:\d{2})?(?:\s*([AP]M))?)?$/i
const TIMES: readonly unknown[] = [
  'createdAt',
  'firstRespondedAt',
  'resolvedAt',
  'closedAt',
  'updatedAt',
  'from',
  'to',
  'at',
]

/** A date of the file that could be read either way, and the pattern of each way; null where none is shown. */
export function ambiguousDate({ columns }: Pick<Inspection, 'columns'>) {
  const samples = columns.filter(({ field }) => TIMES.includes(field)).flatMap((column) => column.samples)
  const sample = samples.find((text) => WRITTEN.test(text.trim()))
  return sample === undefined ? null : { sample, day: patternOf(sample, 'day'), month: patternOf(sample, 'month') }
}

/** `dd/MM/yyyy HH:mm` for a date written so; one letter reads one digit or two. */
export function patternOf(sample: string, first: DateOrder): string {
  const [, , mark = '/', , year = '', clock, seconds, half] = WRITTEN.exec(sample.trim()) ?? []
  const date = first === 'day' ? `d${mark}M` : `M${mark}d`
  const time = clock === undefined ? '' : ` ${half === undefined ? 'H' : 'h'}:mm${seconds === undefined ? '' : ':ss'}`
  return `${date}${mark}${year.length === 2 ? 'yy' : 'yyyy'}${time}${half === undefined ? '' : ' a'}`
}
