import type { Agreement } from '../agreement/agreement.ts'
import type { Witness } from './availability-witness.ts'
import { ALWAYS } from './counting-rules.ts'
import type { CountingRule } from './figures.ts'
import { quotedNames, type Term } from './measured-terms.ts'

/** The rules of an availability as they are printed beside it. */
export function availabilityRules(
  { target, rules, calendar, agreement }: Term,
  { kind, sources }: Pick<Witness, 'kind' | 'sources'>,
): CountingRule[] {
  const isAlways = rules.clock === ALWAYS
  const agreed: CountingRule = {
    rule: 'clock',
    choice: rules.clock,
    meaning: isAlways
      ? `Service is agreed round the clock; dates are those of ${calendar.timeZone}.`
      : `Service is agreed in the opening hours of calendar "${rules.clock}" (${calendar.timeZone}).`,
  }
  const maintenance = { rule: 'maintenance', ...maintenanceRule(target.maintenance?.notice, agreement) }
  const coverage =
    target.coverage === undefined
      ? []
      : [
          {
            rule: 'coverage',
            choice: target.coverage,
            meaning: `With less than ${target.coverage} of the agreed time seen there is no verdict.`,
          },
        ]
  return [
    evidenceRule(target, kind, sources),
    agreed,
    maintenance,
    ...(kind === 'outages' ? OUTAGE_RULES : SERIES_RULES),
    ...coverage,
  ]
}

function evidenceRule(
  { service, series }: Term['target'],
  kind: Witness['kind'],
  sources: readonly string[],
): CountingRule {
  const from = sources.map((name) => `"${name}"`).join(', ')
  if (kind === 'outages') {
    const whose = service === undefined ? 'every outage' : `the outages of "${service}"`
    return {
      rule: 'evidence',
      choice: 'outage log',
      meaning: `Counted are ${whose} in ${from}; what the log does not tell of was up.`,
    }
  }
  const name = typeof series === 'string' ? `"${series}"` : 'good over total'
  return { rule: 'evidence', choice: 'series', meaning: `Measured by the series ${name} in ${from}, weighed by time.` }
}

function maintenanceRule(notice: string | undefined, { spec }: Agreement): Pick<CountingRule, 'choice' | 'meaning'> {
  const out = 'Planned maintenance is taken out of the agreed time, and nothing that happens during it counts'
  if (notice === undefined) return { choice: 'left out', meaning: `${out}.` }
  const names = (spec.maintenance ?? []).map(({ name }) => name)
  const windows = names.length === 0 ? '' : ` or kept to an agreed window (${quotedNames(names)})`
  return {
    choice: `notice ${notice}`,
    meaning: `${out}, if it was announced at least ${notice} ahead${windows}; with less notice, or none known, it is downtime.`,
  }
}

const OUTAGE_RULES: readonly CountingRule[] = [
  {
    rule: 'overlap',
    choice: 'once',
    meaning: 'Time in which several outages overlap is lost once, by the heaviest of them.',
  },
  { rule: 'partial', choice: 'weighted', meaning: 'A partial outage costs its share of the time.' },
]

const SERIES_RULES: readonly CountingRule[] = [
  {
    rule: 'missing',
    choice: 'unseen',
    meaning:
      'A sample speaks until the next one, or for one step where that one is missing; time without a sample is neither up nor down.',
  },
]
