import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { compileCalendar } from '../../../shared/time/business-calendar.ts'
import type { CalendarDefinition } from '../../../shared/time/calendar-definition.ts'
import { type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { sampleAgreementText } from './sample-agreement.ts'
import { arrivals } from './sample-arrivals.ts'
import { type Life, live, RESPONSE_MINUTES, SOLUTION_MINUTES, toolCalendar } from './sample-lives.ts'
import { MARKETING, OTHERS, TEAMS } from './sample-people.ts'
import { COMMENTS, KINDS, ODD_SUMMARIES, type RequestKind, TAGS, WORDS } from './sample-requests.ts'
import { type Dice, seeded } from './seeded-random.ts'

/** One ticket of the sample, before a spreadsheet makes text of it. */
export type SampleTicket = Life & {
  readonly number: number
  readonly kind: RequestKind
  readonly summary: string
  readonly requester: string
  readonly department: string
  readonly assignee: string | null
  /** 1 is critical, 4 is low. */
  readonly priority: number
  readonly createdAt: Instant
  /** The tool's own deadline, and its own word on the first response. */
  readonly dueAt: Instant | null
  readonly slaMet: boolean | null
  readonly reopened: number
  readonly satisfaction: number | null
  readonly tags: string
  readonly comments: readonly [string, string]
}

const SEED = 20_260_101
const FIRST_NUMBER = 41_877
/** Every so many tickets somebody types a summary that no template would. */
const ODD_EVERY = 151

/** The half-year's tickets, oldest first; the same every time. */
export function sampleTickets(): SampleTicket[] {
  const dice = seeded(SEED)
  const definition = sampleCalendar()
  const office = compileCalendar(definition)
  const holidays = new Set((definition.holidays ?? []).flatMap((holiday) => ('date' in holiday ? [holiday.date] : [])))
  let number = FIRST_NUMBER
  return arrivals(dice, holidays).map((arrival, i) => {
    // The numbers between belong to other departments.
    number += 1 + dice.below(4)
    const kind = dice.weigh(KINDS)
    const priority = priorityOf(dice, kind)
    const life = live(dice, office, arrival, priority)
    return {
      number,
      kind,
      priority,
      createdAt: arrival.at,
      ...life,
      ...wordsOf(dice, kind, life, i),
      ...toolView(arrival.at, priority, life),
    }
  })
}

function sampleCalendar(): CalendarDefinition {
  const { agreement } = readAgreement(sampleAgreementText(), 'yaml')
  const [calendar] = agreement?.spec.calendars ?? []
  if (calendar === undefined) throw new Error('the sample agreement has no calendar')
  return calendar
}

function priorityOf(dice: Dice, { priorities }: RequestKind): number {
  return dice.weigh(priorities.map((weight, i) => ({ weight, priority: i + 1 }))).priority
}

type Words = Pick<
  SampleTicket,
  'summary' | 'requester' | 'department' | 'assignee' | 'reopened' | 'satisfaction' | 'tags' | 'comments'
>

function wordsOf(dice: Dice, kind: RequestKind, life: Life, index: number): Words {
  const odd = ODD_SUMMARIES[Math.floor(index / ODD_EVERY)]
  const other = dice.chance(0.026) ? dice.pick(OTHERS) : null
  const isDone = life.resolvedAt !== null
  const hasComment = dice.chance(0.12) && life.status !== 'New'
  return {
    summary: index % ODD_EVERY === ODD_EVERY - 1 && odd !== undefined ? odd : fillIn(dice, dice.pick(kind.summaries)),
    requester: other?.name ?? dice.pick(MARKETING),
    department: other?.department ?? 'Marketing',
    assignee: life.status === 'New' ? null : dice.pick(TEAMS[kind.group] ?? []),
    reopened: isDone && dice.chance(0.035) ? (dice.chance(0.15) ? 2 : 1) : 0,
    satisfaction: isDone && dice.chance(0.31) ? dice.weigh(SCORES).score : null,
    tags: dice.chance(0.2) ? dice.pick(TAGS) : '',
    comments: [hasComment ? dice.pick(COMMENTS) : '', hasComment && dice.chance(0.25) ? dice.pick(COMMENTS) : ''],
  }
}

const SCORES = [
  { weight: 45, score: 5 },
  { weight: 30, score: 4 },
  { weight: 14, score: 3 },
  { weight: 7, score: 2 },
  { weight: 4, score: 1 },
]

function fillIn(dice: Dice, template: string): string {
  return template.replace(/\{(\w+)\}/g, (_, word: string) => dice.pick(WORDS[word] ?? []))
}

/** The tool judges the first response by its own hours, and says nothing while nobody has answered. */
function toolView(
  createdAt: Instant,
  priority: number,
  { respondedAt, status }: Life,
): Pick<SampleTicket, 'dueAt' | 'slaMet'> {
  const promised = (RESPONSE_MINUTES[priority] ?? 0) * MINUTE
  const slaMet = respondedAt === null ? null : toolCalendar.elapsed(createdAt, respondedAt) <= promised
  const dueAt = toolCalendar.due(createdAt, (SOLUTION_MINUTES[priority] ?? 0) * MINUTE)
  return { dueAt, slaMet: status === 'Cancelled' ? null : slaMet }
}
