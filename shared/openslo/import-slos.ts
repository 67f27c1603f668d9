import type { Agreement, Target } from '../agreement/agreement.ts'
import { policyInWords } from './alert-words.ts'
import { type NotCarried, OWN_KEYS } from './carried.ts'
import { type DocumentSet, type FileError, nameOf } from './document-set.ts'
import type { InlineSli, Objective, OpenSloDocument, SloSpec } from './documents.ts'
import { type ImportedIndicator, importIndicator, metadataLost } from './import-indicator.ts'
import { importObjective } from './import-objective.ts'
import { slug } from './names.ts'
import { isComposite } from './slo-rules.ts'

type Service = Agreement['spec']['scope']['services'][number]

export type ImportedSlos = {
  readonly targets: readonly Target[]
  readonly services: readonly Service[]
  /** Read although it is not in order, or hardly meant. */
  readonly warnings: readonly NotCarried[]
  readonly notCarried: readonly NotCarried[]
}

type Slo = Extract<OpenSloDocument, { kind: 'SLO' }>
type Lost = { path: string; reason: string }

/** An operator for a ratio compares nothing; published examples have it all the same. */
export function isReadAllTheSame({ path, code }: Pick<FileError, 'path' | 'code'>): boolean {
  return code === 'forbidden' && path.endsWith('.op')
}

/** Makes targets of every objective of the documents, whose rules are kept but for operators of ratios. */
export function importSlos(set: DocumentSet): ImportedSlos {
  const slos = set.documents.filter((document) => document.kind === 'SLO')
  const ids = new Set<string>()
  const imported = slos.map((slo) => importSlo(slo, set, ids))
  const warnings = set.errors.filter(isReadAllTheSame).map(({ of, path }) => ({
    of,
    path,
    reason: 'A ratio is not compared with anything, so the operator is left out.',
  }))
  return {
    targets: imported.flatMap(({ targets }) => targets),
    services: servicesOf(set, slos),
    warnings,
    notCarried: [...imported.flatMap(({ notCarried }) => notCarried), ...restLost(set, slos)],
  }
}

function importSlo(slo: Slo, set: DocumentSet, ids: Set<string>): { targets: Target[]; notCarried: NotCarried[] } {
  const lost: Lost[] = []
  const spec = slo.spec ?? {}
  const objectives = spec.objectives ?? []
  const composite = isComposite(spec)
  metadataLost(slo.metadata, 'metadata', lost)
  alertsLost(spec, set, lost)
  if (objectives.length === 0)
    lost.push({ path: 'spec.objectives', reason: 'There is no objective, so there is no target.' })
  if (composite) {
    lost.push({
      path: 'spec.objectives',
      reason: 'The objectives become targets of their own; their weights stay, the composite does not.',
    })
  }
  const shared = composite ? null : measuredBy(spec, 'spec', { set, lost })
  const targets = objectives.flatMap((written, i) => {
    const objective = written ?? {}
    const path = `spec.objectives[${i}]`
    const measured = composite ? measuredBy(objective, path, { set, lost }) : shared
    if (measured === null) return []
    const isOnly = objectives.length === 1
    const names = { slo, objective, number: i + 1, isOnly }
    const source = { objective, path, spec, metadata: slo.metadata ?? {}, measured, isComposite: composite }
    if (isOnly && objective.displayName) {
      lost.push({ path: `${path}.displayName`, reason: 'The only objective of an SLO takes its name.' })
    }
    const target = importObjective({ ...source, id: newId(idOf(names), ids), name: titleOf(names) }, lost)
    return target === null ? [] : [target]
  })
  return { targets, notCarried: lost.map((one) => ({ of: nameOf(slo), ...one })) }
}

type Indicated = {
  readonly indicator?: InlineSli | null | undefined
  readonly indicatorRef?: string | null | undefined
}

/** The indicator of a place, its own or the one it names. */
function measuredBy(
  { indicator, indicatorRef }: Indicated,
  path: string,
  { set, lost }: { set: DocumentSet; lost: Lost[] },
): ImportedIndicator | null {
  if (indicator) {
    const measured = importIndicator({ metadata: indicator.metadata, spec: indicator.spec }, `${path}.indicator`, set)
    lost.push(...measured.lost)
    return measured
  }
  if (!indicatorRef) {
    lost.push({ path, reason: 'It has no indicator, so nobody knows what to measure.' })
    return null
  }
  const named = set.find('SLI', indicatorRef)
  if (named !== null) return importIndicator({ metadata: named.metadata, spec: named.spec }, '', set)
  const reason = `No file that was given holds the SLI "${indicatorRef}"; give the one that does as well.`
  lost.push({ path: `${path}.indicatorRef`, reason })
  return null
}

