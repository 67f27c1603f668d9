import { describe, expect, it } from 'vitest'
import { CODES, type FindingCode } from '../../../../shared/agreement/check/codes.ts'
import { EVIDENCE_CODES } from '../../../../shared/agreement/check/evidence-codes.ts'
import { judgeText, judgeUnfinished } from '../../../../shared/agreement/check/judge-text.ts'
import { finding } from '../../../../shared/agreement/finding.ts'
import { readAgreement } from '../../../../shared/agreement/read-agreement.ts'
import { templateDocument } from '../../../../shared/agreement/templates/template-document.ts'
import { writeAgreement } from '../../../../shared/agreement/write-agreement.ts'
import { TEMPLATES } from '../../../../shared/operations/drafts.ts'
import { completeAgreement, targetOf } from './complete-agreement.ts'
import { CONTRADICTIONS } from './spoilt-contradictions.ts'
import { GAPS } from './spoilt-parts.ts'

const today = '2026-11-22'
const CASES = [...CONTRADICTIONS, ...GAPS]

describe('the check of a text', () => {
  it('says nothing against a complete agreement', () => {
    expect(judgeText(completeAgreement(), { today })).toEqual([])
  })

  it.each(CASES)('finds %s at %s, and nothing else', (code, path, spoil) => {
    const spoiled = completeAgreement((spec) => void spoil(spec))
    const { agreement, problems } = readAgreement(writeAgreement(spoiled, 'json'), 'json')
    expect(problems).toEqual([])
    const findings = agreement === null ? [] : judgeText(agreement, { today })
    expect(findings.map((one) => [one.code, one.path])).toEqual([[code, path]])
    expect(finding.parse(findings[0]).says).toMatch(/^\S.*\.$/)
    expect(findings[0]?.next).toMatch(/^[A-Z].*\.$/)
  })

  it('can give every code that it knows', () => {
    const given = new Set(CASES.map(([code]) => code))
    const ofText = Object.keys(CODES).filter((code) => !Object.hasOwn(EVIDENCE_CODES, code))
    expect(ofText.filter((code) => !given.has(code as FindingCode))).toEqual([]) // a key of CODES
  })

  it('puts first what weighs most', () => {
    const spoiled = completeAgreement((spec) => {
      delete spec.purpose
      delete spec.review
      spec.provider.owner.name = '[Name]'
    })
    expect(judgeText(spoiled).map(({ weight }) => weight)).toEqual(['problem', 'warning', 'advice'])
  })

  it('names the target that a finding is about', () => {
    const spoiled = completeAgreement((spec) => {
      targetOf(spec, 'resolution').description = 'Resolved promptly'
      delete targetOf(spec, 'response').minimum
    })
    expect(judgeText(spoiled).map(({ code, target }) => [code, target])).toEqual([
      ['missing.minimum', 'response'],
      ['vague.word', 'resolution'],
    ])
  })

  it('takes past dates of a signed agreement as they are, and those of an old one that nobody asks about', () => {
    const old = completeAgreement((spec) => Object.assign(spec.effective, { from: '2026-11-01' }))
    expect(judgeText(old)).toEqual([])
    const signatures = (['provider', 'customer'] as const).map((party) => ({ party, name: 'A', date: '2026-10-20' }))
    const signed = { ...old, spec: { ...old.spec, signatures } }
    expect(judgeText(signed, { today })).toEqual([])
  })

  it('takes numbered priorities for a ladder of their own', () => {
    const spoiled = completeAgreement((spec) => {
      targetOf(spec, 'response').within = { P1: '1h', P2: '4h', P4: '8h' }
      targetOf(spec, 'resolution').within = { P1: '8h', P2: '16h', P3: '24h', P4: '12h' }
    })
    expect(judgeText(spoiled).map(({ code, says }) => [code, says])).toEqual([
      ['contradiction.priority-gap', 'A response time is promised for p1, p2 and p4, and none for p3.'],
      [
        'contradiction.urgent-waits-longer',
        'Tickets of priority p2 are given 16 h, more than the 12 h of priority p4.',
      ],
    ])
  })

  it('lets targets of different services promise different times', () => {
    const apart = completeAgreement((spec) => {
      spec.scope.services.push({ id: 'phone', name: 'Telephone', outcomes: ['Calls are answered'] })
      spec.targets.push({ ...targetOf(spec, 'response'), id: 'phone-response', service: 'phone', within: '2h' })
      targetOf(spec, 'response').service = 'Handling of customer issues'
      spec.consequences?.push({ target: 'phone-response', below: '90%', remedy: 'A review' })
    })
    expect(judgeText(apart)).toEqual([])
  })
})

