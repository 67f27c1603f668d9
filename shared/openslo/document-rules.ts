import { conditionSpecRules, notificationSpecRules, policySpecRules } from './alert-rules.ts'
import type { DocumentOf, OpenSloDocument } from './documents.ts'
import { descriptionRule, type Findings, type OpenSloError, required } from './findings.ts'
import { metadataRules } from './metadata-rules.ts'
import { sliSpecRules } from './sli-rules.ts'
import { sloSpecRules } from './slo-rules.ts'

/** The rules of OpenSLO v1 as go-sdk's validation at commit ae145da1 has them; each mistake with its path and code. */
export function documentErrors(document: OpenSloDocument): OpenSloError[] {
  const found: Findings = []
  metadataRules(found, document.metadata, 'metadata')
  switch (document.kind) {
    case 'Service':
      descriptionRule(found, document.spec?.description, 'spec')
      break
    case 'SLO':
      sloSpecRules(found, document.spec, 'spec')
      break
    case 'SLI':
      sliSpecRules(found, document.spec, 'spec')
      break
    case 'AlertPolicy':
      policySpecRules(found, document.spec, 'spec')
      break
    case 'AlertCondition':
      conditionSpecRules(found, document.spec, 'spec')
      break
    case 'AlertNotificationTarget':
      notificationSpecRules(found, document.spec, 'spec')
      break
    case 'DataSource':
      dataSourceRules(found, document.spec)
      break
  }
  return found
}

function dataSourceRules(found: Findings, spec: DocumentOf<'DataSource'>['spec']): void {
  descriptionRule(found, spec?.description, 'spec')
  required(found, spec?.type, 'spec.type')
  required(found, spec?.connectionDetails, 'spec.connectionDetails')
}
