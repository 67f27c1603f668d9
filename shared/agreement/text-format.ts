import type { TextFormat } from './text-document.ts'

/** The longest text that any of our formats reads, in the bytes that its characters may take; a larger file is not even read. */
export const MOST_TEXT_BYTES = 2_000_000

/** How an agreement, a profile, a job or an OpenSLO document is written: JSON where the file's name says so, else YAML. */
export function formatOfFile(name: string): TextFormat {
  return /\.json$/i.test(name) ? 'json' : 'yaml'
}
