import { capital } from '../format/first-letter.ts'
import { writtenIn } from '../format/locale.ts'
import { objective, periodName } from '../format.ts'
import { breachRegister } from './breach-register.ts'
import { chartNumbers } from './chart-numbers.ts'
import { clockPages } from './clock-pages.ts'
import { consequencesPage } from './consequences-page.ts'
import { cover } from './cover.ts'
import { dataQuality } from './data-quality.ts'
import { demandPage } from './demand-page.ts'
import { withLiveLinks } from './live-links.ts'
import { method } from './method.ts'
import { metricName } from './metric-words.ts'
import type { PackContent } from './pack-content.ts'
import type { PackDocument, PackSection } from './pack-document.ts'
import { packSubject } from './pack-kind.ts'
import { paragraphsOf } from './paragraphs.ts'
import { reviewPages } from './review-pages.ts'
import { signaturePage } from './signature-page.ts'
import { sourceLetters } from './source-letters.ts'
import { summaryPage, wholeGrid } from './summary-page.ts'
import { targetPage } from './target-page.ts'
import { ticketList } from './ticket-list.ts'

/** Everything a review pack says, in the order it says it, its numbers and dates in the language of its style. */
export function packDocument(content: PackContent): PackDocument {
  return writtenIn(content.style.language, () => written(content))
}

function written(content: PackContent): PackDocument {
  const { figures, agreement, madeAt, style } = content
  const { reference, title } = figures.agreement
  const period = capital(periodName(figures.period.label))
  const all = sections(content)
  const kind = packSubject(content)
  return {
    cover: cover(content),
    sections: withLiveLinks(all.filter(({ part }) => style.parts.includes(part))),
    summary: withLiveLinks(summaryOf(all, content)),
    header: { left: reference, right: period },
    properties: {
      title: `${title}: ${kind}, ${periodName(figures.period.label)}`,
      author: agreement.spec.provider.department,
      subject: `Service levels of ${reference}, ${figures.period.from} to ${figures.period.to}`,
      keywords: [reference, figures.period.label, kind].join(', '),
    },
    madeAt,
    style,
  }
}

/** The summary as it stands alone: its line above says whose it is. */
function summaryOf(all: readonly PackSection[], { figures, agreement }: PackContent): PackSection[] {
  const { provider, customer } = agreement.spec
  const eyebrow = `${figures.agreement.title}: ${provider.department} for ${customer.department}`
  return all.filter(({ part }) => part === 'summary').map((section) => ({ ...section, eyebrow, title: eyebrow }))
}

/** The sheet that is handed round: the summary without cover and contents, whether or not the pack has one. */
export function summaryOnly(document: PackDocument): PackDocument {
  const { properties } = document
  const title = `${properties.title}, summary`
  return { ...document, cover: null, sections: document.summary, properties: { ...properties, title } }
}

function sections(content: PackContent): PackSection[] {
  const { figures, review } = content
  const measured = figures.targets.filter((target) => target.measured)
  const letters = lettersOf(content)
  const summary = summaryPage(figures, { review, earlier: content.earlier })
  const all = [
    summary,
    wholeGrid(figures, summary),
    ...targetPages(content),
    notMeasured(content),
    demandPage(content),
    consequencesPage(content),
    breachRegister(content, letters),
    ...reviewPages(content),
    signaturePage(content),
    clockPages(content),
    dataQuality(content, letters),
    chartNumbers(measured),
    method(),
    ticketList(content),
  ]
  return all.filter((section) => section !== null)
}

function targetPages({ figures, agreement, style, review, earlier = [] }: PackContent): PackSection[] {
  const agreed = new Map(agreement.spec.targets.map((target) => [target.id, target]))
  const measured = figures.targets.filter((target) => target.measured)
  return measured.map((target) =>
    targetPage(target, {
      agreed: agreed.get(target.id),
      zone: figures.period.timeZone,
      period: figures.period.label,
      earlier,
      hasAccount: style.parts.includes('accounts'),
      commentary: paragraphsOf(review?.commentary?.[target.id] ?? null),
    }),
  )
}

/** Imports that no listed breach came from have their letter too. */
function lettersOf({ breaches, imports }: PackContent) {
  const places = breaches.flatMap(({ shown }) => shown.map(({ source }) => source))
  const seen = new Set(places.map(({ importId }) => importId))
  const unseen = imports.filter(({ id }) => !seen.has(id))
  return sourceLetters([...places, ...unseen.map(({ id, fileName }) => ({ importId: id, file: fileName, sheet: '' }))])
}

/** Targets whose metric is not computed: named, with the reason, never as zero. */
function notMeasured({ figures }: PackContent): PackSection | null {
  const rows = figures.targets
    .filter((target) => !target.measured)
    .map((target) => [
      target.name,
      metricName(target),
      objective(target.objective),
      target.reason ?? 'Not yet measured.',
    ])
  if (rows.length === 0) return null
  const table = {
    columns: [
      { head: 'Target', align: 'left', width: 150 },
      { head: 'Metric', align: 'left', width: 80 },
      { head: 'Objective', align: 'right', width: 50 },
      { head: 'Why', align: 'left', width: 'rest' },
    ],
    rows,
    empty: '',
  } as const
  const text =
    'These targets are agreed but not measured here. They are in no figure of this pack, and their absence says nothing about the service.'
  return {
    id: 'not-measured',
    title: 'Not yet measured',
    eyebrow: 'Targets',
    headline: null,
    part: 'targets',
    blocks: [
      { kind: 'text', tone: 'body', text },
      { kind: 'table', table },
    ],
  }
}
