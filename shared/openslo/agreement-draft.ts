import type { Agreement } from '../agreement/agreement.ts'
import { writeAgreement } from '../agreement/write-agreement.ts'
import { writeYaml } from '../agreement/yaml-layout.ts'
import { countOf } from '../format.ts'
import type { LocalDate } from '../time/instant.ts'
import type { NotCarried } from './carried.ts'
import type { ImportedSlos } from './import-slos.ts'

/** Places that read better over several lines, as in a whole agreement. */
const SPREAD: ReadonlySet<string> = new Set([
  '',
  'scope',
  'scope.services',
  'targets',
  'targets.slo',
  'targets.slo.indicator',
])

/** Services and targets as a part of an agreement file, to be put under its `spec`. */
export function fragmentOf({ targets, services }: ImportedSlos): string {
  return writeYaml({ ...(services.length === 0 ? {} : { scope: { services } }), targets }, SPREAD)
}

/**
 * The next version of an agreement with the imported targets in it: those of the same id are replaced, others are added. It is
 * a draft: nobody has signed it.
 */
export function draftOf(agreement: Agreement, { targets, services }: ImportedSlos, from: LocalDate | null): Agreement {
  const { signatures: _unsigned, ...spec } = agreement.spec
  const replaced = spec.targets.map((target) => targets.find(({ id }) => id === target.id) ?? target)
  const added = targets.filter(({ id }) => !spec.targets.some((target) => target.id === id))
  const known = spec.scope.services.map(({ id }) => id)
  return {
    ...agreement,
    spec: {
      ...spec,
      version: spec.version + 1,
      effective: from === null ? spec.effective : { ...spec.effective, from },
      scope: { ...spec.scope, services: [...spec.scope.services, ...services.filter(({ id }) => !known.includes(id))] },
      targets: [...replaced, ...added],
    },
  }
}

/**
 * A draft, or else the part, headed by remarks on what it leaves out.
 * @public
 */
export function writeDraft(imported: ImportedSlos, draft: Agreement | null, title: string): string {
  const body = draft === null ? fragmentOf(imported) : writeAgreement(draft, 'yaml')
  const rest = draft === null ? ['Put what follows under "spec" of an agreement file.'] : []
  return `${remarks([title, ...rest], imported)}${body}`
}

function remarks(head: readonly string[], { warnings, notCarried }: ImportedSlos): string {
  const said = (found: readonly NotCarried[], heading: string) =>
    found.length === 0 ? [] : [heading, ...found.map(({ of, path, reason }) => `  ${of}, ${path}: ${reason}`)]
  const lines = [
    ...head,
    ...said(warnings, `${countOf(warnings.length, 'warning')}:`),
    ...said(notCarried, 'An agreement cannot say:'),
  ]
  return lines.map(asRemark).join('')
}

/** A remark ends with its line, whatever a text holds. */
export function asRemark(line: string): string {
  return `# ${line.replaceAll(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]+/gu, ' ')}\n`
}
