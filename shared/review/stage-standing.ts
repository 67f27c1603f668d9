import type { Side } from '../agreement/lifecycle.ts'
import type { Status } from '../sla/figures.ts'
import type { ReviewContent } from './content.ts'
import { workOn } from './content.ts'
import type { Action, ConsequenceOutcome, Meeting, Suspicion } from './review.ts'
import { STAGES, type StageName, type StageStanding } from './stages.ts'

/** What the stages are judged by, beside what people said in them. */
export type StageFacts = {
  readonly openedAt: string
  readonly targets: readonly { readonly id: string; readonly status: Status }[]
  readonly suspicions: readonly Suspicion[]
  readonly breaches: { readonly all: number; readonly triaged: number }
  /** Exclusions that wait for the other side's word. */
  readonly openExclusions: number
  readonly carried: readonly Action[]
  readonly raised: readonly Action[]
  readonly consequences: readonly ConsequenceOutcome[]
  readonly isFrozen: boolean
  readonly signed: readonly Side[]
}

type Need = StageStanding['needs'][number]
type Asked = { readonly needs: readonly Need[]; readonly progress?: StageStanding['progress'] }

/** How every stage of a review stands. */
export function stageStandings(content: ReviewContent, facts: StageFacts): StageStanding[] {
  return STAGES.map((stage) => {
    const { who, isDone: isMarked, skipped } = workOn(content, stage)
    const isDone = isMarked && stage !== 'sign-off'
    const { needs, progress = null } = ASKS[stage](content, facts)
    const isMet = needs.every((each) => each.isMet)
    // What comes in after a stage was marked as done opens it again; a frozen review is what it was.
    const isOver = stage === 'sign-off' ? isMet : isDone && (isMet || facts.isFrozen)
    const isBegun = isDone || who !== null || (progress?.done ?? 0) > 0 || hasBegun(stage, content)
    const state = skipped !== null ? 'skipped' : isOver ? 'done' : isBegun ? 'begun' : 'not-begun'
    return { stage, state, who, needs: [...needs], progress, skipped }
  })
}

/** Stages that keep a review from being frozen: neither done nor skipped with a reason. The sign-off comes after. */
export function openStages(standings: readonly StageStanding[]): StageName[] {
  return standings
    .filter(({ stage, state }) => stage !== 'sign-off' && state !== 'done' && state !== 'skipped')
    .map(({ stage }) => stage)
}

function hasBegun(stage: StageName, content: ReviewContent): boolean {
  const traces: Partial<Record<StageName, boolean>> = {
    results: Object.keys(content.commentary).length > 0 || content.summary !== null,
    feedback: content.feedback.length > 0 || content.questionnaire.answers.length > 0,
    incidents: content.incidents.length > 0,
    changes: content.changes.length > 0,
    circulate: content.circulated !== null,
    meeting: content.meeting.on !== null || content.meeting.minutes !== null,
  }
  return traces[stage] ?? false
}

const need = (says: string, isMet: boolean): Need => ({ says, isMet })

const ASKS: Readonly<Record<StageName, (content: ReviewContent, facts: StageFacts) => Asked>> = {
  data: (_, { suspicions }) => {
    const done = suspicions.filter(({ answer }) => answer !== null).length
    return {
      needs: [need('Every question that the data raises has an answer', done === suspicions.length)],
      progress: { done, of: suspicions.length },
    }
  },
  results: ({ commentary }, { targets }) => {
    const asked = targets.filter(({ status }) => status === 'red' || status === 'amber')
    const done = asked.filter(({ id }) => commentary[id] !== undefined).length
    return {
      needs: [need('Each target that was missed or is near has a commentary', done === asked.length)],
      progress: { done, of: asked.length },
    }
  },
  breaches: (_, { breaches, openExclusions }) => ({
    needs: [
      need('Each breach has a cause', breaches.triaged >= breaches.all),
      need('Each exclusion that was asked for is decided by the other side', openExclusions === 0),
    ],
    progress: { done: breaches.triaged, of: breaches.all },
  }),
  feedback: ({ feedback, questionnaire }) => {
    const complaints = feedback.filter(({ kind }) => kind === 'complaint')
    return {
      needs: [
        need('Internal customers were heard', feedback.length > 0 || questionnaire.answers.length > 0),
        need(
          'Each complaint has a response',
          complaints.every(({ response }) => response !== null),
        ),
      ],
    }
  },
  incidents: ({ incidents }) => {
    const done = incidents.filter(({ rootCause }) => rootCause !== null).length
    return {
      needs: [need('Each major incident has its root cause', done === incidents.length)],
      progress: { done, of: incidents.length },
    }
  },
  actions: (_, { carried, raised, targets, consequences, openedAt }) => {
    const done = carried.filter((action) => isReported(action, openedAt)).length
    const acted = new Set([...carried, ...raised].map(({ target }) => target))
    const missed = targets.filter(({ status }) => status === 'red')
    const settled = consequences.filter(({ action, waived }) => action !== null || waived !== null).length
    return {
      needs: [
        need('Each open action of earlier reviews is closed or reported on', done === carried.length),
        need(
          'Each missed target has an action',
          missed.every(({ id }) => acted.has(id)),
        ),
        need('Each consequence is an action or is waived with a reason', settled === consequences.length),
      ],
      progress: { done: done + settled, of: carried.length + consequences.length },
    }
  },
  changes: ({ changes }) => {
    const done = changes.filter(({ decision }) => decision !== 'open').length
    return {
      needs: [need('Each proposed change is agreed or declined', done === changes.length)],
      progress: { done, of: changes.length },
    }
  },
  circulate: ({ circulated, queries, meeting }) => {
    const done = queries.filter(({ answer }) => answer !== null).length
    return {
      needs: [
        need('The draft pack was sent to both sides', circulated !== null && areOfBoth(circulated.to, meeting)),
        need('Each query has an answer', done === queries.length),
      ],
      progress: { done, of: queries.length },
    }
  },
  meeting: ({ meeting }) => {
    const here = new Set(meeting.attendance.filter(({ isPresent }) => isPresent).map(({ side }) => side))
    return {
      needs: [
        need('The meeting has a date', meeting.on !== null),
        need('Somebody of each side was there', here.has('provider') && here.has('customer')),
        need('There are minutes', meeting.minutes !== null),
      ],
    }
  },
  'sign-off': (_, { isFrozen, signed }) => ({
    needs: [
      need('The figures are frozen', isFrozen),
      need('The provider has signed', signed.includes('provider')),
      need('The customer has signed', signed.includes('customer')),
    ],
    progress: { done: signed.length, of: 2 },
  }),
}

/** Whether somebody of each side is among these; of those whom the attendance does not know, two may be. */
function areOfBoth(names: readonly string[], { attendance }: Meeting): boolean {
  const sides = names.map(
    (name) => attendance.find((person) => person.name.trim().toLowerCase() === name.trim().toLowerCase())?.side ?? null,
  )
  const known = new Set(sides)
  return (known.has('provider') && known.has('customer')) || (known.has(null) && names.length > 1)
}

/** Closed, or something said of it since the review was opened. */
function isReported({ state, progress }: Action, since: string): boolean {
  return state !== 'open' || progress.some(({ at }) => Date.parse(at) >= Date.parse(since))
}
