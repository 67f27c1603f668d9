import type { LocalDate } from '../time/instant.ts'

/**
 * What the two sides said in a review, as far as the pack prints it: plain words and dates, with the ids of targets only. Everything
 * is optional; what is not given is not printed. Texts may hold several paragraphs, parted by an empty line; a line that begins with
 * `- ` is a line of a list. Dates are local dates, `YYYY-MM-DD`; moments are ISO instants.
 */
export type ReviewPart = {
  /** Printed on the cover; 1 when not given. */
  readonly revision?: number
  /** How far the review is, in a few words: `Draft for queries`, `Signed on 12 Jul 2026`. Printed on the cover. */
  readonly standing?: string
  /** The executive summary as people edited it; it then stands above the findings. */
  readonly summary?: string
  /** What is asked of the meeting, at most a handful. */
  readonly asks?: readonly string[]
  /** What is said of each target, by its id; printed on its page. */
  readonly commentary?: Readonly<Record<string, string>>
  /** What the data made one ask, with what was answered. */
  readonly dataQuestions?: readonly { readonly says: string; readonly answer: Said | null }[]
  readonly breaches?: BreachCauses
  readonly exclusions?: readonly ReviewExclusion[]
  /** Verdicts of earlier reviews that no longer hold. */
  readonly changed?: readonly ReviewChangedVerdicts[]
  readonly incidents?: readonly ReviewIncident[]
  readonly feedback?: ReviewFeedback
  readonly actions?: { readonly carried?: readonly ReviewAction[]; readonly raised?: readonly ReviewAction[] }
  readonly changes?: readonly ReviewChange[]
  /** What became of each consequence, in the order in which they fell due. */
  readonly consequences?: readonly ReviewConsequence[]
  readonly course?: ReviewCourse
  readonly meeting?: ReviewMeeting
  readonly nextReview?: { readonly on: LocalDate; readonly period?: string; readonly note?: string }
  readonly signatures?: readonly ReviewSignature[]
}

/** Who said it, and when. */
export type Said = { readonly text: string; readonly by: string; readonly at: string }

/** How the review went: whom the draft was sent to, what was asked of it, which stages were left out, and what was reopened. */
export type ReviewCourse = {
  readonly circulated?: { readonly at: string; readonly by: string; readonly to: readonly string[] } | null
  readonly queries?: readonly (Said & { readonly side: string; readonly answer: Said | null })[]
  readonly skipped?: readonly {
    readonly stage: string
    readonly reason: string
    readonly by: string
    readonly at: string
  }[]
  /** Frozen before this revision, each with why it was reopened. */
  readonly revisions?: readonly {
    readonly revision: number
    readonly sha256: string | null
    readonly reopened: string | null
  }[]
}

/** Tickets that an earlier frozen review judged otherwise than is known now. */
export type ReviewChangedVerdicts = {
  readonly period: string
  readonly revision: number
  readonly frozenAt: string
  readonly tickets: readonly {
    readonly key: string
    /** The target's name. */
    readonly target: string
    readonly before: string
    readonly after: string
    readonly why: string
  }[]
}

/** Breaches after triage: how many of each cause, and what was noted of single ones. */
export type BreachCauses = {
  /** Breaches that were looked at, of all there are. */
  readonly triaged: number
  readonly all: number
  /** Most frequent first. */
  readonly causes: readonly { readonly cause: string; readonly count: number }[]
  /** By the ticket's key and the target's id. */
  readonly notes: readonly {
    readonly key: string
    /** Where two sources hold the same key. */
    readonly sourceName?: string
    readonly target: string
    readonly cause: string | null
    readonly note: string | null
    /** The incident or action that it belongs to, in words. */
    readonly belongsTo?: string | null
  }[]
}

/** A ticket asked to be left out, with its trail. */
export type ReviewExclusion = {
  readonly number?: number
  readonly key: string
  /** Names of the targets; empty for all of them. */
  readonly targets: readonly string[]
  readonly reason: string
  readonly evidence: string
  readonly requestedBy: string
  readonly requestedAt: string
  readonly outcome: 'approved' | 'declined' | 'withdrawn' | 'open'
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly note: string | null
}

/** A major incident with its postmortem. */
export type ReviewIncident = {
  readonly title: string
  readonly service: string | null
  readonly severity: string | null
  readonly from: string
  readonly to: string | null
  readonly impact: string | null
  readonly timeline: readonly { readonly at: string; readonly text: string }[]
  readonly rootCause: string | null
  readonly lessons: string | null
  readonly tickets: readonly string[]
  readonly actions: readonly string[]
}

export type ReviewFeedback = {
  readonly entries?: readonly {
    readonly kind: 'compliment' | 'complaint' | 'suggestion'
    readonly from: string
    readonly on: LocalDate
    readonly text: string
    readonly response: string | null
  }[]
  /** The questionnaire to internal customers. */
  readonly questionnaire?: {
    readonly sent: number | null
    readonly answered: number
    readonly questions: readonly {
      readonly text: string
      /** Null for a question that takes words. */
      readonly scale: { readonly from: number; readonly to: number } | null
      readonly mean: number | null
      readonly answers: number
      readonly comments: readonly string[]
    }[]
  }
}

/** An action of the improvement register. */
export type ReviewAction = {
  /** Its number in the register. */
  readonly number?: number
  /** The day on which it was written down. */
  readonly raised?: LocalDate
  readonly title: string
  readonly detail: string | null
  readonly owner: string
  readonly due: LocalDate
  readonly baseline: string | null
  readonly expected: string | null
  /** What the figures now say; null while they say nothing. */
  readonly actual: string | null
  readonly state: 'open' | 'overdue' | 'done' | 'dropped'
  /** The last that was said of it. */
  readonly progress: string | null
}

/** A change of a target, with its evidence from past periods. */
export type ReviewChange = {
  readonly target: string
  readonly says: string
  readonly reason: string
  readonly evidence: readonly { readonly period: string; readonly before: string; readonly after: string }[]
  readonly decision: 'open' | 'agreed' | 'declined'
  /** From when it holds, where it is agreed. */
  readonly effective?: LocalDate | null
}

export type ReviewConsequence = {
  /** What falls due, in words. */
  readonly says: string
  readonly arithmetic: string
  /** The action it became, or that it was waived and why; null while neither. */
  readonly outcome: string | null
}

export type ReviewMeeting = {
  readonly on: LocalDate | null
  readonly place: string | null
  readonly agenda: readonly string[]
  readonly attendance: readonly {
    readonly name: string
    readonly role: string | null
    readonly side: string | null
    readonly isPresent: boolean
  }[]
  readonly minutes: string | null
  readonly decisions: readonly {
    readonly text: string
    readonly owner: string | null
    readonly due: LocalDate | null
    readonly dissent: string | null
  }[]
}

/** One side's signature: to be signed while `at` is null. */
export type ReviewSignature = {
  readonly side: string
  readonly name: string
  readonly role: string | null
  readonly at: string | null
  /** The SHA-256 of the frozen content that was signed. */
  readonly sha256: string | null
}
