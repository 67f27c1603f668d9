/** Told of one line: its cells by place, and the line itself. The cells are good only until the call is over. */
export type LineVisitor = (cells: readonly string[], line: string) => boolean

/**
 * Cuts text without a single quotation mark into lines and their cells: there a delimiter is a delimiter and a line break a line break,
 * so nothing is left to parse. Of a line with as many cells as the header only those that are needed are made, by one expression that the
 * engine runs as machine code from its first line on; that takes half the time of a split. Every other line is split whole.
 */
export function lineCutter(delimiter: string, only: { readonly places: ReadonlySet<number>; readonly width: number }) {
  const places = Array.from({ length: only.width }, (_, place) => place).filter((place) => only.places.has(place))
  const regular = regularLine(delimiter, only)
  const cells = Array.from({ length: only.width }, () => '')

  /** A cell that repeats the one above stays the very same text, which makes it quick to see that nothing changed. */
  function keep(found: RegExpExecArray): void {
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? 0
      const cell = found[index + 1] ?? ''
      if (cells[place] !== cell) cells[place] = cell
    }
  }

  /** Visits the lines that are whole, the last one too where the text is; gives what is left, or null once the visitor has seen enough. */
  return (text: string, isLast: boolean, visit: LineVisitor): string | null => {
    let at = 0
    while (at < text.length) {
      regular.lastIndex = at
      const found = regular.exec(text)
      const end = found === null ? text.indexOf('\n', at) : regular.lastIndex - 1
      if (end < 0 && !isLast) break
      const line = withoutReturn(text.slice(at, end < 0 ? text.length : end))
      if (found !== null) keep(found)
      if (!visit(found === null ? line.split(delimiter) : cells, line)) return null
      at = end < 0 ? text.length : end + 1
    }
    return text.slice(at)
  }
}

/** One line of exactly so many cells, the needed ones captured. */
function regularLine(delimiter: string, { places, width }: { places: ReadonlySet<number>; width: number }): RegExp {
  const escaped = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`
  const cell = `[^${escaped}\\r\\n]*`
  const cells = Array.from({ length: width }, (_, place) => (places.has(place) ? `(${cell})` : cell))
  return new RegExp(`${cells.join(escaped)}\\r?\\n`, 'y')
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
