import { describe, expect, it } from 'vitest'
import { resolveRules } from '../../../shared/sla/counting-rules.ts'
import { describeRules } from '../../../shared/sla/describe-rules.ts'
import { target } from './builders.ts'

const defaults = {
  clock: 'office',
  start: 'created',
  stop: 'resolved',
  pauses: { kind: 'pending' },
  priority: 'final',
  reopen: 'sum',
  period: 'verdict',
  open: 'overdue-breached',
  exclusions: 'remove',
  minimumSample: 5,
}

describe('counting rules', () => {
  it('fall back on the first choice of each', () => {
    expect(resolveRules(target(), ['office', 'night'])).toEqual(defaults)
  })

  it('stop a response time at the first response', () => {
    expect(resolveRules(target({ metric: 'response-time' }), ['office'])).toEqual({
      ...defaults,
      stop: 'first-response',
    })
  })

  it('run round the clock where the agreement has no calendar', () => {
    expect(resolveRules(target(), [])).toEqual({ ...defaults, clock: '24x7' })
  })

  it('keep all that the target says', () => {
    const counting = {
      clock: '24x7',
      start: 'created',
      stop: 'closed',
      priority: 'initial',
      reopen: 'span',
      period: 'due',
      open: 'all',
      exclusions: 'count-as-met',
      minimumSample: 0,
    } as const
    expect(resolveRules(target({ counting: { ...counting, pauses: ['On hold'] } }), ['office'])).toEqual({
      ...counting,
      pauses: { kind: 'statuses', statuses: ['On hold'] },
    })
    expect(resolveRules(target({ counting: { pauses: 'none' } }), ['office']).pauses).toEqual({ kind: 'none' })
  })
})

describe('the rules in words', () => {
  const rulesOf = (counting = {}, metric: 'resolution-time' | 'response-time' = 'resolution-time') =>
    describeRules(resolveRules(target({ metric, counting }), ['office']), 'Europe/London')
  const meaning = (rule: string, ...given: Parameters<typeof rulesOf>) =>
    rulesOf(...given).find((one) => one.rule === rule)?.meaning

  it('name every rule once, with its choice', () => {
    expect(rulesOf().map(({ rule, choice }) => [rule, choice])).toEqual([
      ['clock', 'office'],
      ['start', 'created'],
      ['stop', 'resolved'],
      ['pauses', 'pending'],
      ['priority', 'final'],
      ['reopen', 'sum'],
      ['period', 'verdict'],
      ['open', 'none needed'],
      ['exclusions', 'remove'],
      ['minimum sample', '5'],
      ['tie', 'met'],
      ['percentiles', 'interpolated'],
    ])
  })

  it('say each in one sentence that ends', () => {
    const choices = [
      {},
      { clock: '24x7', pauses: 'none', period: 'resolved', exclusions: 'count-as-met', minimumSample: 1 },
      { pauses: ['On hold', 'Waiting'], period: 'created', open: 'exclude', stop: 'closed', reopen: 'first' },
      { period: 'due', open: 'all', reopen: 'last', priority: 'initial' },
      { reopen: 'span', priority: 'proportional', stop: 'first-response' },
    ]
    for (const { meaning: sentence } of choices.flatMap((counting) => rulesOf(counting))) {
      expect(sentence).toMatch(
        /^[A-Z][^.]+\.$|^Only the opening hours of calendar "office" \(Europe\/London\) count\.$/,
      )
    }
  })

  it('name the calendar with its zone', () => {
    expect(meaning('clock')).toBe('Only the opening hours of calendar "office" (Europe/London) count.')
    expect(meaning('clock', { clock: '24x7' })).toBe(
      'Every hour of every day counts; dates are those of Europe/London.',
    )
  })

  it('say that a tie is met', () => {
    expect(meaning('tie')).toBe('A time exactly equal to the promise is met.')
  })

  it('name the statuses that pause', () => {
    expect(meaning('pauses', { pauses: ['On hold', 'Waiting'] })).toContain('Time in status "On hold" or "Waiting"')
  })
})
