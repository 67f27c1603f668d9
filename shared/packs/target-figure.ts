import { barsOf } from '../format/bars.ts'
import { coverageWords } from '../format/counts-words.ts'
import { figureWords, targetFigure } from '../format/figure-words.ts'
import { countOf, duration, interval, percentOf, statusWord } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { countedNoun, isClock } from './metric-words.ts'
import type { PackFigure } from './pack-document.ts'
import { barsInWords } from './pack-words.ts'
import { targetFacts } from './target-facts.ts'

/** The one big figure of a target, whatever it is measured by, with what it was before. */
export function figureOf(target: TargetFigures, before: string | null = null): PackFigure {
  const parts = targetFigure(target)
  return {
    figure: parts === null ? 'No data' : figureWords(parts),
    of: parts === null ? 'nothing was counted' : ofWords(target),
    status: target.status,
    verdict: `${statusWord(target.status)}: ${barsInWords(target)}`,
    notes: before === null ? notes(target) : [before, ...notes(target)],
    facts: targetFacts(target),
  }
}

/** What the figure is of: `of 120 checks`, `of 4,337 h agreed`, `95th percentile of the worst month`. */
function ofWords(target: TargetFigures): string {
  const { value, agreedMs, counted, slo } = target
  if (value !== null && value !== undefined) return value.statistic === 'value' ? 'as entered' : value.statistic
  if (slo !== null && slo !== undefined && counted === null) return 'on average over its samples'
  if (agreedMs !== null && agreedMs !== undefined) return `of ${duration(agreedMs)} agreed`
  return counted === null ? '' : `of ${countOf(counted, ...countedNoun(target))}`
}

function notes(target: TargetFigures): string[] {
  return [
    withoutVerdict(target),
    fewNote(target),
    netNote(target),
    coverageNote(target),
    approximateNote(target),
    target.budget === null ? (target.budgetReason ?? null) : null,
  ].filter((note) => note !== null)
}

function withoutVerdict(target: TargetFigures): string | null {
  const { status, counted, coverage } = target
  if (status !== 'grey') return null
  if (coverage !== null && coverage !== undefined) return 'Too little of it was seen for a verdict.'
  return counted ? `Too few ${countedNoun(target)[1]} for a verdict.` : null
}

function fewNote({ interval95, ...target }: TargetFigures): string | null {
  if (interval95 === null) return null
  return `95\u202f% interval ${interval(interval95)}: so few ${countedNoun(target)[1]} could lie anywhere in it.`
}

function netNote(target: TargetFigures): string | null {
  const { excluded, gross } = target
  return excluded
    ? `${countOf(excluded, 'exclusion')}; with nothing excluded ${percentOf(gross, barsOf(target))}.`
    : null
}

/** Missing samples are neither good nor bad, so how much was seen stands beside the figure. */
function coverageNote(target: TargetFigures): string | null {
  const words = coverageWords(target)
  return words === null ? null : `${words}.`
}

function approximateNote(target: TargetFigures): string | null {
  const { approximate } = target
  if (!isClock(target) || !approximate) return null
  return `${countOf(approximate, 'deadline')} approximate: only the total of the pauses is known.`
}
