import type { Finding } from '../finding.ts'
import { type Path, writePath } from '../path.ts'
import type { CodeMeaning } from './code-meaning.ts'
import { CONTRADICTION_CODES } from './contradiction-codes.ts'
import { EVIDENCE_CODES } from './evidence-codes.ts'
import { MISSING_CODES } from './missing-codes.ts'

/** Every code that the check may give. They are stable: one that is no longer given is not given to anything else. */
export const CODES = {
  ...EVIDENCE_CODES,
  ...CONTRADICTION_CODES,
  'vague.no-promise': {
    weight: 'warning',
    means: 'Words that take a promise back, such as “as soon as possible”, “best effort” or “to be defined”.',
  },
  'vague.word': {
    weight: 'advice',
    means: 'A word that two readers measure differently, such as “timely”, “regular”, “usually” or “minimal”.',
  },
  ...MISSING_CODES,
} as const satisfies Readonly<Record<string, CodeMeaning>>
export type FindingCode = keyof typeof CODES

type Told = {
  readonly path: Path
  readonly target?: string
  readonly says: string
  readonly next?: string
}

/** A finding with the kind and weight of its code. */
export function found(code: FindingCode, { path, target, says, next }: Told): Finding {
  const kind = code.slice(0, code.indexOf('.')) as Finding['kind'] // codes begin with their kind
  return {
    code,
    kind,
    weight: CODES[code].weight,
    path: writePath(path),
    target: target ?? null,
    says,
    next: next ?? null,
  }
}
