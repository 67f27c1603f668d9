import { count, countOf, dateTime, decimal, duration, localDate, percent } from '../format.ts'
import type { PackBlock, PackColumn, PackTerm } from './pack-document.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { ReviewFeedback, ReviewIncident, ReviewPart } from './review-part.ts'

/** Major incidents, each with its postmortem. */
export function incidentPages({ incidents = [] }: ReviewPart, zone: string): PackBlock[] {
  return incidents.flatMap((incident) => incidentBlocks(incident, zone))
}

function incidentBlocks(incident: ReviewIncident, zone: string): PackBlock[] {
  const { title, timeline } = incident
  const rows = timeline.map(({ at, text }) => [dateTime(Date.parse(at), zone), text])
  const when = `${dateTime(Date.parse(incident.from), zone)} to ${incident.to === null ? 'now' : dateTime(Date.parse(incident.to), zone)}`
  return [
    { kind: 'heading', text: title, note: when },
    { kind: 'terms', terms: incidentTerms(incident) },
    ...(rows.length === 0 ? [] : [{ kind: 'heading' as const, text: 'What happened when', note: null }]),
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, table: { columns: TIMELINE, rows, empty: '' } }]),
  ]
}

const TIMELINE: readonly PackColumn[] = [
  { head: 'At', align: 'left', width: 96 },
  { head: 'What', align: 'left', width: 'rest' },
]

function incidentTerms(incident: ReviewIncident): PackTerm[] {
  const { from, to, service, severity, impact, rootCause, lessons, tickets, actions } = incident
  const lasted = to === null ? 'still going on' : duration(Date.parse(to) - Date.parse(from))
  const all: readonly (readonly [string, string | null])[] = [
    ['Service', service],
    ['Severity', severity],
    ['Lasted', lasted],
    ['Impact', impact],
    ['Root cause', rootCause ?? 'not yet known'],
    ['Lessons', lessons],
    ['Tickets', tickets.length === 0 ? null : tickets.join(', ')],
    ['Actions', actions.length === 0 ? null : actions.join('; ')],
  ]
  return all.flatMap(([term, meaning]) => (meaning === null ? [] : [{ term, meaning }]))
}

/** What internal customers said: the questionnaire first, then compliments, complaints and suggestions. */
export function feedbackPages({ feedback }: ReviewPart): PackBlock[] {
  if (feedback === undefined) return []
  return [...questionnaire(feedback), ...entries(feedback)]
}

function questionnaire({ questionnaire: asked }: ReviewFeedback): PackBlock[] {
  if (asked === undefined) return []
  const { sent, answered, questions } = asked
  const rate = sent === null ? '' : ` of ${count(sent)} who were asked (${percent(answered, sent)})`
  const rows = questions.map(({ text, scale, mean, answers }) => [
    text,
    count(answers),
    mean === null ? '' : decimal(mean, 2),
    scale === null ? 'in words' : `${scale.from} to ${scale.to}`,
  ])
  const comments = questions.flatMap((question) => question.comments.map((comment) => `- ${comment}`))
  return [
    { kind: 'heading', text: 'Questionnaire', note: `${count(answered)} answered${rate}` },
    { kind: 'table', table: { columns: QUESTIONS, rows, empty: 'No question was asked.' } },
    ...(comments.length === 0 ? [] : [{ kind: 'heading' as const, text: 'In their own words', note: null }]),
    ...(comments.length === 0 ? [] : [{ kind: 'prose' as const, paragraphs: comments }]),
  ]
}

const QUESTIONS: readonly PackColumn[] = [
  { head: 'Question', align: 'left', width: 'rest' },
  { head: 'Answers', align: 'right', width: 48 },
  { head: 'Mean', align: 'right', width: 48 },
  { head: 'Scale', align: 'left', width: 60 },
]

const KINDS = [
  ['compliment', 'Compliments'],
  ['complaint', 'Complaints'],
  ['suggestion', 'Suggestions'],
] as const

function entries({ entries: all = [] }: ReviewFeedback): PackBlock[] {
  return KINDS.flatMap(([kind, title]): PackBlock[] => {
    const found = all.filter((entry) => entry.kind === kind)
    if (found.length === 0) return []
    const rows = found.map(({ from, on, text, response }) => [
      { text: from, note: localDate(on) },
      paragraphsOf(text).join(' '),
      // A compliment asks for no answer.
      response ?? (kind === 'compliment' ? '' : 'not yet answered'),
    ])
    return [
      { kind: 'heading', text: title, note: countOf(found.length, kind) },
      { kind: 'table', table: { columns: ENTRIES, rows, empty: '' } },
    ]
  })
}

const ENTRIES: readonly PackColumn[] = [
  { head: 'From', align: 'left', width: 96 },
  { head: 'What was said', align: 'left', width: 'rest' },
  { head: 'What was done', align: 'left', width: 150 },
]
