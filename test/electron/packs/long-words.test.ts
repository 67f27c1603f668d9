import { expect, it } from 'vitest'
import { makePack } from '../../../electron/engine/packs/make-pack.ts'
import { printAgreement } from '../../../electron/engine/packs/print-agreement.ts'
import { HOUSE_STYLE } from '../../../shared/packs/pack-style.ts'
import type { ReviewPart } from '../../../shared/packs/review-part.ts'
import { completeAgreement } from '../../shared/agreement/check/complete-agreement.ts'
import { aGroup, aTarget, someFigures } from '../../support/figures.ts'
import { anAgreement, aPackInput } from '../../support/pack-input.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { aRichReview } from '../../support/review-part.ts'

const GROUP = 'Group with a name that is longer than any column of a third of a page would like it to be'

async function pagesOf(parts: (typeof HOUSE_STYLE)['parts'], figures = someFigures()) {
  const department = 'Information technology and workplace services of the whole group, '.repeat(2)
  const owner = {
    name: 'Maximiliane-Antoinette von und zu Hohenlohe-Langenburg-Schillingsfürst',
    role: 'Acting deputy',
  }
  const agreement = anAgreement(figures, { provider: { department, owner } })
  const { pdf } = await makePack(aPackInput({ figures, agreement, style: { ...HOUSE_STYLE, parts } }))
  return (await readPdf(pdf)).pages
}

it('keeps the cover on its page, however long the names on it are', async () => {
  const [cover, contents] = await pagesOf(['contents', 'method'])
  expect(cover?.text).toMatch(/SHA-256 of all that this pack says: [0-9a-f ]{64,}/)
  expect(contents?.lines[1]).toBe('Contents')
})

it('never parts a share from its sign for want of room', async () => {
  const groups = [aGroup(GROUP, 60, 60), aGroup('Desk', 60, 60)]
  const { breakdowns } = aTarget()
  const whole = { ...breakdowns, priority: groups, group: groups, category: groups }
  const [, page] = await pagesOf(['targets'], someFigures({ targets: [aTarget({ breakdowns: whole })] }))
  expect(page?.text).toContain('than any column')
  expect(page?.lines.filter((line) => /(?:^|[^\d\s])\s*%/.test(line))).toEqual([])
})

it('prints what people wrote to its last word, where it fills more than a page', async () => {
  const said = (end: string) => `${'A sentence about what happened on that day and what came of it. '.repeat(90)}${end}`
  const { incidents = [], feedback, ...rich } = aRichReview()
  const review: ReviewPart = {
    ...rich,
    incidents: incidents.map((incident) => ({ ...incident, rootCause: said('Root of it.') })),
    feedback: {
      entries: (feedback?.entries ?? []).map((entry) => ({ ...entry, text: said(`Of a ${entry.kind}.`) })),
    },
    exclusions: (rich.exclusions ?? []).map((exclusion) => ({ ...exclusion, reason: said(`So ${exclusion.key}.`) })),
    course: { queries: (rich.course?.queries ?? []).map((query) => ({ ...query, text: said('Asked it.') })) },
  }
  const { pdf } = await makePack(aPackInput({ review, style: { ...HOUSE_STYLE, parts: ['review'] } }))
  const text = (await readPdf(pdf)).pages.map((page) => page.text).join(' ')
  for (const end of [
    'Root of it.',
    'Of a compliment.',
    'Of a complaint.',
    'So INC000050.',
    'So INC000061.',
    'Asked it.',
  ]) {
    expect(text).toContain(end)
  }
})

it('prints the evidence of a value to its last word', async () => {
  const manual = {
    value: '97.5%',
    evidence: `${'It was counted by hand on that day. '.repeat(160)}So it was.`,
    enteredAt: '2026-07-01T09:00:00Z',
  }
  const target = aTarget({ metric: 'manual', distribution: null, manual })
  const pages = await pagesOf(['targets'], someFigures({ targets: [target] }))
  expect(pages.map(({ text }) => text).join(' ')).toContain('So it was.')
})

it('prints an agreement to its last word, however much one clause or one row says', async () => {
  const said = (end: string) =>
    `${'It is said once more, so that both sides know what was meant by it. '.repeat(90)}${end}`
  const agreement = completeAgreement((spec) => {
    spec.purpose = said('So much for the purpose.')
    spec.responsibilities = { provider: [said('So much for the provider.')], customer: [said('So much for both.')] }
    spec.targets = spec.targets.map((target) => ({ ...target, description: said(`So much for ${target.id}.`) }))
    for (const service of spec.scope.services) service.description = said(`So much for ${service.id}.`)
  })
  const { pdf } = await printAgreement({
    agreement,
    state: 'draft',
    sha256: 'a1b2c3d4'.repeat(8),
    signatures: [],
    writtenAt: 0,
  })
  const text = (await readPdf(pdf)).pages.map((page) => page.text).join(' ')
  const ids = [...agreement.spec.targets, ...agreement.spec.scope.services].map(({ id }) => id)
  for (const about of ['the purpose', 'the provider', 'both', ...ids]) expect(text).toContain(`So much for ${about}.`)
})
