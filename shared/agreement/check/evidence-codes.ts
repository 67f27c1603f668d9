import type { CodeMeaning } from './code-meaning.ts'

/** What the imported sources say of a target. */
export const EVIDENCE_CODES = {
  'measurable.no-data': {
    weight: 'warning',
    means: 'Nothing was imported yet that the target could be measured from.',
  },
  'measurable.source-unknown': {
    weight: 'problem',
    means: 'The agreement reads a source that nobody has imported.',
  },
  'measurable.field-missing': {
    weight: 'problem',
    means: 'No source gives what the target’s clock or filter needs.',
  },
  'measurable.field-partly-missing': {
    weight: 'warning',
    means: 'Some of the sources do not give what the target’s clock or filter needs.',
  },
  'measurable.nothing-matches': {
    weight: 'warning',
    means: 'Sources give the fields, and not one ticket or record fits the target.',
  },
  'realistic.not-kept': {
    weight: 'warning',
    means: 'In most of the past periods the target would have been missed.',
  },
  'realistic.tight': {
    weight: 'advice',
    means: 'The target would have been kept, at times or by a margin that chance can undo.',
  },
  'realistic.sample-too-small': {
    weight: 'advice',
    means: 'A period will hold so few checks that its figure says little, or gets no verdict.',
  },
} as const satisfies Readonly<Record<string, CodeMeaning>>
