import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement, fullAgreementText } from '../../fixtures/agreements.ts'
import { anyAgreement } from '../../fixtures/any-agreement.ts'
import { anyText } from '../../fixtures/any-text.ts'

/** Each holds a dozen texts; a longer run now and then: `RUNS=20000 npx vitest run test/shared/agreement`. */
const RUNS = Number(process.env.RUNS ?? 500)

function reread(agreement: Agreement, format: 'yaml' | 'json'): { agreement: Agreement; text: string } {
  const text = writeAgreement(agreement, format)
  const read = readAgreement(text, format)
  expect(read.problems, text).toEqual([])
  if (read.agreement === null) throw new Error('an agreement without problems was not read')
  return { agreement: read.agreement, text }
}

describe('writing and reading an agreement', () => {
  it.each(['yaml', 'json'] as const)(
    'gives any agreement back, and then the same bytes, as %s',
    (format) => {
      fc.assert(
        fc.property(anyAgreement, (agreement) => {
          const first = reread(agreement, format)
          expect(first.agreement).toEqual(agreement)
          expect(writeAgreement(first.agreement, format)).toBe(first.text)
        }),
        { numRuns: RUNS },
      )
    },
    120_000,
  )

  it('gives any text back, wherever it stands', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const agreement = anAgreement((a) => {
          a.metadata.title = one
          a.spec.purpose = other
          a.spec.scope.exclusions = [one, other]
          a.spec.escalation = [{ after: '100%', to: one }]
        })
        expect(reread(agreement, 'yaml').agreement).toEqual(agreement)
      }),
      { numRuns: RUNS * 4 },
    )
  }, 120_000)

  it('says the same in YAML and in JSON', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        expect(reread(agreement, 'yaml').agreement).toEqual(reread(agreement, 'json').agreement)
      }),
      { numRuns: RUNS / 10 },
    )
  }, 120_000)

  it('puts the keys in one order, whichever way they came', () => {
    const { spec, metadata, ...rest } = anAgreement()
    const reversed = Object.fromEntries(Object.entries(spec).toReversed()) as Agreement['spec'] // the same keys
    const [expected, written] = [anAgreement(), { spec: reversed, metadata, ...rest }].map((a) =>
      writeAgreement(a, 'yaml'),
    )
    expect(written).toBe(expected)
  })
})

describe('the canonical text', () => {
  it('reads as the format’s own example does', () => {
    const { agreement } = readAgreement(fullAgreementText, 'yaml')
    if (agreement === null) throw new Error('the full agreement is not in order')
    expect(writeAgreement(agreement, 'yaml')).toMatchSnapshot()
  })

  it('is the same for every hand that wrote the agreement', () => {
    const { agreement } = readAgreement(fullAgreementText, 'yaml')
    if (agreement === null) throw new Error('the full agreement is not in order')
    const text = writeAgreement(agreement, 'yaml')
    for (const hand of [JSON.stringify(agreement), JSON.stringify(agreement, null, 4)]) {
      const read = readAgreement(hand, 'json').agreement
      expect(read === null ? '' : writeAgreement(read, 'yaml')).toBe(text)
    }
  })

  it.each([
    ['no', 'title: "no"'],
    ['12:30', 'title: "12:30"'],
    ['1e3', 'title: "1e3"'],
    ['2026-01-01', 'title: 2026-01-01'],
    ['Zürich – Αθήνα – 東京', 'title: Zürich – Αθήνα – 東京'],
    ['a: b', 'title: "a: b"'],
    ['two\nlines\n', 'title: |\n    two\n    lines\n'],
    ['ends with blanks  ', 'title: "ends with blanks  "'],
    ['delete\u007f', 'title: "delete\\u007f"'],
    ['line\u2028end', 'title: "line\\u2028end"'],
    ['word '.repeat(50).trim(), `title: ${'word '.repeat(50).trim()}\n`],
  ])('writes the title %j so that any reader of YAML reads it', (title, line) => {
    const agreement = anAgreement((a) => Object.assign(a.metadata, { title }))
    expect(writeAgreement(agreement, 'yaml')).toContain(line)
  })

  it('keeps durations and percentages as they were written', () => {
    const agreement = anAgreement((a) =>
      Object.assign(a.spec.targets[0] ?? {}, { within: ' PT04H', objective: '95.00 %' }),
    )
    expect(writeAgreement(agreement, 'yaml')).toContain('within: " PT04H"\n      objective: 95.00 %')
  })
})
