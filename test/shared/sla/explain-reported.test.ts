import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { agreement, at, type Row, target, ticket } from './builders.ts'
import { type Asked, explain, period, reopened } from './explaining.ts'

describe("the source's own values", () => {
  const resolved = (hour: string) => ticket({ resolvedAt: at(`2026-01-12 ${hour}`) })
  const reported = (row: Row, asked: Asked = {}) => explain(row, asked).reported

  it.each<[string, Row, 'agree' | 'differ' | 'cannot tell', string]>([
    ['the same verdict', { ...resolved('12:00'), reportedMet: true }, 'agree', 'The source says met, and so do we.'],
    [
      'another verdict',
      { ...resolved('12:00'), reportedMet: false },
      'differ',
      'The source says breached, we say met.',
    ],
    [
      'another verdict within a minute of the promise',
      { ...resolved('16:59:30'), reportedMet: false },
      'cannot tell',
      'The source says breached; within a minute of the promise its times cannot settle it.',
    ],
    [
      'a verdict while our clock runs',
      { ...ticket({ createdAt: period.end - HOUR }), reportedMet: true },
      'cannot tell',
      'The source says met; our clock has not come to a verdict yet.',
    ],
    [
      'the same time used, to the minute',
      { ...resolved('12:00:30'), reportedElapsed: 3 * HOUR },
      'agree',
      'The source gives 3 h as time used; ours is 3 h 0 min 30 s.',
    ],
    [
      'another time used',
      { ...resolved('12:00'), reportedElapsed: 4 * HOUR },
      'differ',
      'The source gives 4 h as time used; ours is 3 h.',
    ],
    [
      'the same time left',
      { ...resolved('12:00'), reportedRemaining: 5 * HOUR },
      'agree',
      'The source gives 5 h as time left; ours is 5 h.',
    ],
    [
      'the same deadline',
      { ...resolved('12:00'), dueAt: at('2026-01-12 17:00') },
      'agree',
      "The source's deadline is Mon 12 Jan 2026, 17:00:00 GMT, and so is ours.",
    ],
    [
      'another deadline',
      { ...resolved('12:00'), dueAt: at('2026-01-13 17:00') },
      'differ',
      "The source's deadline is Tue 13 Jan 2026, 17:00:00 GMT; ours is Mon 12 Jan 2026, 17:00:00 GMT.",
    ],
    [
      'our original deadline',
      { ...reopened, dueAt: at('2026-01-12 17:00') },
      'agree',
      "The source's deadline is Mon 12 Jan 2026, 17:00:00 GMT, which is our original one, before pauses moved it.",
    ],
    [
      'a verdict on what is not applicable',
      { ...ticket({ status: 'cancelled' }), reportedMet: true },
      'cannot tell',
      'Our own check is not applicable.',
    ],
    [
      'one thing alike and another not: they differ',
      { ...resolved('12:00'), reportedMet: true, reportedElapsed: MINUTE },
      'differ',
      'The source gives 1 min as time used; ours is 3 h.',
    ],
  ])('stand beside ours: %s', (_, row, agrees, why) => {
    expect(reported(row)).toMatchObject({ agrees, why })
  })

  it('are kept as given, and said in the last step', () => {
    const row = { ...resolved('12:00'), reportedMet: false, reportedElapsed: 9 * HOUR }
    const found = explain(row)
    expect(found.reported).toMatchObject({ met: false, elapsedMs: 9 * HOUR, remainingMs: null, dueAt: null })
    expect(found.steps.at(-1)).toMatch(
      /^The source differs\. The source says breached, we say met\. The source gives 9 h/,
    )
  })

  it('are nothing where the source said nothing', () => {
    expect(reported(resolved('12:00'))).toBeNull()
  })

  it('cannot be told to be about a response', () => {
    const versions = [agreement({ targets: [target({ metric: 'response-time' })] })]
    expect(
      reported({ ...ticket({ firstRespondedAt: at('2026-01-12 10:00') }), reportedMet: true }, { versions }),
    ).toMatchObject({
      met: true,
      agrees: 'cannot tell',
    })
  })
})
