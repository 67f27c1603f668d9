/**
 * What the window's side asks of the engine process and what it answers, one answer per question. The page's own operations do not
 * pass here: their port travels once, with `connect`.
 */
export type Question =
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'connect' }
  | { readonly kind: 'grant'; readonly path: string }
  /** `path` as in the address: `/files/packs/2026-H1.pdf`. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'close' }

export type Asked = { readonly id: number; readonly question: Question }

/** `said` is a sentence for a person: of a rule that said no, or of a fault. */
export type Answered =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly refused: boolean; readonly said: string }

export type GrantedFile = { readonly grant: string; readonly name: string }

export type FoundFile = { readonly type: string; readonly bytes: Uint8Array }
