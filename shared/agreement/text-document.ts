import { LineCounter, parseDocument } from 'yaml'
import { countOf } from '../format.ts'
import type { Problem } from '../refusal.ts'
import { readNodes } from './node-values.ts'
import { type Path, writePath } from './path.ts'
import { yamlFault } from './yaml-fault.ts'

export type TextFormat = 'yaml' | 'json'

/** A document as plain values, with the lines it was read from. */
export type TextDocument = {
  readonly value: unknown
  /** 1-based line of what stands at `path`, or of the nearest thing around it; null where nothing has a line. */
  lineAt(path: Path): number | null
  /** 1-based line of the key that leads to `path`. */
  lineOfKey(path: Path): number | null
  readonly problems: readonly Problem[]
}

/** More than a hundred printed pages: whatever is longer is no agreement. */
const MOST_CHARACTERS = 500_000
/** What comes after is mostly the first mistake's doing. */
const MOST_SYNTAX_PROBLEMS = 3

/**
 * Reads YAML 1.2 or JSON into plain values. Nothing is guessed: dates and times of day stay text, a key stands once, tags of
 * other kinds of value are refused.
 */
export function readTextDocument(text: string, format: TextFormat): TextDocument {
  const body = text.replace(/^\uFEFF/, '')
  if (body.length > MOST_CHARACTERS) {
    const expected = `at most ${countOf(MOST_CHARACTERS, 'character')}`
    return unread({ path: '', found: countOf(body.length, 'character'), expected })
  }
  if (body.trim() === '')
    return unread({ path: '', found: 'an empty file', expected: 'apiVersion, kind, metadata, spec' })
  return format === 'json' ? readJson(body) : readYaml(body).document
}

function unread(...problems: Problem[]): TextDocument {
  return { value: null, lineAt: () => null, lineOfKey: () => null, problems }
}

/** JSON is read as JSON and, once more, as the YAML that it also is, for its lines and its repeated keys. */
function readJson(text: string): TextDocument {
  const json = parseJson(text)
  if ('problem' in json) return unread(json.problem)
  const { document, isYaml } = readYaml(text)
  // YAML has no keys beyond 1,024 characters: such a document is read all the same, without lines.
  return isYaml ? { ...document, value: json.value } : { ...unread(), value: json.value }
}

function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const [, position] = /position (\d+)/.exec(error.message) ?? []
    const problem = { path: '', found: error.message, expected: 'well-formed JSON' }
    if (position === undefined) return { problem }
    return { problem: { ...problem, line: text.slice(0, Number(position)).split('\n').length } }
  }
}

function readYaml(text: string): { document: TextDocument; isYaml: boolean } {
  const counter = new LineCounter()
  const parsed = parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    stringKeys: true,
    // Repeated keys are found by `readNodes`, where their path is known.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: counter,
  })
  const mistakes = [...parsed.errors, ...parsed.warnings]
  if (mistakes.length > 0) {
    const problems = mistakes.map(({ message, pos }) => ({
      path: '',
      found: yamlFault(message),
      expected: 'well-formed YAML',
      line: counter.linePos(pos[0]).line,
    }))
    return { document: unread(...onePerLine(problems).slice(0, MOST_SYNTAX_PROBLEMS)), isYaml: false }
  }
  const { lines, keyLines, value, problems } = readNodes(parsed, counter)
  const lineAt = (path: Path): number | null =>
    lines.get(writePath(path)) ?? (path.length === 0 ? null : lineAt(path.slice(0, -1)))
  const lineOfKey = (path: Path) => keyLines.get(writePath(path)) ?? lineAt(path)
  return { document: { value, lineAt, lineOfKey, problems }, isYaml: true }
}

/** One mistake often upsets the parser several times in a row. */
function onePerLine(problems: readonly (Problem & { line: number })[]): Problem[] {
  return problems.filter((problem, i) => problems.findIndex(({ line }) => line === problem.line) === i)
}
