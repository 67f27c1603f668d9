import type { InlineSli, MetricSpec, RatioMetric, SliSpec } from './documents.ts'
import {
  atMostOne,
  descriptionRule,
  dnsLabel,
  exactlyOne,
  type Findings,
  hold,
  isBlank,
  isGiven,
  isWritten,
  oneOf,
  required,
} from './findings.ts'
import { metadataRules } from './metadata-rules.ts'

type Maybe<T> = T | null | undefined

/** The indicator at `path`: either a threshold metric or a ratio. */
export function sliSpecRules(found: Findings, spec: Maybe<SliSpec>, path: string): void {
  const { description, thresholdMetric, ratioMetric } = spec ?? {}
  descriptionRule(found, description, path)
  exactlyOne(found, { path, of: { thresholdMetric, ratioMetric } })
  if (isWritten(thresholdMetric)) metricRules(found, thresholdMetric, `${path}.thresholdMetric`)
  if (ratioMetric) ratioRules(found, ratioMetric, `${path}.ratioMetric`)
}

/** Either good or bad over a total, or a share that is ready made. As in go-sdk, what is wrong with the parts is told once they fit. */
function ratioRules(found: Findings, ratio: RatioMetric, path: string): void {
  const { good, bad, total, raw } = ratio
  if (!exactlyOne(found, { path, of: { total, raw } })) return
  if (!atMostOne(found, { path, of: { raw, good, bad } })) return
  if (isWritten(raw)) rawRules(found, ratio, path)
  else fractionRules(found, ratio, path)
}

function fractionRules(found: Findings, { good, bad, total }: RatioMetric, path: string): void {
  const message = 'one of [bad, good] properties must be set, none was provided'
  const isAny = isWritten(good) || isWritten(bad)
  if (!hold(found, isAny, { path, code: 'one_of_properties', message })) return
  for (const [name, metric] of Object.entries({ total, good, bad })) {
    if (isWritten(metric) && !metricRules(found, metric, `${path}.${name}`)) return
  }
}

function rawRules(found: Findings, { raw, rawType }: RatioMetric, path: string): void {
  metricRules(found, raw, `${path}.raw`)
  const here = `${path}.rawType`
  if (required(found, rawType, here)) oneOf(found, rawType ?? '', { path: here, choices: ['success', 'failure'] })
}

/** How one number is asked for; tells whether all is well. */
function metricRules(found: Findings, metric: Maybe<MetricSpec>, path: string): boolean {
  const here = `${path}.metricSource`
  const source = metric?.metricSource
  if (!required(found, isBlank(source) ? null : source, here)) return false
  const { metricSourceRef, spec } = source ?? {}
  const isNamed = !isGiven(metricSourceRef) || dnsLabel(found, metricSourceRef ?? '', `${here}.metricSourceRef`)
  const isThere = required(found, spec, `${here}.spec`)
  const message = 'It says nothing of how the number is found.'
  const isFull = Object.keys(spec ?? {}).length > 0
  return isThere && hold(found, isFull, { path: `${here}.spec`, code: 'map_min_length', message }) && isNamed
}

type Indicated = { readonly indicator?: Maybe<InlineSli>; readonly indicatorRef?: Maybe<string> }

/** An objective or a whole SLO either holds its indicator or names it. */
export function indicatorRules(found: Findings, { indicator, indicatorRef }: Indicated, path: string): void {
  if (!exactlyOne(found, { path, of: { indicator, indicatorRef } })) return
  if (isWritten(indicatorRef)) dnsLabel(found, indicatorRef ?? '', `${path}.indicatorRef`)
  if (!isWritten(indicator)) return
  metadataRules(found, indicator?.metadata, `${path}.indicator.metadata`)
  sliSpecRules(found, indicator?.spec, `${path}.indicator.spec`)
}
