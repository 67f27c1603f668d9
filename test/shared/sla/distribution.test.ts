import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { agreement, at, target, ticket } from './builders.ts'
import { figuresOf } from './measuring.ts'

describe('the distribution of the time used', () => {
  const withElapsed = (minutes: number[], within: string) =>
    figuresOf({
      rows: minutes.map((length) => ticket({ resolvedAt: at('2026-01-12 09:00') + length * MINUTE })),
      versions: [agreement({ targets: [target({ within, counting: { clock: '24x7' } })] })],
    }).distribution

  it('puts what equals the promise on the side of the promise', () => {
    const spread = withElapsed([0, 60, 239, 240, 241], '4h')
    const edge = spread?.edgesMs.indexOf(4 * HOUR) ?? -1
    expect(edge).toBeGreaterThan(0)
    expect(spread?.counts.slice(0, edge).reduce((sum, count) => sum + count, 0)).toBe(4)
    expect(spread?.counts.slice(edge).reduce((sum, count) => sum + count, 0)).toBe(1)
  })

  it.each([
    ['a promise of hours', [5, 60, 200, 500], '4h'],
    ['an odd promise', [5, 60, 200], '7h'],
    ['a promise of minutes', [5, 12, 44, 46], '45m'],
    ['a promise that no round width divides', [5, 12], '17m'],
    ['a promise passed by far', Array.from({ length: 50 }, (_, index) => index * 1000), '1h'],
    ['one ticket far out', [...Array.from({ length: 99 }, () => 30), 500_000], '1h'],
  ])('has few bars of which one ends at the promise, and holds every check: %s', (_, minutes, within) => {
    const spread = withElapsed(minutes, within)
    expect(spread?.edgesMs).toContain(spread?.withinMs)
    expect(spread?.edgesMs).toEqual([...new Set(spread?.edgesMs)].sort((a, b) => a - b))
    expect(spread?.counts.length).toBe((spread?.edgesMs.length ?? 0) - 1)
    expect(spread?.counts.length).toBeLessThanOrEqual(22)
    expect(spread?.counts.reduce((sum, count) => sum + count, 0)).toBe(minutes.length)
  })

  it('has no promise to show where it differs by priority', () => {
    const versions = [agreement({ targets: [target({ within: { high: '8h', low: '24h' } })] })]
    expect(
      figuresOf({ rows: [ticket({ resolvedAt: at('2026-01-12 12:00') })], versions }).distribution?.withinMs,
    ).toBeNull()
  })
})
