import type { Agreement } from '../agreement/agreement.ts'
import type { LifeState, Side } from '../agreement/lifecycle.ts'
import type { PackSignature, PackTable } from './pack-document.ts'

/** A paragraph of the agreement that can be named by its number, `3.2`, with the points below it. */
export type NumberedClause = {
  readonly kind: 'clause'
  readonly number: string
  /** What it is about; null where the text says it. */
  readonly name: string | null
  readonly text: string
  readonly items: readonly string[]
}

export type DocumentClause =
  | NumberedClause
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly title: string | null; readonly table: PackTable }
  | { readonly kind: 'signatures'; readonly signatures: readonly PackSignature[] }

export type DocumentSection = {
  readonly id: string
  readonly title: string
  readonly startsPage: boolean
  readonly clauses: readonly DocumentClause[]
}

/** An agreement as a document to read and sign: no sizes, no colours, no library. */
export type AgreementDocument = {
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly header: { readonly left: string; readonly right: string }
  /** Numbered from 1 in this order. */
  readonly sections: readonly DocumentSection[]
  readonly properties: { readonly title: string; readonly subject: string }
  readonly sha256: string
  /** Instant of the text, which the file's own dates say. */
  readonly writtenAt: number
}

export type GivenSignature = {
  readonly party: Side
  readonly name: string
  readonly role: string | null
  /** A local date. */
  readonly date: string
}

export type DocumentInput = {
  readonly agreement: Agreement
  readonly state: LifeState
  /** Of the canonical text without signatures. */
  readonly sha256: string
  readonly signatures: readonly GivenSignature[]
  readonly writtenAt: number
}

/** A section as its writer gives it; it is numbered by its place. */
export type SectionDraft = Omit<DocumentSection, 'clauses'> & {
  readonly clauses: (numbered: Numbered) => readonly DocumentClause[]
}
/** Makes the next numbered clause of a section. */
export type Numbered = (clause: {
  readonly name?: string | null
  readonly text: string
  readonly items?: readonly string[]
}) => NumberedClause
