import { listed } from '../../charts/words.ts'
import { small } from '../../format/first-letter.ts'
import { normalisedWord } from '../../sla/promised-time.ts'
import type { Agreement, Target } from '../agreement.ts'
import type { Finding, TargetOutlook } from '../finding.ts'
import { found } from './codes.ts'
import type { Evidence } from './evidence.ts'
import { needWords } from './needs.ts'
import { singleMissBreaks } from './realistic.ts'

/** What the outlooks of a text say against it. */
export function evidenceFindings(
  { spec }: Agreement,
  outlooks: readonly TargetOutlook[],
  evidence: Evidence,
): Finding[] {
  const findings = [...unknownSources(spec, evidence)]
  for (const [index, target] of spec.targets.entries()) {
    const outlook = outlooks.find((one) => one.target === target.id)
    if (outlook === undefined) continue
    const path = ['spec', 'targets', index]
    findings.push(...measurableFindings(outlook, { target, path, hasTickets: evidence.columns.length > 0 }))
    findings.push(...realisticFindings(outlook, { target, path }))
  }
  return findings
}

function* unknownSources({ data }: Agreement['spec'], { columns, records }: Evidence): Generator<Finding> {
  const logs = [
    columns.sources.map(({ name }) => name),
    ...[records.outages, records.series, records.answers].map((kind) => kind.map(({ sourceName }) => sourceName)),
  ]
  const known = new Set(logs.flat().map(normalisedWord))
  for (const [index, source] of (data?.sources ?? []).entries()) {
    if (known.has(normalisedWord(source))) continue
    const says = `Nothing was imported under the source name “${source}”.`
    const next = 'Import it, or write the name of a source that is there.'
    yield found('measurable.source-unknown', { path: ['spec', 'data', 'sources', index], says, next })
  }
}

type Place = { readonly target: Target; readonly path: readonly PropertyKey[] }

function* measurableFindings(
  { measurable, missingFields, sentence }: TargetOutlook,
  { target, path, hasTickets }: Place & { readonly hasTickets: boolean },
): Generator<Finding> {
  const says = `“${target.name}”: ${small(sentence)}`
  const at = { path, target: target.id, says }
  if (measurable === 'no' || measurable === 'partly') {
    const next = `Import what gives ${listed(missingFields.map(needWords))}, or promise what can be measured.`
    yield found(measurable === 'no' ? 'measurable.field-missing' : 'measurable.field-partly-missing', { ...at, next })
  }
  if (measurable !== 'no-data') return
  if (hasTickets) {
    const next = 'Write the words that the data uses, or import the data that has them.'
    yield found('measurable.nothing-matches', { ...at, next })
  } else {
    yield found('measurable.no-data', { ...at, next: 'Import a past export of the source, and check again.' })
  }
}

function* realisticFindings(outlook: TargetOutlook, { target, path }: Place): Generator<Finding> {
  const { realistic, tightestWithin, expectedSample, sentence } = outlook
  const at = { path: target.within === undefined ? [...path, 'objective'] : [...path, 'within'], target: target.id }
  const says = `“${target.name}”: ${small(sentence)}`
  const next =
    tightestWithin === null
      ? 'Lower the objective, or agree what will be done differently.'
      : `Promise ${tightestWithin}, lower the objective, or agree what will be done differently.`
  if (realistic === 'no') yield found('realistic.not-kept', { ...at, says, next })
  if (realistic === 'tight') {
    yield found('realistic.tight', { ...at, says, next: 'Leave some room, or watch it from the first month on.' })
  }
  if (expectedSample === null || !isSmall(target, expectedSample)) return
  const few = `“${target.name}” will have about ${Math.round(expectedSample)} checks in a period${singleMissBreaks(target, expectedSample) ? ', so a single miss breaks its objective' : ', too few for a verdict'}.`
  const wider = 'Take more tickets together, look at a longer period, or say in the review that the figure is of few.'
  yield found('realistic.sample-too-small', { ...at, says: few, next: wider })
}

function isSmall(target: Target, expected: number): boolean {
  return (
    target.within !== undefined &&
    (singleMissBreaks(target, expected) || Math.round(expected) < (target.counting?.minimumSample ?? 5))
  )
}
