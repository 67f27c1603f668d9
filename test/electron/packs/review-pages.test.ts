import { describe, expect, it } from 'vitest'
import { makePack } from '../../../electron/engine/packs/make-pack.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { HOUSE_STYLE } from '../../../shared/packs/pack-style.ts'
import { aPackInput } from '../../support/pack-input.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { aRichReview } from '../../support/review-part.ts'

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
      'Within 3 h instead of 4 h',
      'Dissent: Sam Okafor holds that 3 h needs a third person.',
      'In January, after the holidays.',
      'Signed 14 Jul 2026, 10:00',
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

  it('has no page where nothing was said', async () => {
    const { text } = await printed({ review: {} })
    for (const title of ['Causes of the breaches', 'Major incidents', 'Feedback', 'Agreed changes']) {
      expect(text).not.toContain(title)
    }
  })
})
