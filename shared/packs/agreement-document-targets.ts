import type { Agreement, Target } from '../agreement/agreement.ts'
import { filterWords, lengthWords, targetSentence } from '../agreement/target-sentence.ts'
import { objective } from '../format.ts'
import { ALWAYS } from '../sla/counting-rules.ts'
import type { CountingRule } from '../sla/figures.ts'
import type { DocumentClause, SectionDraft } from './agreement-document.ts'
import { countingInWords } from './agreement-document-counting.ts'
import type { PackTable } from './pack-document.ts'

/** Targets that are counted alike, and by which letter they are called. */
type Counted = { readonly letter: string; readonly rules: readonly CountingRule[]; readonly targets: readonly Target[] }

/** What is promised: a table of all targets, each in a sentence, and how they are counted. */
export function targetsSection({ spec }: Agreement): SectionDraft {
  const counted = countedAlike(spec)
  const letterOf = (target: Target) => counted.find(({ targets }) => targets.includes(target))?.letter ?? ''
  return {
    id: 'targets',
    title: 'Targets',
    startsPage: false,
    clauses: (numbered) => {
      const sentences = spec.targets.map((target) => {
        const description = target.description === undefined ? '' : ` ${target.description}`
        return numbered({
          name: target.name,
          text: `${targetSentence(target)}${description} Counted by rules ${letterOf(target)}.`,
        })
      })
      const table = targetTable(
        spec,
        sentences.map(({ number }) => number),
      )
      return [
        { kind: 'table', title: 'All targets', table },
        ...sentences,
        numbered({ name: 'What they are measured from', text: dataWords(spec) }),
        ...counted.map(rulesOf),
      ]
    },
  }
}

function targetTable(spec: Agreement['spec'], numbers: readonly string[]): PackTable {
  const calendars = (spec.calendars ?? []).map(({ id }) => id)
  return {
    columns: [
      { head: 'No.', align: 'right', width: 22 },
      { head: 'Target', align: 'left', width: 'rest' },
      { head: 'Within', align: 'left', width: 84 },
      { head: 'Objective', align: 'right', width: 54 },
      { head: 'Minimum', align: 'right', width: 54 },
      { head: 'Hours', align: 'left', width: 66 },
    ],
    rows: spec.targets.map((target, index) => [
      numbers[index] ?? '',
      { text: target.name, note: aboutWhat(target, spec) },
      withinWords(target.within),
      objective(target.objective),
      objective(target.minimum ?? null),
      hoursWords(target, calendars),
    ]),
    empty: 'No targets.',
  }
}

const METRIC_WORDS: Readonly<Record<Target['metric'], string>> = {
  'response-time': 'time to respond',
  'resolution-time': 'time to resolve',
  availability: 'availability',
  ratio: 'share of good',
  threshold: 'measured value',
  satisfaction: 'satisfaction',
  count: 'number',
  manual: 'typed in',
}

function aboutWhat({ metric, where = {}, service, weight }: Target, { scope }: Agreement['spec']): string {
  const named = scope.services.find(({ id }) => id === service)?.name ?? service
  const parts = [METRIC_WORDS[metric], named ?? '', filterWords(where), weight === undefined ? '' : `weight ${weight}`]
  return parts.filter((part) => part !== '').join('; ')
}

function withinWords(within: Target['within']): string {
  if (within === undefined) return '–'
  if (typeof within === 'string') return lengthWords(within)
  const { default: otherwise, ...named } = within
  const parts = Object.entries(named).map(([priority, length]) => `${priority} ${lengthWords(length)}`)
  return [...parts, ...(otherwise === undefined ? [] : [`others ${lengthWords(otherwise)}`])].join(', ')
}

function hoursWords({ metric, counting }: Target, calendars: readonly string[]): string {
  const hasHours = metric === 'response-time' || metric === 'resolution-time' || metric === 'availability'
  const clock = counting?.clock ?? (hasHours ? (calendars[0] ?? ALWAYS) : null)
  if (clock === null) return '–'
  return clock === ALWAYS ? 'day and night' : clock
}

function dataWords({ data }: Agreement['spec']): string {
  const sources = data?.sources === undefined ? 'All imported sources' : `The sources ${data.sources.join(', ')}`
  const which = data?.where === undefined ? '' : `; of tickets those with ${filterWords(data.where)}`
  return `${sources}${which}. A ticket is judged by the version that is in force when its clock starts.`
}

function countedAlike(spec: Agreement['spec']): Counted[] {
  const rules = new Map(spec.targets.map((target) => [target, countingInWords(target, spec)]))
  const alike = Map.groupBy(spec.targets, (target) => JSON.stringify(rules.get(target)))
  return [...alike.values()].map((targets, index) => ({
    letter: letterAt(index),
    targets,
    rules: targets[0] === undefined ? [] : (rules.get(targets[0]) ?? []),
  }))
}

/** `A` to `Z`, then `AA`. */
function letterAt(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : `${letterAt(Math.floor(index / 26) - 1)}${last}`
}

function rulesOf({ letter, rules }: Counted): DocumentClause {
  return {
    kind: 'table',
    title: `Counting rules ${letter}`,
    table: {
      columns: [
        { head: 'Rule', align: 'left', width: 92 },
        { head: 'What it means', align: 'left', width: 'rest' },
      ],
      rows: rules.map(({ rule, meaning }) => [rule, meaning]),
      empty: 'No rules.',
    },
  }
}
