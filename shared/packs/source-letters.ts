import type { SourcePlace } from '../sla/figures.ts'

/** A letter for each sheet of each imported file, so that a register can say `A 1204` instead of repeating a long file name. */
export type SourceLetters = {
  readonly legend: readonly { readonly letter: string; readonly importId: number; readonly words: string }[]
  readonly of: (place: SourcePlace) => string
}

type Sheet = Pick<SourcePlace, 'importId' | 'file' | 'sheet'>

const keyOf = ({ importId, sheet }: Sheet) => `${importId}\n${sheet}`

/** Letters by import and sheet, in the order of the imports. */
export function sourceLetters(places: readonly Sheet[]): SourceLetters {
  const sheets = [...new Map(places.map((place) => [keyOf(place), place])).values()].sort(
    (a, b) => a.importId - b.importId || (a.sheet < b.sheet ? -1 : 1),
  )
  const letters = new Map(sheets.map((sheet, index) => [keyOf(sheet), letterAt(index)]))
  return {
    legend: sheets.map((sheet, index) => ({
      letter: letterAt(index),
      importId: sheet.importId,
      words: inWords(sheet),
    })),
    of: (place) => letters.get(keyOf(place)) ?? '?',
  }
}

/** A CSV file's only sheet has no name of its own worth printing. */
function inWords({ file, sheet, importId }: Sheet): string {
  const name = sheet === '' || sheet === file || file.startsWith(`${sheet}.`) ? file : `${file}, sheet ${sheet}`
  return `${name} (import ${importId})`
}

/** A to Z, then AA, AB and so on. */
function letterAt(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter
}
