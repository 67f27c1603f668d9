import { damaged, type XlsxPackage } from './xlsx-package.ts'
import { walkXml, XmlFault, type XmlHandlers } from './xml-walk.ts'

/** Walks a part; broken XML, and bytes that cannot be unpacked, are a damaged file. */
export async function walkPart(parts: XlsxPackage, path: string, handlers: XmlHandlers): Promise<void> {
  const stream = await parts.open(path)
  try {
    await walkXml(stream, handlers)
  } catch (error) {
    if (error instanceof XmlFault || isZipFault(error)) throw damaged(parts.name, `its part ${path} cannot be read`)
    throw error
  } finally {
    stream.destroy()
  }
}

/** What zlib and the archive reader throw at bytes that are not what the directory promised. */
function isZipFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    code.startsWith('Z_') || /bytes in the stream|compressed|CRC|checksum|invalid|unexpected EOF/i.test(error.message)
  )
}
