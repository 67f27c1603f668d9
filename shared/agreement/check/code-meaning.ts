import type { Finding } from '../finding.ts'

/** What a code stands for; `docs/agreement-check.md` lists them in these words. */
export type CodeMeaning = { readonly weight: Finding['weight']; readonly means: string }
