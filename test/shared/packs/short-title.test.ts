import { expect, it } from 'vitest'
import { shortTitle } from '../../../shared/packs/short-title.ts'

it.each<[string, number, string]>([
  ['Printer', 7, 'Printer'],
  ['Printers', 7, 'Printe…'],
  ['Mail and calendar', 6, 'Mail…'],
  ['תקלה במדפסת', 6, 'תקלה…'],
  // A letter that takes two units of text is never cut in half.
  ['😀😀😀😀', 3, '😀😀…'],
])('shortens %s to %i letters', (title, most, short) => {
  expect(shortTitle(title, most)).toBe(short)
})
