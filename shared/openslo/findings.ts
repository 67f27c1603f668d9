import { isTimeZone } from '../time/zone.ts'
import { isDateTime } from './date-time.ts'
import { isShorthandUnit, SHORTHAND_UNITS, shorthandParts } from './duration-shorthand.ts'

/**
 * One mistake of a document: its place and the code of the rule in the notation of go-sdk (`spec.objectives[0].op`, `forbidden`),
 * and a sentence.
 */
export type OpenSloError = { readonly path: string; readonly code: string; readonly message: string }

/** Where the rules note what they find. */
export type Findings = OpenSloError[]

/** Notes the mistake unless the rule is kept; tells whether it is. */
export function hold(found: Findings, isKept: boolean, error: OpenSloError): boolean {
  if (!isKept) found.push(error)
  return isKept
}

/** What go-sdk cannot tell from nothing: an empty text is not given. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
/** What go-sdk keeps behind a pointer is there as soon as it is written, be it empty. */
export const isWritten = (value: unknown): boolean => value !== undefined && value !== null

/** A structure in which nothing is set, which go-sdk takes for none. */
export function isBlank(structure: object | null | undefined): boolean {
  return Object.values(structure ?? {}).every((value) => !isGiven(value) || value === false)
}

/** Something stands there. Like every rule here it notes the mistake and tells whether the rule is kept. */
export function required(found: Findings, value: unknown, path: string): boolean {
  return hold(found, isGiven(value), { path, code: 'required', message: 'It is required, and there is nothing.' })
}

/** RFC 1123 */
const DNS_LABEL = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/
const LABEL_RULE =
  'a DNS label (RFC 1123): 1 to 63 lower-case letters, digits and dashes, with a letter or digit at both ends'

/** Whether a text can be the name of an OpenSLO document. */
export const isDnsLabel = (text: string): boolean => DNS_LABEL.test(text)

/** A name that other documents can refer to. */
export function dnsLabel(found: Findings, value: string, path: string): boolean {
  const message = `${JSON.stringify(value)} is not ${LABEL_RULE}.`
  return hold(found, isDnsLabel(value), { path, code: 'string_dns_label', message })
}

type Text = string | null | undefined

/** At most so many characters. */
export function maxLength(found: Findings, value: Text, { path, most }: { path: string; most: number }): boolean {
  // Characters, as Go counts them, not the halves of which some are made here.
  const { length } = Array.from(value ?? '')
  const message = `It has ${length} characters, and ${most} are the most there may be.`
  return hold(found, length <= most, { path, code: 'string_max_length', message })
}

const LONGEST_DESCRIPTION = 1050

/** Of the specification at `spec`. */
export function descriptionRule(found: Findings, value: Text, spec: string): boolean {
  return maxLength(found, value, { path: `${spec}.description`, most: LONGEST_DESCRIPTION })
}

type Choices = { readonly path: string; readonly choices: readonly string[] }

/** One of the words that the specification knows. */
export function oneOf(found: Findings, value: string, { path, choices }: Choices): boolean {
  const message = `${JSON.stringify(value)} is none of ${choices.join(', ')}.`
  return hold(found, choices.includes(value), { path, code: 'one_of', message })
}

type Keys = { readonly path: string; readonly of: Readonly<Record<string, unknown>> }

/** Exactly one of the keys is written. */
export function exactlyOne(found: Findings, keys: Keys): boolean {
  const names = Object.keys(keys.of).toSorted().join(', ')
  const message = `one of [${names}] properties must be set, none was provided`
  const isAny = Object.values(keys.of).some(isWritten)
  return hold(found, isAny, { path: keys.path, code: 'mutually_exclusive', message }) && atMostOne(found, keys)
}

/** No two of the keys are written. */
export function atMostOne(found: Findings, { path, of }: Keys): boolean {
  const written = Object.keys(of).filter((name) => isWritten(of[name]))
  const message = `[${written.toSorted().join(', ')}] properties are mutually exclusive, provide only one of them`
  return hold(found, written.length < 2, { path, code: 'mutually_exclusive', message })
}

/** Unit and sign of a duration that is written. */
export function durationRule(found: Findings, written: string, path: string): void {
  const { value, unit } = shorthandParts(written) ?? { value: 0n, unit: '' }
  const units = `the units are ${SHORTHAND_UNITS.join(' ')}, and capitals matter`
  const unitPath = `${path}.unit`
  if (hold(found, unit !== '', { path: unitPath, code: 'required', message: `${written} has no unit; ${units}.` })) {
    const message = `${JSON.stringify(unit)} is no unit of time; ${units}.`
    hold(found, isShorthandUnit(unit), { path: unitPath, code: 'one_of', message })
  }
  const message = 'A length of time is not below zero.'
  hold(found, value >= 0n, { path: `${path}.value`, code: 'greater_than_or_equal_to', message })
}

/** A duration that must be there. */
export function requiredDuration(found: Findings, written: Text, path: string): void {
  if (required(found, written, path)) durationRule(found, written ?? '', path)
}

/** A date and time without a zone. */
export function dateTimeRule(found: Findings, value: string, path: string): void {
  const message = `${JSON.stringify(value)} is no date and time such as "2022-01-01 12:00:00".`
  hold(found, isDateTime(value), { path, code: 'string_date_time', message })
}

/** The name of a zone of the IANA database. */
export function timeZoneRule(found: Findings, value: string, path: string): void {
  const message = `${JSON.stringify(value)} is no time zone of the IANA database, such as "Europe/London".`
  hold(found, isTimeZone(value), { path, code: 'string_time_zone', message })
}

type Bound = { readonly path: string; readonly is: 'at least' | 'above' | 'at most' | 'below'; readonly bound: number }

const BOUND_CODES = {
  'at least': 'greater_than_or_equal_to',
  above: 'greater_than',
  'at most': 'less_than_or_equal_to',
  below: 'less_than',
} as const

/** A number on its side of a bound. */
export function bounded(found: Findings, value: number, { path, is, bound }: Bound): boolean {
  const isKept = { 'at least': value >= bound, above: value > bound, 'at most': value <= bound, below: value < bound }[
    is
  ]
  return hold(found, isKept, { path, code: BOUND_CODES[is], message: `${value} is not ${is} ${bound}.` })
}
