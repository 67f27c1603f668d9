import { z } from 'zod'
import type { Indicator, IndicatorPart } from '../agreement/slo-terms.ts'
import { isOwnKey, OWN_KEYS, OWN_SOURCE } from './carried.ts'
import type { DocumentSet } from './document-set.ts'
import type { Metadata, MetricSpec, SliSpec } from './documents.ts'
import { isGiven } from './findings.ts'

const PARTS = ['good', 'bad', 'total', 'raw', 'value'] as const
type PartName = (typeof PARTS)[number]

/** An indicator as an agreement holds it, and where its measurements are expected. */
export type ImportedIndicator = {
  readonly kind: 'ratio' | 'threshold'
  readonly indicator: Indicator
  /** It was made for the document's sake: the agreement had none. */
  readonly isMadeUp: boolean
  /** What a source of the kind Accord says; null where there is none. */
  readonly own: Readonly<Record<string, unknown>> | null
  readonly lost: readonly { readonly path: string; readonly reason: string }[]
}

type Reading = { readonly set: DocumentSet; readonly lost: { path: string; reason: string }[]; readonly path: string }

type Written = { readonly metadata: Metadata | null | undefined; readonly spec: SliSpec | null | undefined }

/** Reads the indicator at `path`, whose rules are kept. */
export function importIndicator({ metadata, spec }: Written, path: string, set: DocumentSet): ImportedIndicator {
  const lost: { path: string; reason: string }[] = []
  const reading = { set, lost, path: `${path}.spec` }
  const { ratioMetric, thresholdMetric, description } = spec ?? {}
  const isRatio = ratioMetric !== null && ratioMetric !== undefined
  const metrics: Partial<Record<PartName, MetricSpec | null | undefined>> = isRatio
    ? { good: ratioMetric.good, bad: ratioMetric.bad, total: ratioMetric.total, raw: ratioMetric.raw }
    : { value: thresholdMetric }
  const parts = PARTS.flatMap((name) => {
    const metric = metrics[name]
    return metric ? [{ name, ...readPart(metric, reading, isRatio ? `ratioMetric.${name}` : 'thresholdMetric') }] : []
  })
  metadataLost(metadata, `${path}.metadata`, lost)
  const { rawType, counter } = ratioMetric ?? {}
  const own = metadata?.annotations?.[OWN_KEYS.name] ?? ''
  return {
    kind: isRatio ? 'ratio' : 'threshold',
    indicator: {
      name: /^[a-z0-9][a-z0-9._-]*$/i.test(own) ? own : (metadata?.name ?? ''),
      ...(isGiven(metadata?.displayName) ? { title: metadata?.displayName ?? '' } : {}),
      ...(isGiven(description) ? { description: description ?? '' } : {}),
      ...(typeof counter === 'boolean' && !metrics.raw ? { counter } : {}),
      ...Object.fromEntries(parts.map(({ name, part }) => [name, part])),
      ...(rawType === 'success' || rawType === 'failure' ? { rawType } : {}),
    },
    isMadeUp: metadata?.annotations?.[OWN_KEYS.madeUp] === 'indicator',
    own: parts.find(({ own }) => own !== null)?.own ?? null,
    lost,
  }
}

type ReadPart = {
  readonly part: IndicatorPart
  readonly own: Readonly<Record<string, unknown>> | null
}

const json = z.record(z.string(), z.json())

function readPart({ metricSource }: MetricSpec, { set, lost, path }: Reading, place: string): ReadPart {
  const { metricSourceRef, type, spec } = metricSource ?? {}
  if (type === OWN_SOURCE) return { part: {}, own: spec ?? {} }
  const source = json.safeParse(spec ?? {})
  if (!source.success) {
    lost.push({
      path: `${path}.${place}.metricSource.spec`,
      reason: 'It holds a value that is no text, number or truth.',
    })
  }
  // A type that is left out is that of the data source.
  const kind = isGiven(type) ? type : set.find('DataSource', metricSourceRef ?? '')?.spec?.type
  const part = {
    ...(isGiven(kind) ? { type: kind ?? '' } : {}),
    ...(isGiven(metricSourceRef) ? { ref: metricSourceRef ?? '' } : {}),
    ...(source.success ? { source: source.data } : {}),
  }
  return { part, own: null }
}

/** Labels and annotations, which an agreement has no place for. */
export function metadataLost(
  metadata: Metadata | null | undefined,
  path: string,
  lost: { path: string; reason: string }[],
): void {
  const labels = Object.keys(metadata?.labels ?? {})
  if (labels.length > 0) {
    lost.push({ path: `${path}.labels`, reason: `An agreement has no labels: ${labels.join(', ')}.` })
  }
  const annotations = Object.keys(metadata?.annotations ?? {}).filter((key) => !isOwnKey(key))
  if (annotations.length > 0) {
    lost.push({ path: `${path}.annotations`, reason: `They are meant for other tools: ${annotations.join(', ')}.` })
  }
}
