import type { Target } from '../agreement/agreement.ts'
import type { Indicator, IndicatorPart } from '../agreement/slo-terms.ts'
import { OWN_KEYS, OWN_SOURCE } from './carried.ts'
import type { InlineSli, MetricSpec, SliSpec } from './documents.ts'
import { isDnsLabel } from './findings.ts'
import { cutTo, slug } from './names.ts'

export const LONGEST_NAME = 63
const LONGEST_DESCRIPTION = 1050

type Lost = { path: string; reason: string }

/** The evidence of a target in its own words, for parts that no other tool knows. */
export type OwnWords = Readonly<Record<string, unknown>>

/** What a target counts, as an SLI within its SLO. */
export function exportIndicator(target: Target, own: OwnWords, lost: Lost[]): InlineSli {
  const { indicator } = target.slo ?? {}
  const name = indicator?.name ?? target.id
  const label = slug(name) ?? 'indicator'
  const title = indicator?.title
  const annotations = {
    ...(indicator === undefined ? { [OWN_KEYS.madeUp]: 'indicator' } : {}),
    ...(indicator === undefined || label === name ? {} : { [OWN_KEYS.name]: name }),
  }
  return {
    metadata: {
      name: label,
      ...(title === undefined ? {} : { displayName: cut(title, LONGEST_NAME, { path: 'slo.indicator.title', lost }) }),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    spec: specOf(indicator ?? madeUp(target), own, lost),
  }
}

/** Of a target without an indicator: good of total, or a value, found in the agreement's own evidence. */
function madeUp({ metric, series, id }: Target): Indicator {
  if (metric === 'threshold') return { name: id, value: {} }
  if (metric === 'availability') return { name: id, raw: {}, rawType: 'success' }
  return typeof series === 'object' && 'bad' in series
    ? { name: id, bad: {}, total: {} }
    : { name: id, good: {}, total: {} }
}

function specOf(indicator: Indicator, own: OwnWords, lost: Lost[]): SliSpec {
  const { description, counter, good, bad, total, raw, rawType, value } = indicator
  const said =
    description === undefined
      ? {}
      : { description: cut(description, LONGEST_DESCRIPTION, { path: 'slo.indicator.description', lost }) }
  const metric = (part: IndicatorPart, name: string) => metricOf(part, { own, path: `slo.indicator.${name}`, lost })
  if (value !== undefined) return { ...said, thresholdMetric: metric(value, 'value') }
  const parts = Object.entries({ good, bad, total, raw }).flatMap(([name, part]) =>
    part === undefined ? [] : [[name, metric(part, name)] as const],
  )
  return {
    ...said,
    ratioMetric: {
      ...(counter === undefined ? {} : { counter }),
      ...(rawType === undefined ? {} : { rawType }),
      ...Object.fromEntries(parts),
    },
  }
}

type Place = { readonly own: OwnWords; readonly path: string; readonly lost: Lost[] }

function metricOf({ type, ref, source }: IndicatorPart, { own, path, lost }: Place): MetricSpec {
  if (source === undefined || Object.keys(source).length === 0) {
    if (type !== undefined || ref !== undefined) {
      lost.push({ path, reason: 'It says which tool knows the number and not how, which OpenSLO asks for.' })
    }
    return { metricSource: { type: OWN_SOURCE, spec: { ...own } } }
  }
  const label = ref === undefined ? null : isDnsLabel(ref) ? ref : slug(ref)
  if (ref !== undefined && label !== ref) {
    lost.push({ path: `${path}.ref`, reason: `OpenSLO allows a DNS label only, so it is ${label ?? 'left out'}.` })
  }
  return {
    metricSource: {
      ...(label === null ? {} : { metricSourceRef: label }),
      ...(type === undefined ? {} : { type }),
      spec: source,
    },
  }
}

/** A text cut to what OpenSLO allows, and told where something is missing then. */
export function cut(text: string, most: number, { path, lost }: { path: string; lost: Lost[] }): string {
  const short = cutTo(text, most)
  if (short !== text) lost.push({ path, reason: `OpenSLO allows ${most} characters; the rest is cut off.` })
  return short
}
