import type { Finding } from '../finding.ts'
import type { Path } from '../path.ts'
import { clausesOf, textAt } from './clauses.ts'
import { type FindingCode, found } from './codes.ts'

type Vagueness = { readonly code: FindingCode; readonly words: readonly string[]; readonly next: string }

/** By what has to be said instead. A word stands for its whole self; `*` for any ending. */
const VAGUE: readonly Vagueness[] = [
  {
    code: 'vague.no-promise',
    words: [
      'as soon as possible',
      'asap',
      'best effort*',
      'best endeavour*',
      'best endeavor*',
      'reasonable effort*',
      'reasonable endeavour*',
      'where possible',
      'if possible',
      'when possible',
      'whenever possible',
      'as far as possible',
      'endeavour* to',
      'endeavor* to',
      'strive* to',
      'aim* to',
      'try to',
      'tries to',
      'without undue delay',
      'in due course',
    ],
    next: 'Say what will be done, and by when.',
  },
  {
    code: 'vague.no-promise',
    words: [
      'tbd',
      'tbc',
      'to be defined',
      'to be determined',
      'to be agreed',
      'to be confirmed',
      'to be decided',
      'etc',
    ],
    next: 'Say what is meant before anybody signs.',
  },
  {
    code: 'vague.word',
    words: [
      'timely',
      'prompt',
      'promptly',
      'quick',
      'quickly',
      'rapid',
      'rapidly',
      'soon',
      'shortly',
      'swift',
      'swiftly',
    ],
    next: 'Say within how long, and counted in which hours.',
  },
  {
    code: 'vague.word',
    words: [
      'usual',
      'usually',
      'normally',
      'generally',
      'typically',
      'often',
      'frequently',
      'regular',
      'regularly',
      'periodic',
      'periodically',
      'occasionally',
      'from time to time',
      'as needed',
      'as required',
      'as appropriate',
      'when necessary',
      'if necessary',
    ],
    next: 'Say how often, or when exactly.',
  },
  {
    code: 'vague.word',
    words: [
      'minimal',
      'minimise*',
      'minimize*',
      'significant',
      'significantly',
      'substantial',
      'substantially',
      'considerable',
      'approximately',
      'roughly',
      'as little',
      'sufficient',
      'sufficiently',
      'adequate',
      'adequately',
    ],
    next: 'Say how much, as a number that can be measured.',
  },
  {
    code: 'vague.word',
    words: [
      'reasonable',
      'reasonably',
      'appropriate',
      'appropriately',
      'acceptable',
      'satisfactory',
      'accurate',
      'accurately',
      'reliable',
      'reliably',
      'efficient',
      'efficiently',
      'high quality',
      'high-quality',
      'excellent',
      'professional',
      'state of the art',
      'state-of-the-art',
      'industry standard',
      'user-friendly',
    ],
    next: 'Say how one can tell, by a figure or a test.',
  },
]

const PATTERNS = VAGUE.map(({ words, ...rest }) => ({ ...rest, pattern: patternOf(words) }))

/** Vague words in what the parties promise each other, each with its place; a word is told once for one text. */
export function* vagueWords(document: unknown): Generator<Finding> {
  for (const { path, text } of clausesOf(document)) {
    if (!isPromise(path)) continue
    const seen = new Set<string>()
    for (const { code, next, pattern } of PATTERNS) {
      for (const [word] of text.matchAll(pattern)) {
        if (seen.has(word.toLowerCase()) || isWithin(word, seen)) continue
        seen.add(word.toLowerCase())
        yield found(code, {
          path,
          ...ofTarget(document, path),
          says: `“${word}” can be read in more than one way.`,
          next,
        })
      }
    }
  }
}

/** “reasonable” has been told with “reasonable efforts”. */
function isWithin(word: string, seen: ReadonlySet<string>): boolean {
  return [...seen].some((longer) => longer.includes(word.toLowerCase()))
}

/** Where the parties promise something. Names of people, evidence and what machines read are theirs to word. */
const PROMISES = [
  /^spec\.purpose$/,
  /^spec\.scope\.(?:services\.(?:name|description|outcomes)|exclusions)$/,
  /^spec\.(?:responsibilities|expectations)\.(?:provider|customer)$/,
  /^spec\.targets\.(?:name|description)$/,
  /^spec\.escalation\.(?:to|after)$/,
  /^spec\.consequences\.remedy$/,
]

function isPromise(path: Path): boolean {
  const keys = path.filter((step) => typeof step !== 'number').join('.')
  return PROMISES.some((pattern) => pattern.test(keys))
}

function ofTarget(document: unknown, [spec, targets, index]: Path): { target?: string } {
  const id = targets === 'targets' && index !== undefined ? textAt(document, [spec ?? '', targets, index, 'id']) : null
  return id === null ? {} : { target: id }
}

function patternOf(words: readonly string[]): RegExp {
  const inOrder = words.toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll('*', '[\\p{L}-]*'))
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${inOrder.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
}
