import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'

/** What is told of an XML part as it streams by. Names come without their namespace prefix; text and CDATA are the same. */
export type XmlHandlers = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
  /** Asked after each stretch of bytes; true ends the walk early. */
  isDone?(): boolean
  /** Told of each stretch of bytes read. */
  advance?(bytes: number): void
}

/** The XML is not well formed. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault'
}

/** Walks one XML part from its stream. @throws XmlFault, and whatever a handler or the stream throws */
export async function walkXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = parserFor(handlers)
  let decoding: InstanceType<typeof TextDecoder> | null = null
  for await (const chunk of stream) {
    const bytes: Buffer = chunk
    decoding ??= new TextDecoder(encodingOf(bytes))
    parser.write(decoding.decode(bytes, { stream: true }))
    handlers.advance?.(bytes.length)
    if (handlers.isDone?.() === true) return
  }
  parser.write(decoding?.decode() ?? '')
  parser.close()
}

/** A workbook's own elements stand a dozen deep; the parser keeps each that is open, and small files can hold millions. */
const DEEPEST = 1000
/** They have a handful of attributes. */
const MOST_ATTRIBUTES = 1000

function parserFor({ open, close, text }: XmlHandlers) {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let attributes = 0
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) throw new XmlFault(`an element has more than ${MOST_ATTRIBUTES} attributes`)
  })
  parser.on('opentag', ({ name, attributes: said }) => {
    attributes = 0
    if (++depth > DEEPEST) throw new XmlFault(`elements stand more than ${DEEPEST} deep in one another`)
    open(localName(name), said)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    close?.(localName(name))
  })
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('error', (error) => {
    // Some writers leave control characters in their texts; everything around them is sound.
    if (!error.message.includes('disallowed character')) throw new XmlFault(error.message)
  })
  return parser
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The value of an attribute whatever its prefix, as in `r:id`. */
export function prefixedAttribute(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(`:${local}`))?.[1]
}

/** XML without a byte order mark is UTF-8 here, as the format demands. */
function encodingOf(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2)
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
}
