/** The bytes of 2^53, and the largest number that can be shifted. */
const [LONGEST, MOST_BITS] = [8, 0x7fff_ffff]

/** Whole numbers as bytes, seven bits each, the lowest first: small numbers take one byte. Exact up to 2^53. */
export class VarintWriter {
  #bytes = new Uint8Array(256)
  #length = 0

  /** A number from 0 up. */
  natural(value: number): void {
    // No number has more bytes than there are left after this.
    if (this.#length + LONGEST > this.#bytes.length) this.#widen()
    const bytes = this.#bytes
    let rest = value
    for (; rest > MOST_BITS; rest = Math.floor(rest / 0x80)) bytes[this.#length++] = (rest % 0x80) | 0x80
    for (; rest >= 0x80; rest >>>= 7) bytes[this.#length++] = (rest & 0x7f) | 0x80
    bytes[this.#length++] = rest
  }

  /** Any whole number up to 2^52 either way; those near 0 take the least room. */
  whole(value: number): void {
    this.natural(value < 0 ? -value * 2 - 1 : value * 2)
  }

  /** A copy of what was written; the writer starts anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }

  #widen(): void {
    const wider = new Uint8Array(this.#bytes.length * 2)
    wider.set(this.#bytes)
    this.#bytes = wider
  }
}

export class VarintReader {
  readonly #bytes: Uint8Array
  readonly #end: number
  #at: number

  constructor(bytes: Uint8Array, from = 0, to = bytes.length) {
    this.#bytes = bytes
    this.#at = from
    this.#end = to
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#end
  }

  natural(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new RangeError('A packed history ends in the middle of a number')
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 0x80
    }
  }

  whole(): number {
    const value = this.natural()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
}
