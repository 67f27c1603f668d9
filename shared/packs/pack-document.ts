import type { ClockDrawing } from '../charts/clock-drawing.ts'
import type { CountingRule, Status, TargetFigures } from '../sla/figures.ts'
import type { Instant } from '../time/instant.ts'
import type { PackPart, PackStyle } from './pack-style.ts'

/** What a pack says, as data: no sizes, no colours, no library. Whoever lays it out decides how it looks. */

/** `mark` is a status drawn as shape and colour before the text, whose word the text or the head of its column says. */
export type PackCell = {
  readonly text: string
  /** A second, quiet line. */
  readonly note?: string
  readonly mark?: Status
  readonly isStrong?: boolean
  /** Id of the section that the cell leads to. */
  readonly link?: string
}

/** `rest` shares what the others leave; `fit` is as wide as its content; a number is a width in points. */
export type PackColumn = {
  readonly head: string
  readonly align: 'left' | 'right'
  readonly width: 'rest' | 'fit' | number
}

export type PackTable = {
  readonly columns: readonly PackColumn[]
  readonly rows: readonly (readonly (string | PackCell)[])[]
  /** Said in place of a table without rows. */
  readonly empty: string
}

/** `figure` is null where nothing was measured; the note is what it is of, or the unit of a value. */
export type PackSlamCell = { readonly status: Status; readonly figure: string | null; readonly note: string }

/** Targets down, months across; the layout draws the cells. */
export type PackSlam = {
  readonly months: readonly { readonly name: string; readonly year: string; readonly partial: boolean }[]
  readonly rows: readonly {
    readonly name: string
    readonly link?: string
    readonly objective: string
    readonly cells: readonly PackSlamCell[]
    /** The whole period. */
    readonly whole: PackSlamCell
    readonly isMeasured: boolean
  }[]
}

/** The one big figure of a target, with what belongs beside it. */
export type PackFigure = {
  readonly figure: string
  /** `of 120 checks` */
  readonly of: string
  readonly status: Status
  /** `Missed: objective 95 %, minimum 90 %` */
  readonly verdict: string
  /** Interval, exclusions and the like, a sentence each. */
  readonly notes: readonly string[]
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** Drawn from the target's figures by the same function that draws it on screen. */
export type PackChart = {
  readonly chart: 'monthly' | 'distribution'
  readonly target: TargetFigures
  readonly title: string
}

/** An error budget, drawn as a bar: `consumed` is the share that is gone, past 1 where it is overdrawn. */
export type PackBudget = {
  readonly title: string
  readonly of: string
  readonly consumed: number
  readonly allowed: string
  readonly used: string
  readonly left: string
  readonly pace: string
}

/** Figures side by side in small cells, such as the hours of a day. */
export type PackStrip = {
  readonly title: string
  readonly note: string | null
  readonly cells: readonly (PackSlamCell & { readonly head: string })[]
  /** Said in a cell without a figure. */
  readonly empty: string
}

/** One ticket's clock as a drawing, under what became of it. */
export type PackClock = {
  readonly title: string
  readonly facts: string
  readonly drawing: ClockDrawing
}

/** A line to sign on. */
export type PackSignature = {
  readonly side: string
  readonly name: string
  readonly role: string | null
  /** When and over what it was signed; null while it is to be signed. */
  readonly signed: string | null
}

/** What stands out; `link` is the id of the section that says more. */
export type PackFinding = { readonly title: string; readonly text: string; readonly link?: string }

/** A word and what it means here, with its mark where it is a status. */
export type PackTerm = { readonly term: string; readonly meaning: string; readonly mark?: Status }

export type PackBlock =
  | { readonly kind: 'text'; readonly tone: 'lead' | 'body' | 'quiet'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly note: string | null }
  | { readonly kind: 'findings'; readonly items: readonly PackFinding[] }
  | { readonly kind: 'figure'; readonly figure: PackFigure }
  | { readonly kind: 'charts'; readonly charts: readonly PackChart[] }
  | { readonly kind: 'slam'; readonly slam: PackSlam }
  | { readonly kind: 'table'; readonly table: PackTable }
  /** Small tables side by side. */
  | { readonly kind: 'tables'; readonly tables: readonly { readonly title: string; readonly table: PackTable }[] }
  | { readonly kind: 'rules'; readonly title: string; readonly rules: readonly CountingRule[] }
  | { readonly kind: 'terms'; readonly terms: readonly PackTerm[] }
  | { readonly kind: 'budget'; readonly budget: PackBudget }
  | { readonly kind: 'strip'; readonly strip: PackStrip }
  | { readonly kind: 'clock'; readonly clock: PackClock }
  /** A status with its word, and what there is to say of it. */
  | { readonly kind: 'marked'; readonly mark: Status; readonly text: string; readonly detail: string }
  /** What people wrote, a paragraph each; one that begins with a dash is a line of a list. */
  | { readonly kind: 'prose'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'signatures'; readonly signatures: readonly PackSignature[] }
  /** Short lines in columns, for lists of thousands; `above` is the room, in lines, that their first page has no more. */
  | { readonly kind: 'lines'; readonly heads: string; readonly lines: readonly string[]; readonly above: number }
  /** What follows begins a page. */
  | { readonly kind: 'break' }

export type PackSection = {
  readonly id: string
  readonly title: string
  /** A line above the title: what kind of page it is. */
  readonly eyebrow: string
  /** A sentence that answers the page; it then stands in the place of the title, which names the page in the contents. */
  readonly headline: string | null
  /** Which part of the pack it belongs to, so that it can be left out. */
  readonly part: PackPart
  readonly blocks: readonly PackBlock[]
}

export type PackCover = {
  readonly eyebrow: string
  readonly title: string
  readonly subtitle: string
  readonly status: string
  /** How many targets stand how; only those that occur. */
  readonly counts: readonly { readonly status: Status; readonly text: string }[]
  readonly facts: readonly { readonly name: string; readonly value: string; readonly note: string | null }[]
}

export type PackDocument = {
  /** Null for a single sheet. */
  readonly cover: PackCover | null
  readonly sections: readonly PackSection[]
  /** The summary once more, as it stands on a sheet of its own. */
  readonly summary: readonly PackSection[]
  /** Above every page: the reference left, the period right. */
  readonly header: { readonly left: string; readonly right: string }
  readonly properties: {
    readonly title: string
    readonly author: string
    readonly subject: string
    readonly keywords: string
  }
  readonly madeAt: Instant
  readonly style: PackStyle
}
