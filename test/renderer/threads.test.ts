import { describe, expect, it } from 'vitest'
import { clauseTitle, openAt, threadsOf } from '../../renderer/components/negotiation/threads.ts'
import type { ClauseComment } from '../../shared/agreement/lifecycle.ts'

const settled = { by: 'Dana Reed', at: '2026-07-03T09:00:00Z' }

function aComment(id: number, spoiled: Partial<ClauseComment> = {}): ClauseComment {
  const at = `2026-07-02T09:0${id}:00Z`
  const said = { clause: 'spec.targets[0]', side: 'customer', author: 'Lee Wong', text: 'Why?' } as const
  return { id, ...said, at, answerTo: null, settled: null, ...spoiled }
}

describe('comments', () => {
  it('stand with their answers, what is open first', () => {
    const comments = [aComment(3, { answerTo: 1 }), aComment(1, { settled }), aComment(2), aComment(4, { answerTo: 1 })]
    expect(threadsOf(comments).map(({ comment, answers }) => [comment.id, ...answers.map(({ id }) => id)])).toEqual([
      [2],
      [1, 3, 4],
    ])
  })

  it.each([
    ['its own', 'spec.targets[0]', 'spec.targets[0]', 1],
    ['those on a field of it', 'spec.targets[0].within', 'spec.targets[0]', 1],
    ['not those on an entry that it lists', 'spec.targets[0]', 'spec.targets', 0],
    ['not those on what is read apart from it', 'spec.scope.exclusions', 'spec.scope', 0],
    ['not those on another', 'spec.targets[1]', 'spec.targets[0]', 0],
  ])('are counted at a clause: %s', (_, clause, path, expected) => {
    expect(openAt(threadsOf([aComment(1, { clause })]), path)).toBe(expected)
  })

  it('are not counted any more once they are settled', () => {
    expect(openAt(threadsOf([aComment(1, { settled })]), 'spec.targets[0]')).toBe(0)
  })
})

it.each([
  ['', 'The whole agreement'],
  ['spec.scope', 'Scope'],
  ['spec.provider', 'Parties: Provider'],
  ['spec.targets[0]', 'Service level targets: Respond to critical requests'],
  ['spec.targets[0].within', 'Service level targets: Respond to critical requests: time allowed'],
  ['spec.targets[7]', 'Service level targets'],
])('calls the clause at "%s" as its reader does', (path, expected) => {
  const target = { id: 'critical', name: 'Respond to critical requests', metric: 'response-time', within: '4h' }
  expect(clauseTitle({ spec: { targets: [target] } }, path)).toBe(expected)
})
