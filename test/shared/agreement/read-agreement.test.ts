import { describe, expect, it } from 'vitest'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { anAgreement, fullAgreementText, problemsAfter, problemsOf } from '../../fixtures/agreements.ts'

describe('an agreement in order', () => {
  it('is read with every key', () => {
    const { agreement, problems } = readAgreement(fullAgreementText, 'yaml')
    expect(problems).toEqual([])
    expect(agreement).toMatchSnapshot()
  })

  it('is the same read as JSON', () => {
    const { agreement } = readAgreement(fullAgreementText, 'yaml')
    expect(readAgreement(JSON.stringify(agreement), 'json')).toEqual({ agreement, problems: [] })
  })

  it.each([
    ['a byte order mark', `\uFEFF${fullAgreementText}`],
    ['carriage returns', fullAgreementText.replaceAll('\n', '\r\n')],
    ['a document marker', `---\n${fullAgreementText}...\n`],
    ['an announcement of YAML 1.1', `%YAML 1.1\n---\n${fullAgreementText}`],
  ])('is the same with %s', (_, text) => {
    expect(readAgreement(text, 'yaml')).toEqual(readAgreement(fullAgreementText, 'yaml'))
  })

  it('may say hours once and repeat them by alias', () => {
    const text = fullAgreementText
      .replace('tue: ["09:00-17:00"]', 'tue: &day ["09:00-17:00"]')
      .replace('wed: []', 'wed: *day')
    expect(readAgreement(text, 'yaml').agreement?.spec.calendars?.[0]?.hours.wed).toEqual(['09:00-17:00'])
  })

  it('keeps dates, times and durations as they are written', () => {
    const text = fullAgreementText
      .replace('within: 4h', 'within: { critical: PT4H, default: 1d  4h }')
      .replace('95%', '95.000 %')
    const { agreement } = readAgreement(text, 'yaml')
    expect(agreement?.spec.effective.from).toBe('2026-01-01')
    expect(agreement?.spec.targets[0]).toMatchObject({
      within: { critical: 'PT4H', default: '1d  4h' },
      objective: '95.000 %',
    })
  })
})

describe('a mistake of writing', () => {
  it.each(
    [
      [
        'a key that stands twice',
        'version: 1',
        'version: 1\n  version: 2',
        '8 spec.version: "version" a second time -> each key once',
      ],
      [
        'a key that no object should have',
        'version: 1',
        '__proto__: 1',
        '7 spec.__proto__: "__proto__" -> another key',
      ],
      [
        'a tag',
        'title: IT',
        'title: !!timestamp 2026-01-01 #',
        '5 : Unresolved tag: tag:yaml.org,2002:timestamp -> well-formed YAML',
      ],
      ['an alias that leads nowhere', 'title: IT', 'title: *x #', '5 metadata.title: *x -> &x before it'],
    ].slice(0, 4),
  )('%s', (_, good = '', spoilt = '', problem = '') => {
    expect(problemsAfter(good, spoilt)).toEqual([problem])
  })

  it('is told where it begins, and not thirty times', () => {
    const problems = problemsAfter('spec:\n', 'spec:\n\tx: 1\n')
    expect(problems[0]).toBe('7 : Tabs are not allowed as indentation -> well-formed YAML')
    expect(problems).toHaveLength(3)
  })

  it.each([
    ['an empty file', '', '- : an empty file -> apiVersion, kind, metadata, spec'],
    ['blanks', ' \n\n', '- : an empty file -> apiVersion, kind, metadata, spec'],
    ['a remark alone', '# soon\n', '- : nothing -> the keys apiVersion, kind, metadata, spec'],
    ['a list', '- a\n', '- : a list -> the keys apiVersion, kind, metadata, spec'],
    [
      'no agreement but a spreadsheet',
      'PK\u0003\u0004',
      '- : "PK\\u0003\\u0004" -> the keys apiVersion, kind, metadata, spec',
    ],
    ['two documents', 'a: 1\n---\nb: 2\n', expect.stringMatching(/^2 : Source contains multiple documents/)],
    ['a key that is a list', '? [a]\n: b\n', '1 : a key that is a list or a group of keys -> well-formed YAML'],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  it.each([
    ['a comma too many', '{\n"kind": "Agreement",\n}', /^3 : .* -> well-formed JSON$/],
    ['an unfinished file', '{"kind": ', /^- : Unexpected end of JSON input -> well-formed JSON$/],
    [
      'a key that stands twice',
      '{\n"kind": "Agreement",\n"kind": "Agreement"}',
      /^3 kind: "kind" a second time -> each key once$/,
    ],
    ['YAML', 'kind: Agreement', /-> well-formed JSON$/],
  ])('in JSON: %s', (_, text, problem) => {
    expect(problemsOf(text, 'json')).toEqual([expect.stringMatching(problem)])
  })

  it('in JSON with a key longer than YAML knows is found all the same', () => {
    const text = JSON.stringify(anAgreement((a) => Object.assign(a.spec, { ['k'.repeat(2000)]: 1 })))
    expect(problemsOf(text, 'json')).toEqual([expect.stringMatching(/the unknown key "k{60}…"/)])
  })

  it('by half a character is found', () => {
    expect(
      problemsOf(JSON.stringify(anAgreement((a) => Object.assign(a.metadata, { title: 'a\ud800' }))), 'json'),
    ).toEqual(['1 metadata.title: "a\\ud800" -> text of whole characters'])
  })
})

describe('a file made to exhaust its reader is refused', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghijk'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefghijk'[i]}, `.repeat(9)}]`),
  ]

  it.each([
    ['a hundred megabytes', 'x'.repeat(100_000_000), /100,000,000 characters/],
    ['aliases of aliases', bomb.join('\n'), /more than any agreement holds/],
    ['an alias that holds itself', 'a: &a [*a]', /more than any agreement holds/],
    ['brackets without end', '['.repeat(100_000), /nested without end/],
    ['brackets thirty-one deep', `a: ${'['.repeat(31)}${']'.repeat(31)}`, /more than any agreement holds/],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(problem)])
  })
})
