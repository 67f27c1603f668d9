/**
 * A small spreadsheet, to recalculate what a workbook says it has calculated: references, ranges, comparisons, the four operations,
 * and COUNTIFS, SUMIFS, IF, AND, OR, NOT, ROUND. Written from what spreadsheets document, not from what our formulas happen to say.
 */
export type Value = string | number | boolean | null

/** What a cell holds: a value, or a formula that is worked out when asked for. */
export type Sheets = { readonly cell: (sheet: string, column: number, row: number) => Value }

type Token = { readonly kind: 'number' | 'text' | 'name' | 'sign'; readonly text: string }

const TOKENS =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|((?:[A-Za-z]+!)?\$?[A-Z]{1,3}\$?\d+|[A-Z]+(?=\())|(<>|<=|>=|[-+*/=<>(),:]))/y

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = []
  TOKENS.lastIndex = 0
  while (TOKENS.lastIndex < formula.length) {
    const at = TOKENS.lastIndex
    const match = TOKENS.exec(formula)
    if (match === null) throw new Error(`Cannot read ${formula.slice(at)}`)
    const [, number, text, name, sign] = match
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll('""', '"') })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else tokens.push({ kind: 'sign', text: sign ?? '' })
  }
  return tokens
}

type Range = { readonly sheet: string; readonly from: Place; readonly to: Place }
type Place = { readonly column: number; readonly row: number }

function placeOf(reference: string, sheet: string): Place & { sheet: string } {
  const [, named, letters = '', row = ''] = /^(?:([A-Za-z]+)!)?\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? []
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0)
  return { sheet: named ?? sheet, column, row: Number(row) }
}

/** Worked out only when asked for: the branch of an IF that is not taken may be in error. */
type Later = () => Value

/** What a formula that stands on `sheet` comes to. */
export function calculate(formula: string, sheet: string, sheets: Sheets): Value {
  const tokens = tokensOf(formula)
  let next = 0
  const isSign = (...signs: string[]) => tokens[next]?.kind === 'sign' && signs.includes(tokens[next]?.text ?? '')
  const take = () => tokens[next++] ?? { kind: 'sign', text: '' }
  const expect = (sign: string) => {
    const { text } = take()
    if (text !== sign) throw new Error(`Expected ${sign}, found ${text} in ${formula}`)
  }

  function binary(
    operand: () => Later,
    signs: string[],
    apply: (left: Value, sign: string, right: Value) => Value,
  ): Later {
    let left = operand()
    while (isSign(...signs)) {
      const [before, sign, right] = [left, take().text, operand()]
      left = () => apply(before(), sign, right())
    }
    return left
  }
  const product = () => binary(single, ['*', '/'], arithmetic)
  const sum = () => binary(product, ['+', '-'], arithmetic)
  const comparison = () => binary(sum, ['=', '<>', '<', '>', '<=', '>='], compare)

  function single(): Later {
    const token = take()
    if (token.kind === 'number') return () => Number(token.text)
    if (token.kind === 'text') return () => token.text
    if (token.text === '-') {
      const negated = single()
      return () => -number(negated())
    }
    if (token.text === '(') {
      const inner = comparison()
      expect(')')
      return inner
    }
    if (isSign('(')) return call(token.text)
    const { sheet: of, column, row } = placeOf(token.text, sheet)
    return () => sheets.cell(of, column, row)
  }
  function call(name: string): Later {
    expect('(')
    if (name === 'COUNTIFS') return countIfs()
    if (name === 'SUMIFS') return sumIfs()
    const given = list(comparison)
    const [first = empty, second = empty, third = empty] = given
    if (name === 'IF') return () => (truth(first()) ? second() : third())
    // As in spreadsheets, every argument is worked out.
    if (name === 'AND') return () => given.map((each) => truth(each())).every(Boolean)
    if (name === 'OR') return () => given.map((each) => truth(each())).some(Boolean)
    if (name === 'NOT') return () => !truth(first())
    if (name === 'ROUND') return () => round(number(first()), number(second()))
    throw new Error(`No function ${name}`)
  }
  function list<Item>(item: () => Item): Item[] {
    const items = [item()]
    while (isSign(',')) {
      take()
      items.push(item())
    }
    expect(')')
    return items
  }
  function range(): Range {
    const from = placeOf(take().text, sheet)
    expect(':')
    return { sheet: from.sheet, from, to: placeOf(take().text, sheet) }
  }
  function countIfs(): Later {
    const pairs = criteria()
    return () =>
      rowsThatFit(
        pairs.map(({ where, criterion }) => ({ where, criterion: criterion() })),
        sheets,
      ).length
  }
  function criteria() {
    return list(() => {
      const where = range()
      expect(',')
      return { where, criterion: comparison() }
    })
  }

  function sumIfs(): Later {
    const summed = range()
    expect(',')
    const pairs = criteria()
    return () =>
      rowsThatFit(
        pairs.map(({ where, criterion }) => ({ where, criterion: criterion() })),
        sheets,
      ).reduce((total, row) => {
        const value = sheets.cell(summed.sheet, summed.from.column, summed.from.row + row)
        return total + (typeof value === 'number' ? value : 0)
      }, 0)
  }

  const result = comparison()
  if (next !== tokens.length) throw new Error(`Something is left over in ${formula}`)
  return result()
}

const empty: Later = () => null

function rowsThatFit(pairs: readonly { where: Range; criterion: Value }[], { cell }: Sheets): number[] {
  const [first] = pairs
  const rows = first === undefined ? 0 : first.where.to.row - first.where.from.row + 1
  const fits = (row: number) =>
    pairs.every(({ where: { sheet, from }, criterion }) => meets(cell(sheet, from.column, from.row + row), criterion))
  return Array.from({ length: rows }, (_, row) => row).filter(fits)
}

/** A criterion that is a number fits numbers, one that is a text fits texts, whatever their case. */
function meets(value: Value, criterion: Value): boolean {
  if (typeof criterion === 'number') return value === criterion
  return typeof value === 'string' && value.toLowerCase() === String(criterion).toLowerCase()
}

/** An empty cell is zero beside a number and empty text beside a text. */
function compare(left: Value, sign: string, right: Value): boolean {
  const [a, b] =
    typeof left === 'string' || typeof right === 'string' ? [left ?? '', right ?? ''] : [number(left), number(right)]
  const isEqual = typeof a === typeof b && a === b
  const isLess = typeof a === typeof b ? a < b : typeof a === 'number'
  if (sign === '=') return isEqual
  if (sign === '<>') return !isEqual
  if (sign === '<') return isLess
  if (sign === '>') return !isLess && !isEqual
  return sign === '<=' ? isLess || isEqual : !isLess
}

function number(value: Value): number {
  if (typeof value === 'string') throw new Error(`#VALUE!: "${value}" is no number`)
  return Number(value ?? 0)
}

function arithmetic(left: Value, sign: string, right: Value): number {
  const [a, b] = [number(left), number(right)]
  if (sign === '+') return a + b
  if (sign === '-') return a - b
  if (sign === '*') return a * b
  if (b === 0) throw new Error('#DIV/0!')
  return a / b
}

const truth = (value: Value) => value === true || (typeof value === 'number' && value !== 0)

function round(value: number, places: number): number {
  const scale = 10 ** places
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale
}
