import type { RowRun, RowVisitor } from './source-table.ts'
import { type CellMeaning, cellText, type RawCell } from './xlsx-cell.ts'
import { damaged, tooBig, type XlsxPackage } from './xlsx-package.ts'
import { walkPart } from './xlsx-part.ts'
import { isOn } from './xlsx-workbook.ts'

/** What a spreadsheet program can hold, and how many cells in all are looked at. */
const LIMITS = { row: 1_048_576, column: 16_384, cells: 50_000_000 } as const

/** What a whole pass over a sheet notices besides its rows. */
export type SheetNotes = { hiddenRows: number; firstHiddenRow: number | null }

type Pass = {
  readonly visit: RowVisitor
  readonly run: RowRun
  readonly meaning: CellMeaning
  readonly notes: SheetNotes
  readonly fileBytes: number
}

/** Streams one sheet's rows to the visitor. @throws Refusal `xlsx.*` */
export async function visitSheet(parts: XlsxPackage, path: string, pass: Pass): Promise<void> {
  const total = Math.max(1, parts.bytesOf(path))
  const rows = rowBuilder(parts.name, pass)
  let bytes = 0
  await walkPart(parts, path, {
    ...rows,
    advance(more) {
      pass.run.signal?.throwIfAborted()
      bytes += more
      pass.run.progress?.(Math.min(pass.fileBytes, Math.round((bytes / total) * pass.fileBytes)), pass.fileBytes)
    },
  })
}

/** Turns the elements of a sheet into rows. Rows and cells that do not say where they stand follow the one before. */
function rowBuilder(name: string, { visit, meaning, notes }: Pass) {
  const place = { row: 0, column: -1, cells: 0 }
  let cells: string[] = []
  let faults: Map<number, string> | null = null
  let raw = emptyCell()
  let reading: 'value' | 'inline' | null = null
  let [inData, inCell, inPhonetic, isDone] = [false, false, false, false]

  function openRow(attributes: Readonly<Record<string, string>>): void {
    place.row = attributes['r'] === undefined ? place.row + 1 : Number(attributes['r'])
    if (!(place.row >= 1 && place.row <= LIMITS.row)) throw damaged(name, `it has a row "${attributes['r']}"`)
    place.column = -1
    cells = []
    faults = null
    if (!isOn(attributes['hidden'])) return
    notes.hiddenRows++
    notes.firstHiddenRow ??= place.row
  }

  function openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    place.column = r === undefined ? place.column + 1 : columnOf(r)
    if (!(place.column >= 0 && place.column < LIMITS.column)) throw damaged(name, `it has a cell "${r}"`)
    if (++place.cells > LIMITS.cells) throw tooBig(name, `a sheet holds more than ${LIMITS.cells} cells`)
    inCell = true
    raw = emptyCell()
    raw.type = t ?? 'n'
    raw.style = s === undefined ? 0 : Number(s)
  }

  function closeCell(): void {
    inCell = false
    if (!raw.hasValue && !raw.hasFormula) return
    const { text, fault } = cellText(raw, meaning)
    cells[place.column] = text
    if (fault === null) return
    faults ??= new Map()
    faults.set(place.column, fault)
  }

  function openInCell(element: string): void {
    if (element === 'v') {
      reading = 'value'
      raw.hasValue = true
    }
    if (element === 'f') raw.hasFormula = true
    if (element === 'is') raw.hasValue = true
    if (element === 'rPh') inPhonetic = true
    if (element === 't' && !inPhonetic) reading = 'inline'
  }

  return {
    open(element: string, attributes: Readonly<Record<string, string>>): void {
      if (isDone) return
      if (inCell) openInCell(element)
      else if (element === 'c' && inData) openCell(attributes)
      else if (element === 'row' && inData) openRow(attributes)
      else if (element === 'sheetData') inData = true
    },
    close(element: string): void {
      if (isDone) return
      if (element === 'v' || element === 't') reading = null
      else if (element === 'rPh') inPhonetic = false
      else if (element === 'c' && inCell) closeCell()
      else if (element === 'row' && inData) isDone = !visit({ row: place.row, cells, faults, line: null })
      else if (element === 'sheetData') isDone = true
    },
    text(text: string): void {
      if (reading !== null) raw.value += text
    },
    isDone: () => isDone,
  }
}

function emptyCell(): { -readonly [key in keyof RawCell]: RawCell[key] } {
  return { type: 'n', style: 0, value: '', hasValue: false, hasFormula: false }
}

/** `C7` is column 2; -1 when it is no reference. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}
