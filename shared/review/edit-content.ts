import { Refusal } from '../refusal.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ReviewContent, Saying } from './content.ts'
import { workOn } from './content.ts'
import type { FeedbackEntry, Incident, Meeting, ProposedChange, Questionnaire, ReviewNote } from './review.ts'
import type { StageName } from './stages.ts'

/** An entry that gets its number when it is kept first. */
type Numbered<Entry extends { id: number }> = Omit<Entry, 'id'> & { readonly id: number | null }

/**
 * What the writer had in front of them must still stand there, so that nothing is written over unseen; undefined where nobody says.
 * @throws Refusal `review.changed-meanwhile`
 */
function refuseChanged(before: unknown, now: unknown): void {
  if (before === undefined || canonicalJson(before) === canonicalJson(now)) return
  throw new Refusal(
    'review.changed-meanwhile',
    'Somebody changed this in another window while it was open here, so it was not written over. Look at what stands there now, and then keep yours or theirs.',
  )
}

/** Says whose stage it is; null for nobody’s. */
export function assignStage(content: ReviewContent, stage: StageName, who: string | null): ReviewContent {
  return withStage(content, stage, { who })
}

/** Marks a stage as done, or as not done after all; a stage that was skipped is skipped no longer. */
export function finishStage(content: ReviewContent, stage: StageName, isDone: boolean): ReviewContent {
  return withStage(content, stage, { isDone, skipped: null })
}

/** Leaves a stage out, with the reason for it. */
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
  { text, by, at, before }: Saying & { readonly text: string; readonly before?: string | undefined },
): ReviewContent {
  const { [suspicion]: known, ...others } = content.answers
  refuseChanged(before, known?.text ?? '')
  return { ...content, answers: text.trim() === '' ? others : { ...others, [suspicion]: { text, by, at } } }
}

/** An empty text takes the summary away. @throws Refusal `review.changed-meanwhile` */
export function summarise(content: ReviewContent, text: string, before?: string): ReviewContent {
  refuseChanged(before, content.summary ?? '')
  return { ...content, summary: text.trim() === '' ? null : text }
}

/** An empty text takes the commentary away. */
export function commentOn(
  content: ReviewContent,
  { target, text, before }: { readonly target: string; readonly text: string; readonly before?: string | undefined },
): ReviewContent {
  const { [target]: known, ...others } = content.commentary
  refuseChanged(before, known ?? '')
  return { ...content, commentary: text.trim() === '' ? others : { ...others, [target]: text } }
}

/** Keeps what somebody said. @throws Refusal `review.entry-unknown`, `review.changed-meanwhile` */
export function keepFeedback(
  content: ReviewContent,
  entry: Numbered<FeedbackEntry>,
  before?: FeedbackEntry,
): ReviewContent {
  return keep(content, 'feedback', { entry, before })
}

/** Keeps an incident, its timeline in order of time. @throws Refusal `review.entry-unknown`, `review.changed-meanwhile` */
export function keepIncident(content: ReviewContent, incident: Numbered<Incident>, before?: Incident): ReviewContent {
  const timeline = incident.timeline.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at))
  return keep(content, 'incidents', { entry: { ...incident, timeline }, before })
}

/** Keeps a proposed change. @throws Refusal `review.entry-unknown` */
export function keepChange(content: ReviewContent, change: Numbered<ProposedChange>): ReviewContent {
  return keep(content, 'changes', { entry: change })
}

/** What the meeting decided of a proposed change. @throws Refusal `review.entry-unknown` */
export function decideChange(content: ReviewContent, id: number, decision: ProposedChange['decision']): ReviewContent {
  const change = content.changes.find((other) => other.id === id)
  if (change === undefined) throw noSuch('changes')
  return keep(content, 'changes', { entry: { ...change, decision } })
}

type Lists = 'feedback' | 'incidents' | 'changes'

const NOUNS: Readonly<Record<Lists | 'queries' | 'notes', string>> = {
  feedback: 'feedback',
  incidents: 'incident',
  changes: 'proposed change',
  queries: 'query',
  notes: 'note',
}

