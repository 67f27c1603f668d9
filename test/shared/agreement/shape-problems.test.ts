import { describe, expect, it } from 'vitest'
import { fullAgreementText, problemsAfter, problemsOf } from '../../fixtures/agreements.ts'

describe('a mistake of shape is told with its line, what was found and what belongs there', () => {
  it.each([
    ['within: 4h', 'witin: 4h', '37 spec.targets[0].witin: the unknown key "witin" -> "within"'],
    ['timeZone: Europe/London  ', 'time_zone: UTC', '9 spec.time_zone: the unknown key "time_zone" -> "timeZone"'],
    [
      'cap: {',
      'limit: {',
      '55 spec.consequences[1].limit: the unknown key "limit" -> one of target, below, remedy, credit, cap, per',
    ],
    [
      'within: 4h',
      'within: 4',
      '37 spec.targets[0].within: 4 -> a length of time such as "4h", or one for each priority',
    ],
    ['within: 4h', 'within: { high: 8 }', '37 spec.targets[0].within.high: 8 -> a length of time such as "4h"'],
    ['objective: 95%', 'objective: 0.95', '38 spec.targets[0].objective: 0.95 -> a percentage such as "95%"'],
    ['objective: 95%', 'objective: 101%', '38 spec.targets[0].objective: "101%" -> a percentage such as "95%"'],
    [
      'from: 2026-01-01',
      'from: 2026-02-30',
      '8 spec.effective.from: "2026-02-30" -> a date that exists, such as "2026-01-31"',
    ],
    [
      'date: 2025-12-10',
      'date: soon',
      '59 spec.signatures[0].date: "soon" -> a date that exists, such as "2026-01-31"',
    ],
    [
      'title: IT support for Marketing',
      'title: 007',
      '5 metadata.title: 7 -> text (in quotes where it looks like a number)',
    ],
    [
      'title: IT support for Marketing',
      'title: ',
      '5 metadata.title: nothing -> text (in quotes where it looks like a number)',
    ],
    ['purpose: Tech', 'purpose: "" #', '10 spec.purpose: nothing -> some text'],
    ['version: 1', 'version: 1.5', '7 spec.version: 1.5 -> a whole number from 1 on'],
    ['weight: 2', 'weight: 0', '40 spec.targets[0].weight: 0 -> a number above 0'],
    ['met: true', 'met: yes', '57 spec.prerequisites[0].met: "yes" -> true or false'],
    ['email: dana@example.org', 'email: dana', '11 spec.provider.owner.email: "dana" -> an e-mail address'],
    [
      '13:30-17:00',
      '13:30-25:00',
      '23 spec.calendars[0].hours.mon[1]: "13:30-25:00" -> opening hours such as "09:00-17:00"',
    ],
    ['tue: [', 'thurs: [', '23 spec.calendars[0].hours.thurs: the unknown key "thurs" -> "thu"'],
    ['"01-01"', '"13-01"', '26 spec.calendars[0].holidays[1].every: "13-01" -> a month and day such as "12-25"'],
    ['every: "01-01"', 'name: x', '26 spec.calendars[0].holidays[1].name: "name" a second time -> each key once'],
    [
      '{ date: 2026-12-25, name: Christmas Day }',
      'Christmas Day',
      '25 spec.calendars[0].holidays[0]: "Christmas Day" -> holidays, each with a date, a yearly day (every) or a named set (set)',
    ],
    [
      'reopen: first',
      'reopen: newest',
      '41 spec.targets[0].counting.reopen: "newest" -> "sum", "first", "last" or "span"',
    ],
    [
      'reopen: first',
      'pauses: []',
      '41 spec.targets[0].counting.pauses: an empty list -> a list of statuses, or "none"',
    ],
    [
      'where: { priority: [critical] }',
      'where: { priority: critical }',
      '36 spec.targets[0].where.priority: "critical" -> a list',
    ],
    [
      'owner: { name: Lee Wong,',
      'owner: {',
      '12 spec.customer.owner.name: nothing -> text (in quotes where it looks like a number)',
    ],
    [
      '{ after: 100%,',
      '{ after: 100,',
      '49 spec.escalation[0].after: 100 -> a share of the time promised such as "100%", or a time past the deadline such as "+8h"',
    ],
  ])('%s spoilt to %s', (good, spoilt, problem) => {
    expect(problemsAfter(good, spoilt)).toEqual([problem])
  })

  it('tells all mistakes of a file at once, in the order of its lines', () => {
    const text = fullAgreementText.replace('objective: 99.9%', 'objective: most').replace('version: 1', 'verion: 1')
    expect(problemsOf(text)).toEqual([
      '7 spec.verion: the unknown key "verion" -> "version"',
      '46 spec.targets[1].objective: "most" -> a percentage such as "95%"',
    ])
  })

  it('names what a file without spec lacks', () => {
    expect(problemsOf('apiVersion: accord/v1\nkind: Agreement\nmetadata: { reference: A, title: B }\n')).toEqual([
      expect.stringMatching(/^1 spec: nothing -> the keys version, effective, timeZone, /),
    ])
  })

  it('tells a file of another kind so once', () => {
    expect(problemsAfter('kind: Agreement', 'kind: ImportProfile')).toEqual(['2 kind: "ImportProfile" -> "Agreement"'])
    expect(problemsAfter('accord/v1', 'accord/v2')).toEqual(['1 apiVersion: "accord/v2" -> "accord/v1"'])
  })

  it('stops telling after a hundred', () => {
    const keys = Array.from({ length: 150 }, (_, i) => `qqqqqqqq${i}: 1`).join('\n')
    const problems = problemsOf(`${fullAgreementText}${keys}`)
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toBe('- : 50 mistakes more -> those above put right first')
  })
})
