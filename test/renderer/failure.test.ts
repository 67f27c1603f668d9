import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { readFailure } from '../../renderer/failure.ts'

const problem = { path: 'spec.targets[0].within', found: '4x', expected: 'a duration such as "4h"', line: 12 }

describe('what a person is told', () => {
  it('is the sentence of a refusal with its problems', () => {
    const error = new ORPCError('REFUSED', {
      defined: true,
      message: 'The file is no agreement yet. Correct it where it says.',
      data: { code: 'agreement.invalid', problems: [problem, { path: 1 }] },
    })
    expect(readFailure(error)).toEqual({
      kind: 'refused',
      code: 'agreement.invalid',
      sentence: 'The file is no agreement yet. Correct it where it says.',
      problems: [problem],
    })
  })

  it('is one plain sentence and a reference for a fault of ours', () => {
    const error = new ORPCError('FAULT', {
      defined: true,
      message: 'undefined is not a function',
      data: { reference: 'F-7' },
    })
    expect(readFailure(error)).toMatchObject({ kind: 'fault', reference: 'F-7' })
    expect(JSON.stringify(readFailure(error))).not.toContain('undefined is not')
  })

  it('is nothing for what the person stopped', () => {
    expect(readFailure(new DOMException('stopped', 'AbortError'))).toEqual({ kind: 'cancelled' })
    expect(readFailure(new ORPCError('CANCELLED'))).toEqual({ kind: 'cancelled' })
  })

  it('is that nobody answers when the engine is gone', () => {
    expect(readFailure(new TypeError('Failed to fetch')).kind).toBe('unreachable')
  })

  it('is a fault for everything else', () => {
    expect(readFailure(new Error('x')).kind).toBe('fault')
    expect(readFailure('x').kind).toBe('fault')
  })
})
