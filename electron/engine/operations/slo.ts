import { implement } from '@orpc/server'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { draftOf, writeDraft } from '../../../shared/openslo/agreement-draft.ts'
import { exportAgreement, writeOpenSlo } from '../../../shared/openslo/export-agreement.ts'
import { readSlos, reportOf } from '../../../shared/openslo/file-reports.ts'
import { slo as contract } from '../../../shared/operations/slo.ts'
import { fileNamePart } from '../file-name.ts'
import { rulesOf } from '../interop/rules-of.ts'
import type { Services } from '../services.ts'
import { chosenVersion, keptVersions } from './agreements.ts'

const slo = implement(contract)

export function sloOperations({ store }: Services) {
  const kept = (reference: string, version?: number): Agreement =>
    chosenVersion(keptVersions(store, reference), version).agreement
  return {
    validate: slo.validate.handler(({ input }) => input.files.map(reportOf)),
    import: slo.import.handler(({ input: { files, into, from } }) => {
      const imported = readSlos(files)
      const draft = into === undefined ? null : draftOf(kept(into), imported, from ?? null)
      const title = `From ${files.map(({ file }) => file).join(', ')}.`
      return { ...imported, draft, text: writeDraft(imported, draft, title) }
    }),
    export: slo.export.handler(({ input }) => {
      const agreement = kept(input.reference, input.version)
      const { reference } = agreement.metadata
      const exported = exportAgreement(agreement)
      const title = `${reference}, version ${agreement.spec.version}, ${agreement.metadata.title}, as OpenSLO v1.`
      return {
        text: writeOpenSlo(exported, title),
        fileName: `${fileNamePart(reference)}-v${agreement.spec.version}.openslo.yaml`,
        objectives: exported.documents.filter(({ kind }) => kind === 'SLO').length,
        notCarried: exported.notCarried,
      }
    }),
    rules: slo.rules.handler(({ input }) => {
      if ('files' in input) return rulesOf(input.files)
      return rulesOf(kept(input.reference, input.version))
    }),
  }
}
