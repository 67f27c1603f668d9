/** Told of one line: its cells by place, and the line itself. The cells are good only until the call is over. */
export type LineVisitor = (cells: readonly string[], line: string) => boolean

/**
 * Cuts text without a single quotation mark into lines and their cells: there a delimiter is a delimiter and a line break a line break,
 * so nothing is left to parse. Only the cells that are needed, and those beyond `width`, are made; the others are empty. That halves
 * the time of a log with many columns.
 */
export function lineCutter(delimiter: string, only: { readonly places: ReadonlySet<number>; readonly width: number }) {
  const wanted = Array.from({ length: only.width }, (_, place) => only.places.has(place))
  const cells: string[] = []

  function cut(text: string, from: number, to: number): void {
    let place = 0
    let at = from
    while (at <= to) {
      const next = text.indexOf(delimiter, at)
      const end = next < 0 || next > to ? to : next
      cells[place] = wanted[place] === false ? '' : text.slice(at, end)
      place++
      at = end + 1
    }
    cells.length = place
  }

  /** Visits the lines that are whole, the last one too where the text is; gives what is left, or null once the visitor has seen enough. */
  return (text: string, isLast: boolean, visit: LineVisitor): string | null => {
    let at = 0
    while (at < text.length) {
      const next = text.indexOf('\n', at)
      if (next < 0 && !isLast) break
      const end = next < 0 ? text.length : next
      const last = end > at && text.charCodeAt(end - 1) === RETURN ? end - 1 : end
      cut(text, at, last)
      if (!visit(cells, text.slice(at, last))) return null
      at = end + 1
    }
    return text.slice(at)
  }
}

const RETURN = 13
