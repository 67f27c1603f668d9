import { count, countOf, percentOf } from '../format.ts'
import type { EarlierPeriod } from '../sla/earlier-period.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import { worstTarget } from '../sla/worst-target.ts'
import { agreedAndAchieved } from './agreed-and-achieved.ts'
import { findings } from './findings.ts'
import { headline } from './headline.ts'
import type { PackBlock, PackSection } from './pack-document.ts'
import { lastMonths, MONTHS_ACROSS, monthsBetween, slamOf } from './pack-slam.ts'
import { figureOfTarget, promiseWords, quoted, worstFirst } from './pack-words.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { ReviewPart } from './review-part.ts'

/** How many lines the page holds for grid and table beside sentence and findings, and how many letters fill a line of each. */
const ROOM = { lines: 43, gridLetters: 26, tableLetters: 24, proseLetters: 105 } as const

type Beside = { readonly review?: ReviewPart | undefined; readonly earlier?: readonly EarlierPeriod[] | undefined }

/** One page: the sentence, what people say of it, the grid, three findings, and what was promised and came of it while there is room. */
export function summaryPage(figures: Figures, { review = {}, earlier = [] }: Beside = {}): PackSection {
  const written = paragraphsOf(review.summary ?? null)
  const asks = review.asks ?? []
  const room = ROOM.lines - proseLines(written) - proseLines(asks)
  const shown = fitting(figures.targets, room)
  const composite = compositeWords(figures)
  const blocks: PackBlock[] = written.length === 0 ? [] : [{ kind: 'prose', paragraphs: written }]
  if (shown.length > 0) blocks.push({ kind: 'slam', slam: lastMonths(slamOf(figures, shown)) })
  const cut = whatIsLeftOut(figures, shown.length)
  const quiet = [composite, cut].filter((text) => text !== null).join(' ')
  if (quiet !== '') blocks.push({ kind: 'text', tone: 'quiet', text: quiet })
  blocks.push({ kind: 'heading', text: 'What stands out', note: null }, { kind: 'findings', items: findings(figures) })
  if (asks.length > 0) blocks.push(...asksOf(asks))
  if (gridLines(shown) + tableLines(shown) <= room) blocks.push(...agreedAndAchieved(shown, earlier))
  const title = 'Executive summary'
  return { id: 'summary', title, eyebrow: title, headline: `${headline(figures)}.`, part: 'summary', blocks }
}

function asksOf(asks: readonly string[]): PackBlock[] {
  return [
    { kind: 'heading', text: 'What the meeting is asked to decide', note: null },
    { kind: 'prose', paragraphs: asks.map((ask) => `- ${ask}`) },
  ]
}

/** The weighted score, never without the worst target beside it. */
function compositeWords({ composite, targets }: Figures): string | null {
  if (composite === null || composite === undefined) return null
  const worst = worstTarget(targets)
  const beside = worst === null ? '' : `; the worst target is ${quoted(worst.name)} with ${figureOfTarget(worst)}`
  const part = composite.weighed < 1 ? ` (${percentOf(composite.weighed)} of the weights could be scored)` : ''
  return `Weighted score of the targets that carry a weight: ${percentOf(composite.score)}${part}${beside}.`
}

/** All targets, or those that need most attention, in the order of the agreement. */
function fitting(targets: readonly TargetFigures[], room: number): TargetFigures[] {
  const chosen = new Set<TargetFigures>()
  for (const target of [...targets].sort(mostPressing)) {
    if (gridLines([...chosen, target]) > room - 2) break
    chosen.add(target)
  }
  return targets.filter((target) => chosen.has(target))
}

function mostPressing(a: TargetFigures, b: TargetFigures): number {
  return Number(b.measured) - Number(a.measured) || worstFirst(a, b)
}

const linesOf = (text: string, letters: number) => Math.ceil(text.length / letters)

function proseLines(paragraphs: readonly string[]): number {
  const lines = paragraphs.reduce((sum, each) => sum + linesOf(each, ROOM.proseLetters) + 0.5, 0)
  return lines === 0 ? 0 : lines * 1.35 + 2
}

function gridLines(targets: readonly TargetFigures[]): number {
  return targets.reduce((sum, { name }) => sum + Math.max(2, linesOf(name, ROOM.gridLetters)) + 0.8, 0)
}

function tableLines(targets: readonly TargetFigures[]): number {
  const lines = targets.map(({ name, within }) =>
    Math.max(linesOf(name, ROOM.tableLetters), linesOf(promiseWords(within ?? ''), 18)),
  )
  return lines.reduce((sum, each) => sum + each + 0.5, 5)
}

function whatIsLeftOut({ targets }: Figures, shown: number): string | null {
  const months = monthsOf(targets)
  const parts = [
    targets.length > shown
      ? `The ${count(shown)} that need most attention of ${countOf(targets.length, 'target')}`
      : null,
    months > MONTHS_ACROSS ? `The last ${MONTHS_ACROSS} of ${months} months` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : `${parts.join('. ')}. The whole grid follows the summary.`
}

function monthsOf(targets: readonly TargetFigures[]): number {
  return Math.max(0, ...targets.map((target) => target.months.length))
}

/** The whole grid, where the summary could show only a part of it. */
export function wholeGrid(figures: Figures, summary: PackSection): PackSection | null {
  const months = monthsOf(figures.targets)
  const shown = summary.blocks.flatMap((block) => (block.kind === 'slam' ? block.slam.rows : [])).length
  if (shown === figures.targets.length && months <= MONTHS_ACROSS) return null
  const slam = slamOf(figures, figures.targets)
  const starts = Array.from(
    { length: Math.max(1, Math.ceil(months / MONTHS_ACROSS)) },
    (_, index) => index * MONTHS_ACROSS,
  )
  const parts = starts.map((start) => monthsBetween(slam, start, start + MONTHS_ACROSS))
  const blocks = parts.map((part): PackBlock => ({ kind: 'slam', slam: part }))
  const title = 'All targets by month'
  return { id: 'all-targets', title, eyebrow: 'Summary', headline: null, part: 'grid', blocks }
}
