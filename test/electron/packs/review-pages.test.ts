import { describe, expect, it } from 'vitest'
import { makePack } from '../../../electron/engine/packs/make-pack.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { HOUSE_STYLE } from '../../../shared/packs/pack-style.ts'
import { aPackInput } from '../../support/pack-input.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { aRichReview } from '../../support/review-part.ts'

const anAction = {
  title: 'Rota for campaign weeks',
  detail: null,
  owner: 'Dana Reed',
  due: '2026-09-30',
  baseline: null,
  expected: null,
  actual: null,
  state: 'open' as const,
  progress: null,
}

async function printed(given: Partial<PackInput>) {
  const { pages } = await readPdf((await makePack(aPackInput(given))).pdf)
  return { pages, text: pages.map((page) => page.text).join(' ') }
}

describe('what the two sides said', () => {
  it('is printed where it was said, each thing in its place', async () => {
    const { pages, text } = await printed({ review: aRichReview() })
    expect(pages[0]?.text).toContain('Revision 2. Signed by both parties on 14 July 2026')
    expect(pages[2]?.text).toContain('staff the desk for the campaign calendar')
    expect(pages[2]?.text).toContain('What the meeting is asked to decide')
    expect(pages[3]?.text).toContain('Two people were away in March.')
    for (const said of [
      '11 of 12 breaches were looked at together',
      'Too few people at the desk 7 63.6',
      'Notice of the network operator, 9 April 2026',
      'Both switches hung on the same line of the emergency supply.',
      '31 answered of 48 who were asked (64.6',
      'The desk stayed late for the launch.',
      'Half of the articles are written.',
      'No. 3 — Respond to critical requests',
      'No. 8, raised 10 Jul 2026 — Second person from eight to ten',
      'Within 3 h instead of 4 h',
      'Dissent: Sam Okafor holds that 3 h needs a third person.',
      'In January, after the holidays.',
      'Signed 14 Jul 2026, 10:00',
      'Three test tickets of the desk itself. Priya Natarajan, 2 Jul 2026',
      '1 verdict of the review of the second half of 2025 (revision 1, frozen on 12 Jan 2026) is seen otherwise',
      'It runs again: it was reopened',
      'The draft was sent to Lee Wong, Sam Okafor by Dana Reed on 4 Jul 2026, 17:00.',
      'Its promise was broken in May. Dana Reed, 6 Jul 2026, 12:00',
      'The survey comes in autumn.',
      'Two outages were missing',
      'As agreed now 4 h; objective 95',
      'on the second half of 2026.',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('keeps the summary on its page however much was written of it', async () => {
    const summary = 'A sentence that people wrote of the half-year, and of what they think came of it. '.repeat(14)
    const style = { ...HOUSE_STYLE, parts: ['contents', 'summary', 'grid', 'method'] as const }
    const { pages } = await printed({ review: { summary }, style: { ...style, parts: [...style.parts] } })
    const pageOf = (title: string) => {
      const line = pages[1]?.lines.find((each) => each.startsWith(title))
      return Number(/(\d+)$/.exec(line ?? '')?.[1])
    }
    expect(pageOf('Method and words') - pageOf('Executive summary')).toBe(1)
  })

  it('says of each breach in the register which cause it was given, and lists beside the causes what was written', async () => {
    const given = { target: 'response-critical', cause: 'Third party was slow', note: null }
    const notes = [...(aRichReview().breaches?.notes ?? []), { ...given, key: 'INC000080' }]
    const breaches = { triaged: 3, all: 12, causes: [], notes }
    const { pages } = await printed({ review: aRichReview({ breaches }) })
    const register = pages.find(({ text }) => text.includes('Breach register') && text.includes('Over by'))
    expect(register?.text).toMatch(/INC000080 Shared drive[^.]*Third party was slow low/)
    const listed = pages.find(({ text }) => text.includes('What was noted of them'))
    expect(listed?.text).not.toContain('INC000080')
    expect(listed?.text).toContain('To be looked at with the supplier of the mailer')
  })

  it('stands short things below one another, each on the page that the contents say', async () => {
    const { pages } = await printed({ review: aRichReview(), style: { ...HOUSE_STYLE, parts: ['contents', 'review'] } })
    const titles = ['Exclusions', 'Verdicts changed since', 'Feedback', 'Agreed changes', 'How the review went']
    for (const title of titles) {
      const page = Number(/(\d+)$/.exec(pages[1]?.lines.find((line) => line.startsWith(title)) ?? '')?.[1])
      expect([title, pages[page - 1]?.lines.includes(title)]).toEqual([title, true])
    }
    expect(pages.length).toBeLessThan(2 + 9)
  })

  it('prints a note that was given to many breaches once', async () => {
    const given = { target: 'response-critical', cause: 'Third party was slow', note: 'Asked twice.' }
    const notes = Array.from({ length: 9 }, (_, index) => ({ ...given, key: `INC00000${index}` }))
    const breaches = { triaged: 9, all: 12, causes: [{ cause: given.cause, count: 9 }], notes }
    const { text } = await printed({ review: { breaches }, style: { ...HOUSE_STYLE, parts: ['review'] } })
    expect(text.match(/Asked twice/g)).toHaveLength(1)
    expect(text).toContain('INC000000, INC000001, INC000002, INC000003 and 5 more')
  })

  it('breaks no figure of an action within a number', async () => {
    const action = { ...anAction, baseline: '88.3 % of 1,120', actual: '97.4 % of 1,349' }
    const { pages } = await printed({ review: { actions: { raised: [action] } } })
    const page = pages.find(({ text }) => text.includes('Rota for campaign weeks'))
    expect(page?.text).toMatch(/88\.3 % of 1,120 .*97\.4 % of 1,349/)
  })

  it('names in an unsigned pack who is to sign', async () => {
    const unsigned = { side: 'Marketing', name: '', role: null, at: null, sha256: null }
    const { text } = await printed({ review: { signatures: [{ ...unsigned, side: 'IT' }, unsigned] } })
    expect(text).toMatch(/IT Dana Reed, IT manager.*Marketing Lee Wong, Head of Marketing/)
  })

  it('says in a draft nothing of a meeting that is still to be held, nor of causes that nobody gave', async () => {
    const invited = { name: 'Lee Wong', role: null, side: 'Marketing', isPresent: false }
    const meeting = { on: '2026-07-10', place: null, agenda: [], attendance: [invited], minutes: null, decisions: [] }
    const breaches = { triaged: 0, all: 27, causes: [], notes: [] }
    const { text } = await printed({ review: { meeting, breaches } })
    for (const said of ['To be held on 10 Jul 2026.', 'Invited', 'None of the 27 breaches has a cause yet.']) {
      expect(text).toContain(said)
    }
    expect(text).not.toMatch(/apologies|Nothing was decided/)
  })

  it('has no page where nothing was said', async () => {
    const { text } = await printed({ review: {} })
    for (const title of ['Causes of the breaches', 'Major incidents', 'Feedback', 'Agreed changes']) {
      expect(text).not.toContain(title)
    }
  })
})
