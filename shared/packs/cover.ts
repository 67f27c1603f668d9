import type { Agreement } from '../agreement/agreement.ts'
import { capital } from '../format/first-letter.ts'
import { count, date, dateTime, localDate, periodName, rangeName } from '../format.ts'
import type { Figures } from '../sla/figures.ts'
import { headline, standing } from './headline.ts'
import type { PackContent } from './pack-content.ts'
import type { PackCover } from './pack-document.ts'
import { isServiceReport, packKind } from './pack-kind.ts'

type Party = Agreement['spec']['provider']

/** Agreement, parties, period, standing, dates; the layout adds the verification code. */
export function cover(content: PackContent): PackCover {
  const { figures, agreement, madeAt } = content
  const { provider, customer } = agreement.spec
  const { period } = figures
  return {
    eyebrow: packKind(content),
    title: figures.agreement.title,
    subtitle: capital(periodName(period.label)),
    status: headline(figures),
    counts: standing(figures),
    facts: [
      { name: 'Agreement', value: figures.agreement.reference, note: versionWords(figures.agreement.versions) },
      { name: 'Period', value: rangeName(period.from, period.to), note: period.timeZone },
      { name: 'Provider', value: provider.department, note: ownerWords(provider) },
      { name: 'Customer', value: customer.department, note: ownerWords(customer) },
      { name: 'Data as of', ...asOfWords(figures) },
      {
        name: 'Made on',
        value: date(madeAt, period.timeZone),
        note: standingWords(content),
      },
      { name: 'Services', value: servicesOf(agreement), note: null },
    ],
  }
}

/** What it is about: the services by name, the first of them where there are many. */
function servicesOf({ spec }: Agreement): string {
  const names = spec.scope.services.map(({ name }) => name)
  const more = names.length - SERVICES_NAMED
  return more > 1 ? `${names.slice(0, SERVICES_NAMED).join(', ')} and ${count(more)} more` : names.join(', ')
}

const SERVICES_NAMED = 4

/** A report between the reviews is nothing that anybody signs. */
function standingWords(content: PackContent): string {
  const { review } = content
  if (review === undefined && isServiceReport(content)) return 'For information between the reviews'
  return `Revision ${review?.revision ?? 1}. ${review?.standing ?? 'Draft, not reviewed or signed'}`
}

function versionWords(versions: readonly number[]): string | null {
  if (versions.length === 0) return null
  return versions.length === 1 ? `Version ${versions[0]}` : `Versions ${versions.join(', ')}`
}

function ownerWords({ owner }: Party): string {
  return owner.role === undefined ? owner.name : `${owner.name}, ${owner.role}`
}

const AS_OF_FROM: Readonly<Record<Figures['asOfFrom'], string>> = {
  'period-end': 'The end of the period',
  'data-cut-off': 'The newest export; later events are not known',
  'no-data': 'No data has been imported',
}

function asOfWords({ asOf, asOfFrom, period }: Figures): { value: string; note: string } {
  const isEnd = asOfFrom === 'period-end'
  const value = isEnd ? `${localDate(period.to)}, end of day` : dateTime(Date.parse(asOf), period.timeZone)
  return { value, note: AS_OF_FROM[asOfFrom] }
}
