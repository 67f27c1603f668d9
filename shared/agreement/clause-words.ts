import { localDate, objective } from '../format.ts'
import { parseLocalDate } from '../time/civil-date.ts'
import { target } from './agreement.ts'
import { labelOf, wordsOfKey } from './clause-places.ts'
import { PREREQUISITES } from './prerequisites.ts'
import { lengthWords, targetSentence } from './target-sentence.ts'

type Entry = Readonly<Record<string, unknown>>

/** What stands at a place, as the document says it; whatever is there, some words come of it. */
export function clauseWords(place: string, value: unknown): string {
  const words = WORDS[place.replace(/\.within\..*$/, '.within')]
  if (words !== undefined && isEntry(value)) return words(value) || plainWords(value)
  if (typeof value !== 'string') return plainWords(value)
  if (place === 'term.renewal') return RENEWAL[value] ?? value
  if (/(?:\.within|\.notice|^term\.notice)(?:\..*)?$/.test(place)) return lengthWords(value)
  if (/\.(?:objective|minimum|coverage)$/.test(place)) return objective(value)
  return dateOrText(value)
}

/** What an entry with an identity is called: `Respond to critical requests`. */
export function entryName(place: string, entry: unknown): string {
  const { id, name, target: targetId, below, after, unit, date, every, set } = isEntry(entry) ? entry : {}
  switch (place) {
    case 'calendars':
      return `“${plainWords(id)}”`
    case 'prerequisites':
      return PREREQUISITES.find((known) => known.id === id)?.name ?? plainWords(id).replaceAll('-', ' ')
    case 'consequences':
      return `${plainWords(targetId)} below ${plainWords(below)}`
    case 'escalation':
      return `After ${plainWords(after)}`
    case 'consequenceRules.caps':
      return plainWords(unit)
    case 'calendars.openings':
    case 'calendars.holidays':
      return dateOrText(plainWords(date ?? every ?? set))
    default:
      return plainWords(name ?? id)
  }
}

const RENEWAL: Readonly<Record<string, string>> = {
  automatic: 'a new term, unless notice is given',
  'by-agreement': 'a new term only if both sides agree to one',
}

const WORDS: Readonly<Record<string, (value: Entry) => string>> = {
  targets: (value) => {
    const read = target.safeParse(value)
    return read.success ? `${read.data.name}: ${targetSentence(read.data)}` : ''
  },
  'scope.services': ({ name, description }) =>
    [name, description]
      .filter((part) => part !== undefined)
      .map(plainWords)
      .join(': '),
  'provider.owner': personWords,
  'provider.deputy': personWords,
  'provider.contacts': personWords,
  'customer.owner': personWords,
  'customer.deputy': personWords,
  'customer.contacts': personWords,
  calendars: weekWords,
  maintenance: weekWords,
  escalation: ({ to }) => plainWords(to),
  prerequisites: ({ met, evidence }) =>
    `${met === true ? 'Met' : 'Open'}${evidence === undefined ? '' : `: ${plainWords(evidence)}`}`,
  consequences: ({ remedy, credit, cap, per }) =>
    [
      ...(remedy === undefined ? [] : [plainWords(remedy)]),
      ...(credit === undefined ? [] : [`credit of ${moneyWords(credit)}`]),
      ...(per === undefined ? [] : [`for each ${plainWords(per)}`]),
      ...(cap === undefined ? [] : [`at most ${moneyWords(cap)}`]),
    ].join(', '),
  'consequenceRules.caps': moneyWords,
  'targets.maintenance': ({ notice }) => lengthWords(plainWords(notice)),
  'calendars.openings': dayWords,
  'calendars.closures': ({ date, ...rest }) => `${dateOrText(plainWords(date))}: ${dayWords(rest)}`,
  'calendars.holidays': ({ name, date, every, set }) =>
    plainWords(name ?? dateOrText(plainWords(date ?? every ?? set))),
}

/** `Monday 09:00-17:00, Tuesday closed (Europe/London)`; the rest of a calendar stands in its own clauses. */
function weekWords({ hours, timeZone, services, notice }: Entry): string {
  const days = Object.entries(isEntry(hours) ? hours : {}).map(
    ([day, open]) => `${labelOf(`calendars.hours.${day}`)} ${dayWords({ hours: open })}`,
  )
  const rest = [
    ...(services === undefined ? [] : [`for ${plainWords(services)}`]),
    ...(notice === undefined ? [] : [`with notice of ${lengthWords(plainWords(notice))}`]),
  ]
  return [`${days.join(', ')} (${plainWords(timeZone)})`, ...rest].join(', ')
}

function personWords({ name, role, email, phone }: Entry): string {
  return [name, role, email, phone]
    .filter((part) => part !== undefined)
    .map(plainWords)
    .join(', ')
}

function dayWords({ hours, name }: Entry): string {
  const open = Array.isArray(hours) && hours.length === 0 ? 'closed' : plainWords(hours)
  return name === undefined ? open : `${open} (${plainWords(name)})`
}

function moneyWords(value: unknown): string {
  return isEntry(value) ? `${plainWords(value.amount)} ${plainWords(value.unit)}` : plainWords(value)
}

/** Any value of JSON in one line. */
function plainWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plainWords).join(', ')
  if (!isEntry(value)) return typeof value === 'string' ? value : JSON.stringify(value)
  return Object.entries(value)
    .map(([key, part]) => `${wordsOfKey(key)} ${plainWords(part)}`)
    .join(', ')
}

function dateOrText(text: string): string {
  return parseLocalDate(text) === null ? text : localDate(text)
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
