import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ABSENT, answerOf, expectedOf, hasCounterpart, oracles } from './business-time-oracles.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/business-time.md'), 'utf8')

/** The cases that a section of the page lists, as `biz-007`, in the first column of its tables. */
function listedUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? ''
  return [...section.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, ids = '']) => ids.match(/[a-z]+-\d+/g) ?? []).sort()
}

const idsOf = (cases: typeof oracles) => cases.map(({ id }) => id).sort()
const agrees = (one: (typeof oracles)[number]) => JSON.stringify(answerOf(one)) === JSON.stringify(expectedOf(one))

describe.skipIf(ABSENT !== null)(`the cases of other libraries${ABSENT === null ? '' : `: ${ABSENT}`}`, () => {
  const plain = oracles.filter((one) => one.tier === 'plain' && hasCounterpart(one))
  const conventions = oracles.filter((one) => one.tier === 'convention')

  it.each(plain.map((one) => [one.id, one.op, one] as const))('hold in %s (%s)', (_, __, one) => {
    expect(answerOf(one)).toEqual(expectedOf(one))
  })

  it('are skipped where Accord has no such operation, and for no other reason', () => {
    const skipped = oracles.filter((one) => one.tier === 'plain' && !hasCounterpart(one)).map(({ op }) => op)
    const counts = Object.fromEntries(
      [...new Set(skipped)].map((op) => [op, skipped.filter((one) => one === op).length]),
    )
    expect({ held: plain.length, ...counts }).toEqual({
      held: 160,
      subtract: 24,
      intervalsBefore: 14,
      isHoliday: 7,
      prevCloseOrSame: 4,
    })
  })

  it('hold in each convention that the page lists as held, and in no other', () => {
    const held = conventions.filter((one) => hasCounterpart(one) && agrees(one))
    expect(listedUnder('Conventions of others that hold')).toEqual(idsOf(held))
  })

  it('differ in each convention that the page lists with its reason, and in no other', () => {
    const differing = conventions.filter((one) => hasCounterpart(one) && !agrees(one))
    expect(listedUnder('Conventions of others that differ')).toEqual(idsOf(differing))
  })

  it('have no counterpart in the conventions that the page lists as such', () => {
    expect(listedUnder('Operations that Accord has no use for')).toEqual(
      idsOf(conventions.filter((one) => !hasCounterpart(one))),
    )
  })
})
