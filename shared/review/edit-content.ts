import { Refusal } from '../refusal.ts'
import type { ReviewContent, Saying } from './content.ts'
import { workOn } from './content.ts'
import type { FeedbackEntry, Incident, Meeting, ProposedChange, Questionnaire } from './review.ts'
import type { StageName } from './stages.ts'

/** An entry that gets its number when it is kept first. */
type Numbered<Entry extends { id: number }> = Omit<Entry, 'id'> & { readonly id: number | null }

export function assignStage(content: ReviewContent, stage: StageName, who: string | null): ReviewContent {
  return withStage(content, stage, { who })
}

export function finishStage(content: ReviewContent, stage: StageName, isDone: boolean): ReviewContent {
  return withStage(content, stage, { isDone, skipped: null })
}

export function skipStage(content: ReviewContent, stage: StageName, said: Saying & { readonly reason: string }) {
  const { reason, by, at } = said
  return withStage(content, stage, { isDone: false, skipped: { reason, by, at } })
}

function withStage(
  content: ReviewContent,
  stage: StageName,
  change: Partial<ReturnType<typeof workOn>>,
): ReviewContent {
  return { ...content, stages: { ...content.stages, [stage]: { ...workOn(content, stage), ...change } } }
}

/** An empty text takes the answer back. */
export function answerSuspicion(
  content: ReviewContent,
  suspicion: string,
  { text, by, at }: Saying & { readonly text: string },
): ReviewContent {
  const { [suspicion]: _, ...others } = content.answers
  return { ...content, answers: text.trim() === '' ? others : { ...others, [suspicion]: { text, by, at } } }
}

export function summarise(content: ReviewContent, text: string): ReviewContent {
  return { ...content, summary: text.trim() === '' ? null : text }
}

/** An empty text takes the commentary away. */
export function commentOn(content: ReviewContent, target: string, text: string): ReviewContent {
  const { [target]: _, ...others } = content.commentary
  return { ...content, commentary: text.trim() === '' ? others : { ...others, [target]: text } }
}

export function keepFeedback(content: ReviewContent, entry: Numbered<FeedbackEntry>): ReviewContent {
  return keep(content, 'feedback', entry)
}

export function keepIncident(content: ReviewContent, incident: Numbered<Incident>): ReviewContent {
  return keep(content, 'incidents', {
    ...incident,
    timeline: incident.timeline.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at)),
  })
}

export function keepChange(content: ReviewContent, change: Numbered<ProposedChange>): ReviewContent {
  return keep(content, 'changes', change)
}

export function decideChange(content: ReviewContent, id: number, decision: ProposedChange['decision']): ReviewContent {
  const change = content.changes.find((other) => other.id === id)
  if (change === undefined) throw noSuch('changes')
  return keep(content, 'changes', { ...change, decision })
}

type Lists = 'feedback' | 'incidents' | 'changes'

const NOUNS: Readonly<Record<Lists | 'queries', string>> = {
  feedback: 'feedback',
  incidents: 'incident',
  changes: 'proposed change',
  queries: 'query',
}

function noSuch(list: Lists | 'queries'): Refusal {
  return new Refusal(
    'review.entry-unknown',
    `This ${NOUNS[list]} is no longer in the review: somebody took it out. Look at the list again.`,
  )
}

function keep<List extends Lists>(
  content: ReviewContent,
  list: List,
  entry: Numbered<ReviewContent[List][number]>,
): ReviewContent {
  const { id } = entry
  if (id === null) {
    const added = { ...entry, id: content.nextId }
    return { ...content, [list]: [...content[list], added], nextId: content.nextId + 1 }
  }
  if (!content[list].some((other) => other.id === id)) throw noSuch(list)
  return { ...content, [list]: content[list].map((other) => (other.id === id ? entry : other)) }
}

export function removeEntry(content: ReviewContent, list: Lists, id: number): ReviewContent {
  if (!content[list].some((other) => other.id === id)) throw noSuch(list)
  return { ...content, [list]: content[list].filter((other) => other.id !== id) }
}

export function askQuestions(
  content: ReviewContent,
  { questions, sent }: Pick<Questionnaire, 'questions' | 'sent'>,
): ReviewContent {
  const asked = new Set(questions.map(({ id }) => id))
  const lost = content.questionnaire.answers.some(({ answers }) => answers.some(({ question }) => !asked.has(question)))
  if (lost) {
    throw new Refusal(
      'review.question-answered',
      'A question that was answered cannot be taken out. Leave it in, and add the new ones after it.',
    )
  }
  return { ...content, questionnaire: { ...content.questionnaire, questions, sent } }
}

/** Each respondent counts once: what comes later takes the place of what came before. */
export function takeAnswers(content: ReviewContent, answers: Questionnaire['answers']): ReviewContent {
  const known = new Map([...content.questionnaire.answers, ...answers].map((answer) => [answer.respondent, answer]))
  return { ...content, questionnaire: { ...content.questionnaire, answers: [...known.values()] } }
}

export function ask(
  content: ReviewContent,
  { text, side, by, at }: Saying & Pick<ReviewContent['queries'][number], 'text' | 'side'>,
): ReviewContent {
  const query = { id: content.nextId, side, by, text, at, answer: null }
  return { ...content, queries: [...content.queries, query], nextId: content.nextId + 1 }
}

export function answerQuery(
  content: ReviewContent,
  id: number,
  { text, by, at }: Saying & { readonly text: string },
): ReviewContent {
  if (!content.queries.some((query) => query.id === id)) throw noSuch('queries')
  const queries = content.queries.map((query) => (query.id === id ? { ...query, answer: { by, text, at } } : query))
  return { ...content, queries }
}

export function circulateTo(
  content: ReviewContent,
  { to, pack, by, at }: Saying & { readonly to: readonly string[]; readonly pack: string | null },
): ReviewContent {
  return { ...content, circulated: { at, by, to: [...to], pack } }
}

export function keepMeeting(content: ReviewContent, meeting: Meeting): ReviewContent {
  return { ...content, meeting }
}

export function settleConsequence(
  content: ReviewContent,
  id: string,
  outcome: ReviewContent['outcomes'][string],
): ReviewContent {
  return { ...content, outcomes: { ...content.outcomes, [id]: outcome } }
}