function noSuch(list: keyof typeof NOUNS): Refusal {
  return new Refusal(
    'review.entry-unknown',
    `This ${NOUNS[list]} is no longer in the review: somebody took it out. Look at the list again.`,
  )
}

function keep<List extends Lists>(
  content: ReviewContent,
  list: List,
  { entry, before }: { entry: Numbered<ReviewContent[List][number]>; before?: ReviewContent[List][number] | undefined },
): ReviewContent {
  const { id } = entry
  if (id === null) {
    const added = { ...entry, id: content.nextId }
    return { ...content, [list]: [...content[list], added], nextId: content.nextId + 1 }
  }
  const known = content[list].find((other) => other.id === id)
  if (known === undefined) throw noSuch(list)
  refuseChanged(before, known)
  return { ...content, [list]: content[list].map((other) => (other.id === id ? entry : other)) }
}

/** Takes an entry out of its list. @throws Refusal `review.entry-unknown` */
export function removeEntry(content: ReviewContent, list: Lists, id: number): ReviewContent {
  if (!content[list].some((other) => other.id === id)) throw noSuch(list)
  return { ...content, [list]: content[list].filter((other) => other.id !== id) }
}

/** What the questionnaire asks and how many it went to. @throws Refusal `review.question-answered`, `review.changed-meanwhile` */
export function askQuestions(
  content: ReviewContent,
  {
    questions,
    sent,
    before,
  }: Pick<Questionnaire, 'questions' | 'sent'> & { readonly before?: Questionnaire['questions'] | undefined },
): ReviewContent {
  refuseChanged(before, content.questionnaire.questions)
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

/** One side asks the other. */
export function ask(
  content: ReviewContent,
  { text, side, stage, by, at }: Saying & Pick<ReviewContent['queries'][number], 'text' | 'side' | 'stage'>,
): ReviewContent {
  const query = { id: content.nextId, side, by, text, at, answer: null, ...(stage !== undefined && { stage }) }
  return { ...content, queries: [...content.queries, query], nextId: content.nextId + 1 }
}

/** Answers a query, once. @throws Refusal `review.query-answered`, `review.entry-unknown` */
export function answerQuery(
  content: ReviewContent,
  id: number,
  { text, by, at }: Saying & { readonly text: string },
): ReviewContent {
  const asked = content.queries.find((query) => query.id === id)
  if (asked === undefined) throw noSuch('queries')
  if (asked.answer !== null) {
    throw new Refusal('review.query-answered', `${asked.answer.by} has answered this already: “${asked.answer.text}”`)
  }
  const queries = content.queries.map((query) => (query.id === id ? { ...query, answer: { by, text, at } } : query))
  return { ...content, queries }
}

/** A note for whoever works on the review; nothing has to be answered. */
export function addNote(
  content: ReviewContent,
  { text, stage, by, at }: Saying & Pick<ReviewNote, 'text' | 'stage'>,
): ReviewContent {
  const note = { id: content.nextId, by, text, at, ...(stage !== undefined && { stage }) }
  return { ...content, notes: [...(content.notes ?? []), note], nextId: content.nextId + 1 }
}

/** Takes a note away. @throws Refusal `review.entry-unknown` */
export function removeNote(content: ReviewContent, id: number): ReviewContent {
  const notes = content.notes ?? []
  if (!notes.some((note) => note.id === id)) throw noSuch('notes')
  return { ...content, notes: notes.filter((note) => note.id !== id) }
}

/** Says to whom the draft was sent, and with which pack. */
export function circulateTo(
  content: ReviewContent,
  { to, pack, by, at }: Saying & { readonly to: readonly string[]; readonly pack: string | null },
): ReviewContent {
  return { ...content, circulated: { at, by, to: [...to], pack } }
}

/** Keeps the whole of the meeting. @throws Refusal `review.changed-meanwhile` */
export function keepMeeting(content: ReviewContent, meeting: Meeting, before?: Meeting): ReviewContent {
  refuseChanged(before, content.meeting)
  return { ...content, meeting }
}

/** What came of a consequence that the agreement names. */
export function settleConsequence(
  content: ReviewContent,
  id: string,
  outcome: ReviewContent['outcomes'][string],
): ReviewContent {
  return { ...content, outcomes: { ...content.outcomes, [id]: outcome } }
}
