import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'

type Layout = Scalar | YAMLMap | YAMLSeq
/** Places that read better over several lines. */
type Spread = { has(place: string): boolean }

/** How wide a map or list may be, as compact JSON, to stand on one line. */
const ONE_LINE = 96
/** Beside line feeds, what no reader of YAML may find raw, or would take for the end of a line. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u
/** Of those, the ones that the library leaves raw between double quotes. */
const LEFT_RAW = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g
/** What readers of YAML 1.1 take for something else than text: a truth, a number, a time. A bare date stays bare. */
const OLD_WORD =
  /^(?:y|n|yes|no|on|off|[-+]?[\d_]+(?:\.[\d_]*)?(?:e[-+]?\d+)?|[-+]?\.[\d_]+|[-+]?0[box][\da-f_]+|<<|=)$|^\d{4}-\d\d?-\d\d?[ Tt]/i
/** Signs that some readers stumble over, though the norm allows them there; times of day among them: `"09:00-17:00"`. */
const RISKY = /[?:]|^[^\p{L}\p{N}+(]/u
/** Days of the year are quoted for the eye: `"12-25"`. */
const DAY_OF_YEAR = /^\d\d-\d\d$/

/**
 * A value as YAML 1.2 which readers of YAML 1.1 understand alike. Short maps and lists stand on one line, but for those whose
 * place (`spec.targets`, list positions left out) is in `spread`.
 */
export function writeYaml(value: object, spread: Spread): string {
  const document = new Document()
  document.contents = layOut(value, '', spread)
  const text = document.toString({
    lineWidth: 0,
    blockQuote: 'literal',
    singleQuote: false,
    // A text in quotes stays on its line.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  })
  // They stand between double quotes only, where an escape means the same.
  return text.replace(LEFT_RAW, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function layOut(value: unknown, place: string, spread: Spread): Layout {
  if (Array.isArray(value)) return layOutList(value, place, spread)
  if (typeof value === 'object' && value !== null) return layOutMap(value, place, spread)
  return layOutScalar(value)
}

function layOutList(items: readonly unknown[], place: string, spread: Spread): YAMLSeq {
  const list = new YAMLSeq()
  list.items = items.map((item) => layOut(item, place, spread))
  list.flow = items.length === 0 || (!spread.has(place) && items.every(isPlain) && fitsOneLine(items))
  return list
}

function layOutMap(value: object, place: string, spread: Spread): YAMLMap {
  const map = new YAMLMap()
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  map.items = entries.map(
    ([key, item]) => new Pair(layOutKey(key), layOut(item, place === '' ? key : `${place}.${key}`, spread)),
  )
  map.flow = entries.length === 0 || (!spread.has(place) && fitsOneLine(value))
  return map
}

function layOutKey(key: string): Scalar {
  const scalar = layOutScalar(key)
  if (scalar.type === Scalar.BLOCK_LITERAL) scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

function layOutScalar(value: unknown): Scalar {
  const scalar = new Scalar(value)
  if (typeof value === 'string') scalar.type = styleOf(value)
  return scalar
}

/** `PLAIN` is a wish: what would not read back as the same text is quoted by the library. */
function styleOf(text: string): Scalar.Type {
  if (UNPRINTABLE.test(text.replaceAll('\n', ''))) return Scalar.QUOTE_DOUBLE
  if (text.includes('\n')) return /^\S/.test(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE
  return [OLD_WORD, RISKY, DAY_OF_YEAR].some((doubt) => doubt.test(text)) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** Text of several lines deserves them. */
function fitsOneLine(value: unknown): boolean {
  const json = JSON.stringify(value)
  return json.length <= ONE_LINE && !json.includes('\\n')
}
