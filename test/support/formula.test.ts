import { expect, it } from 'vitest'
import { calculate, type Value } from './formula.ts'

const CELLS: Readonly<Record<string, Value>> = {
  'Checks!1:2': 1,
  'Checks!1:3': 1,
  'Checks!1:4': 2,
  'Checks!2:2': 'Yes',
  'Checks!2:3': 'no',
  'Checks!2:4': 'yes',
  'Summary!1:1': 1,
  'Summary!2:1': 3,
}
const sheets = { cell: (sheet: string, column: number, row: number) => CELLS[`${sheet}!${column}:${row}`] ?? null }

it.each<[string, Value]>([
  ['1+2*3-4/2', 5],
  ['(1+2)*3', 9],
  ['-2+3', 1],
  ['A1/B1', 1 / 3],
  ['COUNTIFS(Checks!$A$2:$A$4,$A1)', 2],
  ['COUNTIFS(Checks!$A$2:$A$4,$A1,Checks!$B$2:$B$4,"yes")', 1],
  ['COUNTIFS(Checks!$A$2:$A$4,"1")', 0],
  ['IF(A1=0,"none",B1)', 3],
  ['IF(C9=0,"none",1/C9)', 'none'],
  ['C9=""', true],
  ['C9<>""', false],
  ['AND(A1>=1,NOT(A1>1))', true],
  ['OR(A1<1,B1<=3)', true],
  ['ROUND(0.95*120-114,6)>=0', true],
  ['"say ""so"""', 'say "so"'],
])('%s', (formula, value) => {
  expect(calculate(formula, 'Summary', sheets)).toBe(value)
})

it('is in error where a spreadsheet is', () => {
  expect(() => calculate('1/C9', 'Summary', sheets)).toThrow('#DIV/0!')
  expect(() => calculate('"a"*2', 'Summary', sheets)).toThrow('#VALUE!')
})
