import { columnLetters, type ListSheet } from '../../../../shared/packs/workbook.ts'
import { listRows } from './list-rows.ts'

/** A sheet's XML with the sample row of its list taken out for the rows themselves; the styles are the sample's. */
export function* fillList(xml: string, list: ListSheet, onRows: (rows: number) => void): Generator<string> {
  const sample = /<row r="2"[^>]*>.*?<\/row>/s.exec(xml)
  if (sample === null) throw new Error(`The sheet "${list.name}" has no sample row to take its styles from`)
  const before = xml.slice(0, sample.index)
  const last = `${columnLetters(list.columns.length - 1)}${Math.max(1, list.length + 1)}`
  yield before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`)
  for (const part of listRows(list, stylesOf(sample[0], list))) {
    onRows(part.rows)
    yield part.xml
  }
  yield xml.slice(sample.index + sample[0].length)
}

/** Each column's style as the attribute of a cell; empty where the sample has the plain one. */
function stylesOf(sample: string, { columns }: ListSheet): string[] {
  const found = new Map(
    [...sample.matchAll(/<c r="([A-Z]+)2"[^>]*? s="(\d+)"/g)].map(([, column, style]) => [column, style]),
  )
  return columns.map((_, index) => {
    const style = found.get(columnLetters(index))
    return style === undefined ? '' : ` s="${style}"`
  })
}
