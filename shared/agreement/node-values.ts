import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type YAMLMap } from 'yaml'
import { countOf } from '../format.ts'
import type { Problem } from '../refusal.ts'
import { type Path, writePath } from './path.ts'

/** Counted after aliases are followed, so that a few lines that repeat each other a thousandfold are refused. */
const MOST_VALUES = 50_000
/** The deepest place of an agreement is nine steps down; an alias that holds itself has no bottom. */
const DEEPEST = 30

class TooMuch extends Error {}

/** A parsed document as plain values; lines (1-based) by written path, of values and of keys. */
export type NodeValues = {
  readonly value: unknown
  readonly lines: ReadonlyMap<string, number>
  readonly keyLines: ReadonlyMap<string, number>
  readonly problems: readonly Problem[]
}

type Reading = {
  readonly document: Document
  readonly counter: LineCounter
  readonly lines: Map<string, number>
  readonly keyLines: Map<string, number>
  readonly problems: Problem[]
  values: number
}

/** Turns a document's nodes into plain values, and names keys that stand twice and aliases that lead nowhere. */
export function readNodes(document: Document, counter: LineCounter): NodeValues {
  const reading: Reading = { document, counter, lines: new Map(), keyLines: new Map(), problems: [], values: 0 }
  try {
    return { ...reading, value: readNode(reading, document.contents, []) }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    const expected = `at most ${countOf(MOST_VALUES, 'value')}, nested at most ${DEEPEST} deep`
    return { ...reading, value: null, problems: [{ path: '', found: 'more than any agreement holds', expected }] }
  }
}

function readNode(reading: Reading, node: unknown, path: Path): unknown {
  reading.values += 1
  if (reading.values > MOST_VALUES || path.length > DEEPEST) throw new TooMuch()
  const line = lineOf(reading, node)
  if (line !== null) reading.lines.set(writePath(path), line)
  if (isAlias(node)) {
    const anchored = node.resolve(reading.document)
    if (anchored !== undefined) return readNode(reading, anchored, path)
    report(reading, { path: writePath(path), found: `*${node.source}`, expected: `&${node.source} before it` }, line)
    return null
  }
  if (isMap(node)) return readMap(reading, node, path)
  if (isSeq(node)) return node.items.map((item, i) => readNode(reading, item, [...path, i]))
  return isScalar(node) ? node.value : null
}

function readMap(reading: Reading, map: YAMLMap, path: Path): object {
  const entries = new Map<string, unknown>()
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const line = lineOf(reading, key)
    const written = writePath([...path, name])
    if (entries.has(name)) {
      report(reading, { path: written, found: `"${name}" a second time`, expected: 'each key once' }, line)
    }
    // No schema sees this key, for a plain object has it from birth.
    if (name === '__proto__') report(reading, { path: written, found: `"${name}"`, expected: 'another key' }, line)
    if (line !== null) reading.keyLines.set(written, line)
    entries.set(name, readNode(reading, value, [...path, name]))
  }
  return Object.fromEntries(entries)
}

function report(reading: Reading, problem: Problem, line: number | null): void {
  reading.problems.push(line === null ? problem : { ...problem, line })
}

function lineOf({ counter }: Reading, node: unknown): number | null {
  const start = isNode(node) ? node.range?.[0] : undefined
  return start === undefined ? null : counter.linePos(start).line
}