type Names = { readonly slo: Slo; readonly objective: Objective; readonly number: number; readonly isOnly: boolean }

function idOf({ slo, objective, number, isOnly }: Names): string {
  const own = slo.metadata?.annotations?.[OWN_KEYS.target]
  const name = slo.metadata?.name ?? 'slo'
  if (isOnly) return own && /^[a-z0-9][a-z0-9._-]*$/i.test(own) ? own : name
  return `${name}-${slug(objective.displayName ?? '') ?? String(number)}`
}

function titleOf({ slo, objective, number, isOnly }: Names): string {
  const { annotations, displayName, name } = slo.metadata ?? {}
  const title = annotations?.[OWN_KEYS.name] || displayName || name || 'SLO'
  return isOnly ? title : `${title}: ${objective.displayName || String(number)}`
}

function newId(wanted: string, ids: Set<string>): string {
  let id = wanted
  for (let n = 2; ids.has(id); n += 1) id = `${wanted}-${n}`
  ids.add(id)
  return id
}

function alertsLost(spec: SloSpec, set: DocumentSet, lost: Lost[]): void {
  for (const [i, policy] of (spec.alertPolicies ?? []).entries()) {
    const reason = `${policyInWords(policy, set)} An agreement alerts nobody; "accord slo rules" writes burn-rate alerts for Prometheus.`
    lost.push({ path: `spec.alertPolicies[${i}]`, reason })
  }
}

const ALERT_KINDS: readonly string[] = ['AlertPolicy', 'AlertCondition', 'AlertNotificationTarget']

/** What the documents hold that belongs to no SLO. */
function restLost(set: DocumentSet, slos: readonly Slo[]): NotCarried[] {
  return set.documents.flatMap((document) => {
    const of = nameOf(document)
    const lost: Lost[] = []
    if (document.kind !== 'SLO' && document.kind !== 'SLI') metadataLost(document.metadata, 'metadata', lost)
    if (ALERT_KINDS.includes(document.kind)) lost.push({ path: 'spec', reason: 'An agreement alerts nobody.' })
    if (document.kind === 'DataSource') {
      lost.push({ path: 'spec.connectionDetails', reason: 'Accord reads what was exported, and connects to nothing.' })
    }
    if (document.kind === 'SLI') {
      if (isNamed(document.metadata?.name ?? '', slos)) {
        lost.push(...importIndicator({ metadata: document.metadata, spec: document.spec }, '', set).lost)
      } else lost.push({ path: 'spec', reason: 'No SLO of the files names this indicator.' })
    }
    return lost.map(({ path, reason }) => ({ of, path: path.replace(/^\./, ''), reason }))
  })
}

function isNamed(name: string, slos: readonly Slo[]): boolean {
  return slos.some(({ spec }) => [spec, ...(spec?.objectives ?? [])].some((place) => place?.indicatorRef === name))
}

/** The services that the documents describe or name. */
function servicesOf(set: DocumentSet, slos: readonly Slo[]): Service[] {
  const described = set.documents.flatMap((document) => {
    if (document.kind !== 'Service') return []
    const { name, displayName, annotations } = document.metadata ?? {}
    const description = document.spec?.description
    const title = annotations?.[OWN_KEYS.name] || displayName || name || ''
    return [{ id: annotations?.[OWN_KEYS.target] || name || '', name: title, ...(description ? { description } : {}) }]
  })
  const named = slos
    .filter(({ metadata }) => metadata?.annotations?.[OWN_KEYS.madeUp] !== 'service')
    .map(({ metadata, spec }) => metadata?.annotations?.[OWN_KEYS.service] || spec?.service || 'service')
    .map((name) => ({ id: /^[a-z0-9][a-z0-9._-]*$/i.test(name) ? name : (slug(name) ?? 'service'), name }))
  const first = new Map<string, Service>()
  for (const service of [...described, ...named]) if (!first.has(service.id)) first.set(service.id, service)
  return [...first.values()]
}
