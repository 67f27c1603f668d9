import { objective, periodName } from '../format.ts'
import { breachRegister } from './breach-register.ts'
import { chartNumbers } from './chart-numbers.ts'
import { cover } from './cover.ts'
import { dataQuality } from './data-quality.ts'
import { method } from './method.ts'
import type { PackContent } from './pack-content.ts'
import type { PackDocument, PackSection } from './pack-document.ts'
import { capital } from './pack-words.ts'
import { sourceLetters } from './source-letters.ts'
import { summaryPage, wholeGrid } from './summary-page.ts'
import { targetPage } from './target-page.ts'

/** Everything a review pack says, in the order it says it. */
export function packDocument(content: PackContent): PackDocument {
  const { figures, agreement, madeAt, paper = 'A4' } = content
  const { reference, title } = figures.agreement
  const period = capital(periodName(figures.period.label))
  return {
    cover: cover(content),
    sections: sections(content),
    header: { left: reference, right: period },
    properties: {
      title: `${title}: service level review, ${periodName(figures.period.label)}`,
      author: agreement.spec.provider.department,
      subject: `Service levels of ${reference}, ${figures.period.from} to ${figures.period.to}`,
      keywords: [reference, figures.period.label, 'service level review'].join(', '),
    },
    madeAt,
    paper,
  }
}

function sections(content: PackContent): PackSection[] {
  const { figures, agreement, breaches } = content
  const measured = figures.targets.filter((target) => target.measured)
  const letters = sourceLetters([
    ...breaches.flatMap(({ shown }) => shown.map(({ source }) => source)),
    ...unseen(content).map(({ id, fileName }) => ({ importId: id, file: fileName, sheet: '' })),
  ])
  const agreed = new Map(agreement.spec.targets.map((target) => [target.id, target]))
  const all = [
    summaryPage(figures),
    wholeGrid(figures),
    ...measured.map((target) => targetPage(target, agreed.get(target.id))),
    notMeasured(content),
    breachRegister(content, letters),
    dataQuality(content, letters),
    chartNumbers(measured),
    method(),
  ]
  return all.filter((section) => section !== null)
}

/** Imports that no listed breach came from have their letter too. */
function unseen({ breaches, imports }: PackContent): PackContent['imports'] {
  const seen = new Set(breaches.flatMap(({ shown }) => shown.map(({ source }) => source.importId)))
  return imports.filter(({ id }) => !seen.has(id))
}

/** Targets whose metric is not computed: named, with the reason, never as zero. */
function notMeasured({ figures }: PackContent): PackSection | null {
  const rows = figures.targets
    .filter((target) => !target.measured)
    .map((target) => [target.name, target.metric, objective(target.objective), target.reason ?? 'Not yet measured.'])
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
    blocks: [
      { kind: 'text', tone: 'body', text },
      { kind: 'table', table },
    ],
  }
}
