import { describe, expect, it } from 'vitest'
import { validateOpenSlo } from '../../../shared/openslo/validate.ts'
import { slo } from './documents.ts'

describe('the text', () => {
  const yaml = (text: string) => validateOpenSlo(text, 'yaml')
  const service = (name: string) => `apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: ${name}\n`

  it.each([
    ['nothing', ''],
    ['nothing but a remark', '# to do\n'],
    ['a bracket that is not closed', 'a: [1,'],
    ['a key twice', `${service('a')}kind: Service\n`],
    ['a tab', 'a:\n\tb: 1'],
    [
      'a text that repeats itself without end',
      'a: &a [x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c]\n',
    ],
    ['an alias to nothing', 'a: *nowhere'],
    ['a key of several parts', '? { a: 1 }\n: 2\n'],
    ['a key that stands for several parts', 'a: &a [1]\n? *a\n: 2\n'],
  ])('that is %s is refused as a whole', (_, text) => {
    expect(yaml(text)).toMatchObject({ valid: false, errors: [{ path: '', code: 'parse' }], documents: [] })
  })

  it('that is nested without end is refused in words for a person', () => {
    expect(yaml(`a: ${'['.repeat(100_000)}`).errors).toMatchObject([
      { message: 'It is no well-formed YAML: brackets or dashes nested without end (line 1).' },
    ])
  })

  it('may hold several documents, in lists too, with empty ones between', () => {
    const { valid, documents } = yaml(
      `---\n${service('a')}---\n# nothing\n---\n- ${service('b').trim().replaceAll('\n', '\n  ')}\n`,
    )
    expect([valid, documents.map(({ index, document }) => [index, document.metadata?.name])]).toEqual([
      true,
      [
        [0, 'a'],
        [1, 'b'],
      ],
    ])
  })

  it('says of several documents which one is wrong', () => {
    expect(yaml(`${service('a')}---\n${service('B')}`).errors).toEqual([
      {
        path: 'metadata.name',
        code: 'string_dns_label',
        message: expect.any(String),
        document: { index: 1, kind: 'Service', name: 'B' },
      },
    ])
  })

  it('keeps the start of a calendar as it is written', () => {
    const text = `apiVersion: openslo/v1
kind: SLO
metadata: { name: a }
spec:
  service: web
  indicatorRef: a
  budgetingMethod: Occurrences
  timeWindow:
    - duration: 1M
      isRolling: no
      calendar: { startTime: 2022-01-01 12:00:00, timeZone: UTC }
  objectives: [{ target: 0.9 }]
`
    const { errors, documents } = yaml(text)
    expect(errors).toEqual([])
    expect(documents[0]?.document).toMatchObject({
      spec: { timeWindow: [{ isRolling: false, calendar: { startTime: '2022-01-01 12:00:00' } }] },
    })
  })

  it('that is JSON is read as JSON', () => {
    expect(validateOpenSlo('{"apiVersion": "openslo/v1",}', 'json').errors).toMatchObject([{ path: '', code: 'parse' }])
    expect(validateOpenSlo(JSON.stringify([slo(), slo()]), 'json')).toMatchObject({
      valid: true,
      documents: [{ index: 0 }, { index: 1 }],
    })
  })

  it.each([
    ['e2', 'e2'],
    ['1:30', '1:30'],
    ['2026-01-01', '2026-01-01'],
    ['yes', true],
    ['Off', false],
    ['y', true],
    ['0x1F', 31],
    ['010', 8],
    ['09', 9],
    ['0b11', 3],
    ['1_000', 1000],
    ['-.5', -0.5],
    ['1e3', 1000],
    ['"yes"', 'yes'],
    ['~', undefined],
    ['.5.5', '.5.5'],
    ['<<', '<<'],
  ])('takes the bare word %s as go-sdk does', (written, value) => {
    const text = `apiVersion: openslo/v1\nkind: DataSource\nmetadata: { name: a }\nspec: { type: x, connectionDetails: { v: ${written} } }\n`
    expect(yaml(text).documents[0]?.document).toMatchObject({ spec: { connectionDetails: { v: value ?? null } } })
  })

  it('follows merged keys', () => {
    const text = `apiVersion: openslo/v1\nkind: Service\nmetadata: { <<: &m { displayName: A }, name: a }\n`
    expect(yaml(text).documents[0]?.document.metadata).toEqual({ displayName: 'A', name: 'a' })
  })
})
