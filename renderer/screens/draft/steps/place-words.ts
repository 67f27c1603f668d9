import { isKeyed, type Part, partAt } from '../../../../shared/agreement/draft/edit-document.ts'
import { stepOf } from '../../../../shared/agreement/draft/steps.ts'
import { readPath } from '../../../../shared/agreement/path.ts'
import { STEP_WORDS } from '../step-words.ts'

const WORDS: Readonly<Record<string, string>> = {
  after: 'when it is reached',
  below: 'the bar',
  bound: 'the bar of each window',
  calendars: 'calendar',
  clock: 'the hours that count',
  consequences: 'consequence',
  counting: 'counting',
  department: 'department',
  effective: 'dates',
  email: 'e-mail',
  escalation: 'rung',
  every: 'how often',
  exclusions: 'exclusion',
  first: 'first review',
  from: 'from',
  hours: 'hours',
  id: 'short name',
  metric: 'what is measured',
  minimum: 'minimum',
  objective: 'objective',
  outcomes: 'outcome',
  owner: 'owner',
  provider: 'provider',
  customer: 'customer',
  reference: 'reference',
  responsibilities: 'responsibilities',
  services: 'service',
  series: 'measured series',
  targets: 'target',
  timeZone: 'time zone',
  to: 'to',
  where: 'which tickets',
  within: 'time allowed',
}
/** Only said by what stands in them. */
const SILENT: ReadonlySet<string> = new Set(['spec', 'metadata', 'scope'])

/** Where a mistake is, as a person knows the document: `Metrics: Respond to critical requests, time allowed`. */
export function placeWords(document: Part, path: string): string {
  const steps = readPath(path) ?? []
  const words = steps.flatMap((step, index) => {
    if (typeof step === 'number') return []
    const entry = steps[index + 1]
    const word = String(step)
    if (typeof entry === 'number') return [entryName(partAt(document, steps.slice(0, index + 2)), word, entry)]
    return SILENT.has(word) ? [] : [WORDS[word] ?? word]
  })
  const { name } = STEP_WORDS[stepOf(path)]
  return words.length === 0 ? name : `${name}: ${words.join(', ')}`
}

function entryName(entry: Part | undefined, list: string, index: number): string {
  const name = isKeyed(entry) ? (entry.name ?? entry.id) : null
  return typeof name === 'string' && name !== '' ? name : `${WORDS[list] ?? list} ${index + 1}`
}