describe('vague words', () => {
  const saying = (text: string) =>
    judgeText(completeAgreement((spec) => spec.expectations?.customer?.splice(0, 4, text)))

  it.each([
    ['Answers come as soon as possible', ['as soon as possible']],
    ['With best efforts, ASAP', ['best efforts', 'ASAP']],
    ['With reasonable efforts', ['reasonable efforts']],
    ['Provide timely and accurate information', ['timely', 'accurate']],
    ['Secure and reliable, with minimal downtime', ['minimal', 'reliable']],
    ['Etched in stone, sooner than irregular', []],
    ['Timely, and timely again', ['Timely']],
  ])('%s', (text, words) => {
    expect(saying(text).map(({ says }) => /“(.+)”/.exec(says)?.[1])).toEqual(words)
  })

  it('are looked for in what is promised, not in names and evidence', () => {
    const named = completeAgreement((spec) => {
      spec.provider.owner.name = 'Prompt Timely'
      Object.assign(spec.prerequisites?.[0] ?? {}, { evidence: 'Usually in the wiki' })
    })
    expect(judgeText(named)).toEqual([])
  })
})

describe('the templates', () => {
  it.each(TEMPLATES.filter((name) => name !== 'blank'))('%s has no problem but what its user must fill in', (name) => {
    const { agreement } = readAgreement(
      JSON.stringify(templateDocument(name, { today, timeZone: 'Europe/London' })),
      'json',
    )
    const findings = agreement === null ? [] : judgeText(agreement, { today })
    expect(findings.filter(({ code }) => code === 'missing.placeholder').length).toBeGreaterThan(3)
    const rest = findings.filter(({ code, weight }) => weight !== 'advice' && code !== 'missing.placeholder')
    expect(rest).toEqual([])
  })

  it('of IT for Marketing keeps the mission’s own vague words, and they are found as advice', () => {
    const document = templateDocument('it-for-marketing', { today, timeZone: 'Europe/London' })
    const words = judgeUnfinished(document).filter(({ code, weight }) => code === 'vague.word' && weight === 'advice')
    expect(words.map(({ says }) => /“(.+)”/.exec(says)?.[1])).toEqual(
      expect.arrayContaining(['timely', 'accurate', 'minimal', 'reliable', 'regular']),
    )
  })
})

describe('a draft with mistakes', () => {
  it('is judged as far as it is written', () => {
    const findings = judgeUnfinished(templateDocument('blank', { today, timeZone: 'Europe/London' }))
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set([
        'missing.placeholder',
        'missing.last-day',
        'missing.notice',
        'missing.contact',
        'missing.deputy',
        'missing.outcomes',
        'missing.exclusions',
        'missing.responsibilities',
        'missing.expectations',
        'missing.reporting',
        'missing.review',
        'missing.consequences',
        'missing.prerequisite-open',
      ]),
    )
  })

  it.each([[{}], [{ spec: 'nothing' }], [{ spec: { targets: [null, 5], scope: [] } }]])('may be %j', (document) => {
    expect(judgeUnfinished(document).map(({ code }) => code)).toContain('missing.purpose')
  })
})
