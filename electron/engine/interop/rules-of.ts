import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { NotCarried } from '../../../shared/openslo/carried.ts'
import { readSlos } from '../../../shared/openslo/file-reports.ts'
import { prometheusRules, writePrometheusRules } from './prometheus-rules.ts'

/** A file of rules, how many SLOs they are for, and what has none. */
export type WrittenRules = {
  readonly text: string
  readonly objectives: number
  readonly notCarried: NotCarried[]
}

/** Places at which an objective becomes no target. */
const NO_TARGET =
  /^spec\.(?:indicatorRef|timeWindow.*|objectives|objectives\[\d+\](?:\.(?:indicatorRef|timeSliceWindow))?)$/

type Files = readonly { readonly file: string; readonly text: string }[]

/** The rules of OpenSLO documents, or of an agreement's targets. @throws Refusal where the documents are not in order */
export function rulesOf(source: Files | Agreement): WrittenRules {
  if (isFiles(source)) {
    const { targets, notCarried } = readSlos(source)
    const made = prometheusRules(targets, { agreement: null })
    // What an agreement cannot say of a document is no concern of the rules, but for objectives that became no target.
    const lost = notCarried.filter(({ of, path }) => of.startsWith('SLO ') && NO_TARGET.test(path))
    return written({ ...made, notCarried: [...lost, ...made.notCarried] }, source.map(({ file }) => file).join(', '))
  }
  const { reference } = source.metadata
  return written(
    prometheusRules(source.spec.targets, { agreement: reference }),
    `${reference}, version ${source.spec.version}`,
  )
}

function isFiles(source: Files | Agreement): source is Files {
  return Array.isArray(source)
}

function written(rules: ReturnType<typeof prometheusRules>, from: string): WrittenRules {
  const slos = rules.groups.flatMap((group) => group.rules.map(({ labels }) => labels.slo))
  const title = `Rules for Prometheus from ${from}. Alerts by the SRE Workbook, chapter 5, "Alerting on SLOs".`
  return {
    text: writePrometheusRules(rules, title),
    objectives: new Set(slos).size,
    notCarried: [...rules.notCarried],
  }
}
