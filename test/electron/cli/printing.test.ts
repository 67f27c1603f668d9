import { describe, expect, it } from 'vitest'
import { progressLine } from '../../../electron/cli/progress-line.ts'
import { readInstant } from '../../../electron/cli/read-instant.ts'
import { facts, table } from '../../../electron/cli/table.ts'
import type { Terminal } from '../../../electron/cli/terminal.ts'

describe('a table', () => {
  it('aligns words left and numbers right', () => {
    const columns = [{ head: 'Target' }, { head: 'Counted', align: 'right' as const }]
    expect(
      table(columns, [
        ['response', '120'],
        ['up', '1,349'],
      ]),
    ).toBe(['Target     Counted', '────────   ───────', 'response       120', 'up           1,349', ''].join('\n'))
  })

  it('gives wide letters two places and marks none', () => {
    const rows = [
      ['東京', '|'],
      ['Zoe\u0308', '|'],
      ['abcd', '|'],
    ]
    const lines = table([{ head: 'Who' }, { head: '' }], rows)
      .split('\n')
      .slice(2, 5)
    expect(lines).toEqual(['東京   |', 'Zoe\u0308    |', 'abcd   |'])
  })

  it('lets nothing from a spreadsheet move the cursor or break a line', () => {
    const moving = '\u001b[2Jgone\nnew\u0007\u2028'
    expect(table([{ head: 'A' }], [[moving]])).toBe(`A\n${'─'.repeat(13)}\n [2Jgone new\n`)
    expect(facts([['A', moving]])).toBe('A    [2Jgone new \n')
  })

  it('has as many rows as there are', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [String(index)])
    expect(table([{ head: 'Row' }], rows).split('\n')).toHaveLength(200_003)
  })
})

describe('progress', () => {
  const said = (isWatched: boolean, isVerbose: boolean) => {
    let text = ''
    const terminal: Terminal = { out: () => {}, err: (more) => void (text += more), isWatched, hasColour: false }
    const line = progressLine(terminal, isVerbose)
    for (const done of [0, 10, 10, 50]) line.show({ kind: 'progress', phase: 'reading', done, total: 100 })
    line.show({ kind: 'progress', phase: 'keeping', done: 0, total: null })
    line.end()
    return text
  }

  it('writes one line over for who watches, and leaves it empty', () => {
    const erase = '\r\u001b[K'
    expect(said(true, false)).toBe(
      `${erase}reading 0 %${erase}reading 10 %${erase}reading 50 %${erase}keeping …${erase}`,
    )
  })

  it('is a line a phase where it was asked for, and nothing else', () => {
    expect(said(false, true)).toBe('reading\nkeeping\n')
    expect(said(false, false)).toBe('')
  })
})

describe('a time on the command line', () => {
  it.each([
    ['2026-07-01T09:00:00Z', undefined, '2026-07-01T09:00:00.000Z'],
    ['2026-07-01T09:00+01:00', undefined, '2026-07-01T08:00:00.000Z'],
    ['2026-07-01 09:00', 'Europe/London', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01', 'Europe/London', '2026-06-30T23:00:00.000Z'],
    ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(readInstant('--exported-at', text, zone)).toBe(expected)
  })

  it.each(['yesterday', '2026-02-30T09:00Z', '2026-07-01T25:00Z', '2026-07-01T09:00', '01/07/2026'])(
    '%s is not understood',
    (text) => {
      expect(() => readInstant('--exported-at', text, undefined)).toThrow(/--exported-at ".+" is not understood/)
    },
  )
})
