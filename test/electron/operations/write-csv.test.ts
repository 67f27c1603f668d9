import { expect, it } from 'vitest'
import { writeCsv } from '../../../electron/engine/write-csv.ts'

it.each([
  ['plain', 'plain'],
  [null, ''],
  ['a,b', '"a,b"'],
  ['a "word"', '"a ""word"""'],
  ['two\nlines', '"two\nlines"'],
  [' space ', '" space "'],
  ['=HYPERLINK("http://evil")', '"\'=HYPERLINK(""http://evil"")"'],
  ['+44 20', "'+44 20"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['＝1+1', "'＝1+1"],
])('writes %j so that a spreadsheet shows it and runs nothing', (cell, written) => {
  expect(writeCsv([[cell, 'x']])).toBe(`\uFEFF${written},x\r\n`)
})
