/** Told of one line: its cells by place, good only until the call is over, and the line itself, which is made when it is asked for. */
export type LineVisitor = (cells: readonly string[], line: () => string) => boolean

/** The text of a stretch of bytes. */
export type Decode = (bytes: Buffer, from: number, to: number) => string

const [NEW_LINE, RETURN] = [10, 13]

/**
 * Cuts whole lines without a single quotation mark into cells: there a delimiter is a delimiter and a line break a line break. It looks
 * at bytes, for most cells of a log repeat the one above, and then no text has to be made of them. A line with as many cells as the
 * header gives those that are needed alone; every other line is split whole. False once the visitor has seen enough.
 */
export function lineCutter(delimiter: string, only: { readonly places: ReadonlySet<number>; readonly width: number }) {
  const { width } = only
  const between = delimiter.charCodeAt(0)
  const places = Array.from({ length: width }, (_, place) => place).filter((place) => only.places.has(place))
  const cells = Array.from({ length: width }, () => '')
  // Where each cell of the line at hand begins, and as many ends: a cell ends one byte before the next begins.
  const begins = new Int32Array(width + 1)
  const above = places.map(() => ({ from: 0, to: -1 }))

  /** Notes where the cells of the line at `start` begin; gives where it ends and how many they are. */
  const line = { end: 0, count: 0 }
  function measure(bytes: Buffer, start: number): void {
    let at = start
    let count = 0
    begins[0] = start
    for (; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === between) {
        if (++count < width) begins[count] = at + 1
      } else if (byte === NEW_LINE) break
    }
    line.end = at
    line.count = count + 1
  }

  function keep(bytes: Buffer, end: number, decode: Decode): void {
    begins[width] = end + 1
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? 0
      const last = above[index]
      if (last === undefined) continue
      const [from, to] = [begins[place] ?? 0, (begins[place + 1] ?? 0) - 1]
      if (!isSame(bytes, { from, to }, last)) cells[place] = from === to ? '' : decode(bytes, from, to)
      last.from = from
      last.to = to
    }
  }

  return (bytes: Buffer, decode: Decode, visit: LineVisitor): boolean => {
    // What stands above is known by its bytes, and those were others.
    for (const last of above) last.to = -1
    for (let start = 0; start < bytes.length; ) {
      measure(bytes, start)
      const from = start
      const end = line.end > start && bytes[line.end - 1] === RETURN ? line.end - 1 : line.end
      start = line.end + 1
      const text = () => decode(bytes, from, end)
      const isRegular = line.count === width
      if (isRegular) keep(bytes, end, decode)
      if (!visit(isRegular ? cells : text().split(delimiter), text)) return false
    }
    return true
  }
}

type Stretch = { readonly from: number; readonly to: number }

function isSame(bytes: Buffer, one: Stretch, other: Stretch): boolean {
  const length = one.to - one.from
  if (length !== other.to - other.from) return false
  // From the end, for that is where dates and numbers differ.
  for (let at = length - 1; at >= 0; at--) if (bytes[one.from + at] !== bytes[other.from + at]) return false
  return true
}
