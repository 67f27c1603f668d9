import type { Agreement } from '../agreement/agreement.ts'
import { writeYaml } from '../agreement/yaml-layout.ts'
import { asRemark } from './agreement-draft.ts'
import { type NotCarried, OWN_KEYS } from './carried.ts'
import type { DocumentOf } from './documents.ts'
import { cut, LONGEST_NAME } from './export-indicator.ts'
import { exportTarget } from './export-target.ts'
import { cutTo, labelRegister, slug } from './names.ts'

type Exported = DocumentOf<'Service'> | DocumentOf<'SLO'>

export type ExportedAgreement = {
  readonly documents: readonly Exported[]
  readonly notCarried: readonly NotCarried[]
}

const LONGEST_DESCRIPTION = 1050

/** The agreement's services and targets as OpenSLO v1 documents, in order, with what these cannot say. */
export function exportAgreement(agreement: Agreement): ExportedAgreement {
  const { metadata, spec } = agreement
  const notCarried: NotCarried[] = []
  const note = (of: string, lost: readonly { path: string; reason: string }[]) =>
    notCarried.push(...lost.map((one) => ({ of, ...one })))
  const labels = labelRegister()
  const services = spec.scope.services.map((service) => {
    const lost: { path: string; reason: string }[] = []
    const document = serviceOf(service, labels(service.id, 'service'), lost)
    note(`service ${service.id}`, lost)
    return { id: service.id, document }
  })
  const names = labelRegister()
  const slos = spec.targets.flatMap((target) => {
    const lost: { path: string; reason: string }[] = []
    const known = services.find(({ id }) => id === target.service)?.document.metadata?.name
    const only = services.length === 1 ? services[0]?.document.metadata?.name : null
    const service = known ?? target.service ?? only ?? slug(metadata.reference) ?? 'service'
    const slo = exportTarget(target, { name: names(target.id, 'target'), service, agreement }, lost)
    note(`target ${target.id}`, lost)
    return slo === null ? [] : [slo]
  })
  note(`agreement ${metadata.reference}`, agreementLost(agreement))
  return { documents: [...services.map(({ document }) => document), ...slos], notCarried }
}

type Service = Agreement['spec']['scope']['services'][number]

function serviceOf(
  { id, name, description, outcomes }: Service,
  label: string,
  lost: { path: string; reason: string }[],
): DocumentOf<'Service'> {
  if (outcomes !== undefined) lost.push({ path: 'outcomes', reason: 'A service of OpenSLO has a description alone.' })
  const displayName = cutTo(name, LONGEST_NAME)
  const annotations = {
    ...(label === id ? {} : { [OWN_KEYS.target]: id }),
    ...(displayName === name ? {} : { [OWN_KEYS.name]: name }),
  }
  return {
    apiVersion: 'openslo/v1',
    kind: 'Service',
    metadata: { name: label, displayName, ...(Object.keys(annotations).length === 0 ? {} : { annotations }) },
    spec:
      description === undefined
        ? {}
        : { description: cut(description, LONGEST_DESCRIPTION, { path: 'description', lost }) },
  }
}

/** What an agreement is beside its services and targets. */
const SAID: readonly string[] = ['version', 'timeZone', 'scope', 'targets']

function agreementLost({ spec }: Agreement): { path: string; reason: string }[] {
  const keys = Object.keys(spec).filter((key) => !SAID.includes(key))
  return keys.map((key) => ({ path: `spec.${key}`, reason: 'OpenSLO has no words for it.' }))
}

/** Everything over several lines, as such documents are written. */
const EVERYWHERE = { has: () => true }

/** The documents as YAML, headed by remarks on what they leave out. */
export function writeOpenSlo({ documents, notCarried }: ExportedAgreement, title: string): string {
  const remarks = notCarried.map(({ of, path, reason }) => `  ${of}${path === '' ? '' : `, ${path}`}: ${reason}`)
  const head = [title, ...(remarks.length === 0 ? [] : ['OpenSLO cannot say:', ...remarks])]
  return [head.map(asRemark).join(''), ...documents.map((document) => `---\n${writeYaml(document, EVERYWHERE)}`)].join(
    '',
  )
}
