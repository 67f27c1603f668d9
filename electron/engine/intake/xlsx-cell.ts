import { wallText } from '../../../shared/tickets/civil-time.ts'
import { serialToWall } from '../../../shared/tickets/excel-serial.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { unescapeText } from './xlsx-strings.ts'
import { type NumberStyle, PLAIN } from './xlsx-styles.ts'

/** A cell as the sheet's XML holds it. */
export type RawCell = {
  /** `n s str inlineStr b e d` */
  readonly type: string
  readonly style: number
  /** Text of its value, or of its inline text. */
  readonly value: string
  readonly hasValue: boolean
  readonly hasFormula: boolean
}

export type CellMeaning = {
  readonly strings: readonly string[]
  readonly styles: readonly NumberStyle[]
  readonly date1904: boolean
}

/** A cell as text, or why it holds no usable value, as the rest of a sentence about it. */
export type CellText = { readonly text: string; readonly fault: string | null }

/**
 * A cell as a person reads it: dates year first (`2026-02-25 16:38:00`), lengths as `26:05:00`, truth as TRUE or FALSE, numbers as short
 * as they can be written.
 */
export function cellText(cell: RawCell, meaning: CellMeaning): CellText {
  if (cell.hasFormula && !cell.hasValue) {
    return {
      text: '',
      fault: 'holds a formula without its result; open the file in a spreadsheet program and save it there',
    }
  }
  switch (cell.type) {
    case 's':
      return sharedText(cell.value, meaning.strings)
    case 'str':
    case 'inlineStr':
      return fine(unescapeText(cell.value))
    case 'b':
      return fine(cell.value === '1' || cell.value === 'true' ? 'TRUE' : 'FALSE')
    case 'e':
      return { text: cell.value, fault: `holds the error ${cell.value}` }
    case 'd':
      return fine(cell.value)
    default:
      return cell.value === ''
        ? fine('')
        : numberText(cell.value, meaning.styles[cell.style] ?? PLAIN, meaning.date1904)
  }
}

const fine = (text: string): CellText => ({ text, fault: null })

function sharedText(index: string, strings: readonly string[]): CellText {
  const text = strings[Number(index)]
  return text === undefined ? { text: '', fault: 'points to a text that the workbook does not hold' } : fine(text)
}

function numberText(value: string, style: NumberStyle, date1904: boolean): CellText {
  const number = Number(value)
  if (Number.isNaN(number)) return { text: value, fault: 'says that it is a number and is none' }
  switch (style.kind) {
    case 'number':
      return fine(String(number))
    case 'zeros':
      return fine(Number.isInteger(number) && number >= 0 ? String(number).padStart(style.digits, '0') : String(number))
    case 'duration':
      return fine(lengthText(number))
    case 'time':
      return number >= 0 && number < 1 ? fine(lengthText(number)) : dateText(number, true, date1904)
    case 'date':
    case 'date-time':
      return dateText(number, style.kind === 'date-time' || !Number.isInteger(number), date1904)
  }
}

function dateText(serial: number, withTime: boolean, date1904: boolean): CellText {
  const wall = serialToWall(serial, date1904)
  if (!Number.isNaN(wall)) return fine(wallText(wall, withTime))
  if (Math.floor(serial) === 60 && !date1904) return fine('1900-02-29')
  return { text: String(serial), fault: `holds the number ${serial} shown as a date, and no date stands behind it` }
}

/** Days as `H:MM:SS`, with milliseconds where there are some. */
function lengthText(days: number): string {
  const ms = Math.abs(Math.round(days * DAY))
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const rest = ms % SECOND === 0 ? '' : `.${String(ms % SECOND).padStart(3, '0')}`
  const clock = `${two(ms / HOUR)}:${two((ms % HOUR) / MINUTE)}:${two((ms % MINUTE) / SECOND)}${rest}`
  return days < 0 && ms > 0 ? `-${clock}` : clock
}
