/** The cells of a row that no field takes. They are made only for who asks: an import looks at none of them one by one. */
export type CustomCells = {
  /** Trimmed, by their headers; empty ones are left out. */
  byHeader(): Readonly<Record<string, string>>
  /** A number below 2^53 that tells whether a newer export says anything else in these cells, in whatever order they stand. */
  print(): number
}

const [FIRST, SECOND] = [0x811c9dc5, 0x9747b28c]

/** A header's part in the print of each of its cells. */
export function headerPrint(header: string): number {
  let print = FIRST
  for (let at = 0; at < header.length; at++) print = Math.imul(print ^ header.charCodeAt(at), 0x01000193)
  return print
}

/** Adds up the prints of one row's cells; twice 32 bits are gone over, for a chance likeness would hide a change. */
export function cellPrints() {
  let [low, high] = [0, 0]
  return {
    add(header: number, text: string): void {
      let [one, two] = [header, header ^ SECOND]
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        one = Math.imul(one ^ code, 0x01000193)
        two = Math.imul(two ^ code, 0x5bd1e995)
        two ^= two >>> 15
      }
      low = (low + one) >>> 0
      high = (high + two) >>> 0
    },
    /** The sum so far; the next row starts anew. */
    take(): number {
      const print = (high & 0x1fffff) * 0x1_0000_0000 + low
      low = high = 0
      return print
    },
  }
}

/** Custom cells that are at hand by their headers. */
export function customCells(byHeader: Readonly<Record<string, string>>): CustomCells {
  return {
    byHeader: () => byHeader,
    print() {
      const prints = cellPrints()
      for (const [header, text] of Object.entries(byHeader)) prints.add(headerPrint(header), text)
      return prints.take()
    },
  }
}
