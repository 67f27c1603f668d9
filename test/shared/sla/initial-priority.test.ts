import { describe, expect, it } from 'vitest'
import type { Counting } from '../../../shared/agreement/agreement.ts'
import { agreement, at, history, keptCalendar, type Row, target, ticket } from './builders.ts'
import { figuresOf } from './measuring.ts'

const lowered = ticket({
  key: 'lowered',
  priority: 'low',
  resolvedAt: at('2026-01-12 15:00'),
  history: history(['2026-01-12 09:00', 'New', 'open', 'critical'], ['2026-01-12 12:00', 'New', 'open', 'low']),
})
const raised = ticket({
  key: 'raised',
  priority: 'critical',
  resolvedAt: at('2026-01-12 15:00'),
  history: history(['2026-01-12 09:00', 'New', 'open', 'low'], ['2026-01-12 12:00', 'New', 'open', 'critical']),
})
const plain = ticket({ key: 'plain', priority: 'Critical', resolvedAt: at('2026-01-12 15:00') })

describe('a target for one priority', () => {
  const counted = (priority: Counting['priority'], rows: readonly Row[], cutOff = at('2026-07-01 00:00')) => {
    const versions = [
      agreement({
        targets: [target({ where: { priority: ['critical'] }, counting: { ...(priority && { priority }) } })],
      }),
    ]
    return figuresOf({ rows, versions, cutOff, calendars: keptCalendar }).counted
  }

  it.each<[Counting['priority'], string[], number]>([
    ['final', ['raised', 'plain'], 2],
    ['initial', ['lowered', 'plain'], 2],
    ['proportional', ['raised', 'plain'], 2],
  ])('is, by the rule %s, about %j', (rule, keys, all) => {
    expect(counted(rule, [lowered, raised, plain])).toBe(all)
    for (const row of [lowered, raised, plain]) expect(counted(rule, [row])).toBe(Number(keys.includes(row.key ?? '')))
  })

  it('knows no first priority that was told later than the moment of knowledge', () => {
    const late = ticket({
      priority: 'critical',
      resolvedAt: at('2026-01-12 10:00'),
      history: history(['2026-01-20 09:00', 'New', 'open', 'low']),
    })
    expect([counted('initial', [late], at('2026-01-15 00:00')), counted('initial', [late])]).toEqual([1, 0])
  })
})
