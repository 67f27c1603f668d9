import { expect, it } from 'vitest'
import { ambiguousDate, patternOf } from '../../renderer/screens/import/date-order.ts'
import { compilePattern } from '../../shared/tickets/date-pattern.ts'

it.each([
  ['03/02/2026 10:00', 'd/M/yyyy H:mm', 'M/d/yyyy H:mm'],
  ['3.2.26', 'd.M.yy', 'M.d.yy'],
  ['03-02-2026 10:00:05', 'd-M-yyyy H:mm:ss', 'M-d-yyyy H:mm:ss'],
  ['3/2/2026 1:05 PM', 'd/M/yyyy h:mm a', 'M/d/yyyy h:mm a'],
])('%s is read either way', (sample, day, month) => {
  expect([patternOf(sample, 'day'), patternOf(sample, 'month')]).toEqual([day, month])
  expect(() => [compilePattern(day), compilePattern(month)]).not.toThrow()
})

it('is asked with a date of the file', () => {
  const column = { position: 1, header: 'Start', occurrence: 1, reading: '' }
  const columns = [
    { ...column, field: 'title' as const, samples: ['01/02/2026'] },
    { ...column, field: 'from' as const, samples: ['2026-02-01', '03/02/2026'] },
  ]
  expect(ambiguousDate({ columns })).toEqual({ sample: '03/02/2026', day: 'd/M/yyyy', month: 'M/d/yyyy' })
  expect(ambiguousDate({ columns: [] })).toBeNull()
})
