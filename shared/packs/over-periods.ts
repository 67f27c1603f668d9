import { figureOfWords, figureWords, targetFigure } from '../format/figure-words.ts'
import { capital } from '../format/first-letter.ts'
import { monthShort, statusWord } from '../format.ts'
import type { EarlierPeriod } from '../sla/earlier-period.ts'
import type { TargetFigures } from '../sla/figures.ts'
import type { PackBlock, PackStrip } from './pack-document.ts'
import { inPeriod } from './pack-words.ts'

type Compared = Pick<TargetFigures, 'status' | 'met' | 'counted' | 'attainment' | 'value' | 'objective' | 'minimum'>

/** What a target came to in the period before: `In the second half of 2025: 91.2 % of 118, near.` Null where it had no figure. */
export function beforeNote({ id }: Pick<TargetFigures, 'id'>, earlier: readonly EarlierPeriod[]): string | null {
  const last = earlier.at(-1)
  const before = last?.targets.find((target) => target.id === id)
  if (last === undefined || before === undefined) return null
  const parts = targetFigure(before)
  if (parts === null) return null
  return `${capital(inPeriod(last.period))}: ${figureOfWords(parts)}, ${statusWord(before.status).toLowerCase()}.`
}

/** The same as a cell of a table, with its mark. */
export function beforeCell({ id }: Pick<TargetFigures, 'id'>, earlier: readonly EarlierPeriod[]) {
  const before = earlier.at(-1)?.targets.find((target) => target.id === id)
  const parts = before === undefined ? null : targetFigure(before)
  return before === undefined || parts === null ? '–' : { text: figureWords(parts), mark: before.status }
}

/** A target over the reviews, oldest first and this one last; nothing where there was none before. */
export function overPeriods(target: TargetFigures, earlier: readonly EarlierPeriod[], period: string): PackBlock[] {
  const before = earlier.map(({ period: label, targets }) =>
    cellOf(
      label,
      targets.find(({ id }) => id === target.id),
    ),
  )
  if (before.every(({ figure }) => figure === null)) return []
  const now = cellOf(period, target)
  return [
    {
      kind: 'strip',
      strip: { title: 'Period by period', note: sourceOf(earlier), cells: [...before, now], empty: '' },
    },
  ]
}

/** Where the figures of the periods before come from. */
function sourceOf(earlier: readonly EarlierPeriod[]): string {
  if (earlier.every(({ isFrozen }) => isFrozen)) return 'Those before as they were signed.'
  return earlier.some(({ isFrozen }) => isFrozen)
    ? 'Those before as they were signed, where they were reviewed, else as measured now.'
    : 'Those before as measured now.'
}

function cellOf(label: string, target: Compared | undefined): PackStrip['cells'][number] {
  const head = shortPeriod(label)
  const parts = target === undefined ? null : targetFigure(target)
  if (target === undefined || parts === null) return { head, status: 'grey', figure: null, note: '' }
  return { head, status: target.status, figure: figureWords(parts), note: parts.of ?? '' }
}

/** `H2 2025`, `May 2026`: as short as a cell is wide. */
function shortPeriod(label: string): string {
  const [, year, part] = /^(\d{4})-([HQ]\d)$/.exec(label) ?? []
  if (year !== undefined && part !== undefined) return `${part} ${year}`
  if (/^\d{4}-\d{2}$/.test(label)) return `${monthShort(label)} ${label.slice(0, 4)}`
  return label.split('..')[0] ?? label
}
