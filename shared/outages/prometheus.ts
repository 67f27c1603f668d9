import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { schemaWords } from '../schema-words.ts'
import type { Instant } from '../time/instant.ts'
import type { IntakeRecord } from './intake-record.ts'
import type { RecordCounts, RecordSink } from './record-intake.ts'

/** Seconds since 1970 with decimals, and the value as text: so that NaN can be said. */
const point = z.tuple([z.number(), z.string()])
const labels = z.record(z.string(), z.string())

const answer = z.object({
  status: z.string(),
  error: z.string().optional(),
  data: z
    .discriminatedUnion('resultType', [
      z.object({
        resultType: z.literal('matrix'),
        result: z.array(z.object({ metric: labels, values: z.array(point) })),
      }),
      z.object({
        resultType: z.literal('vector'),
        result: z.array(z.object({ metric: labels, value: point })),
      }),
    ])
    .optional(),
})

/** Whether a text may be the answer of a Prometheus server, by its beginning. */
export function looksLikePrometheus(text: string): boolean {
  return /^\s*\{/.test(text) && /"(?:resultType|status)"\s*:/.test(text.slice(0, 4096))
}

export type PrometheusSummary = RecordCounts & { readonly latestInstant: Instant | null; readonly gaps: number }

/**
 * Reads the answer of `query_range`, or of `query`. A value that is no number is a gap; a point that Prometheus leaves out is one
 * anyway. The row of a sample is its place among all points of the answer, counted from 1.
 * @throws Refusal `prometheus.*`
 */
export function readPrometheus(text: string, sink: RecordSink): PrometheusSummary {
  const { data, status, error } = parsed(text)
  if (status !== 'success' || data === undefined) {
    throw new Refusal(
      'prometheus.failed',
      `Prometheus answered with an error: ${error ?? status}. Ask it again and save an answer that succeeded.`,
    )
  }
  const counts = { rowsRead: 0, accepted: 0, rejected: 0, records: 0, gaps: 0 }
  let latestInstant: Instant | null = null
  for (const { metric, points } of seriesIn(data)) {
    const series = seriesName(metric)
    for (const [seconds, written] of points) {
      counts.rowsRead += 1
      counts.accepted += 1
      const value = Number(written)
      const at = Math.round(seconds * 1000)
      if (!Number.isFinite(value) || written.trim() === '') {
        counts.gaps += 1
        continue
      }
      counts.records += 1
      latestInstant = Math.max(latestInstant ?? Number.NEGATIVE_INFINITY, at)
      sink.record(sampleOf(series, { at, value, row: counts.rowsRead }))
    }
  }
  return { ...counts, latestInstant }
}

type Answer = NonNullable<z.infer<typeof answer>['data']>

function seriesIn(data: Answer) {
  if (data.resultType === 'matrix') return data.result.map(({ metric, values }) => ({ metric, points: values }))
  return data.result.map(({ metric, value }) => ({ metric, points: [value] }))
}

function sampleOf(series: string, { at, value, row }: { at: Instant; value: number; row: number }): IntakeRecord {
  const place = { sheet: '', row }
  return { kind: 'sample', sample: { series, at, value, good: null, total: null, unit: null, place } }
}

function parsed(text: string): z.infer<typeof answer> {
  const read = answer.safeParse(jsonOf(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue === undefined || issue.path.length === 0 ? 'its top' : issue.path.join('.')
  throw new Refusal(
    'prometheus.shape',
    `The file is JSON, but no answer of Prometheus: at ${place} something else stands. Save what /api/v1/query_range answers.`,
    [{ path: issue?.path.join('.') ?? '', ...schemaWords(issue?.message ?? 'an answer of Prometheus') }],
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal(
      'prometheus.json',
      `The file is no JSON that can be read: ${why}. It may be cut off; save it again.`,
    )
  }
}

/** As Prometheus writes a series: `up{instance="localhost:9090",job="prometheus"}`, its labels in order. */
export function seriesName({ __name__: name = '', ...rest }: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(rest)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
  if (pairs.length === 0) return name === '' ? '{}' : name
  return `${name}{${pairs.join(',')}}`
}
