import type { Agreement } from '../agreement.ts'
import type { Judgement } from '../finding.ts'
import type { Evidence } from './evidence.ts'
import { evidenceFindings } from './evidence-findings.ts'
import { inOrder, type JudgingDay, judgeText } from './judge-text.ts'
import { outlooks } from './outlooks.ts'

/** All that the check says of an agreement: by its text, and by what was imported. */
export function judge(agreement: Agreement, evidence: Evidence, day: JudgingDay = {}): Judgement {
  const found = outlooks(agreement, evidence)
  const findings = [...evidenceFindings(agreement, found, evidence), ...judgeText(agreement, day)]
  return { findings: inOrder(findings), outlooks: found }
}
