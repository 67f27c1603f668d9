import type { Agreement, Target } from '../agreement/agreement.ts'
import type { SloTerms } from '../agreement/slo-terms.ts'
import { toNumber, writeDecimal } from '../sla/fraction.ts'
import { parseBound } from '../sla/threshold-bound.ts'
import { OWN_KEYS } from './carried.ts'
import type { DocumentOf, Objective, TimeWindow } from './documents.ts'
import { cut, exportIndicator, LONGEST_NAME, type OwnWords } from './export-indicator.ts'
import { cutTo } from './names.ts'
import { operatorOf, shareOf } from './shares.ts'

type Lost = { path: string; reason: string }
type Slo = DocumentOf<'SLO'>

/** What a target is exported with: the name of its document, and that of its service. */
export type Naming = { readonly name: string; readonly service: string; readonly agreement: Agreement }

const BY_CLOCK: readonly string[] = ['response-time', 'resolution-time']
const WORDLESS: readonly string[] = ['satisfaction', 'count', 'manual']
const LONGEST_DESCRIPTION = 1050

/** The SLO of a target; null where OpenSLO cannot say it, and then `lost` tells why. */
export function exportTarget(target: Target, naming: Naming, lost: Lost[]): Slo | null {
  const share = shareOf(target.objective)
  const reason = unsayable(target, share)
  if (reason !== null || share === null) {
    lost.push({ path: '', reason: reason ?? 'OpenSLO promises shares alone.' })
    return null
  }
  const { slo = assumedTerms(target, naming.agreement) } = target
  if (target.slo === undefined) {
    lost.push({ path: 'slo', reason: `It says neither window nor method; ${wordsOf(slo)} stands in the document.` })
  }
  if (!share.isExact) lost.push({ path: 'objective', reason: `A number of OpenSLO holds ${share.share} of it.` })
  keysLost(target, lost)
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: metadataOf(target, naming),
    spec: {
      ...(target.description === undefined
        ? {}
        : { description: cut(target.description, LONGEST_DESCRIPTION, { path: 'description', lost }) }),
      service: naming.service,
      indicator: exportIndicator(target, ownWords(target, naming.agreement), lost),
      timeWindow: [windowOf(slo, naming.agreement)],
      budgetingMethod: slo.budgeting,
      objectives: [{ ...comparison(target, lost), target: share.share, ...slices(slo) }],
    },
  }
}

function unsayable({ metric, objective, slo, bound }: Target, share: ReturnType<typeof shareOf>): string | null {
  if (WORDLESS.includes(metric)) return `OpenSLO has no word for the metric ${metric}.`
  if (share === null) return `OpenSLO promises shares, and "${objective}" is a bar for a value.`
  if (share.share >= 1) return 'OpenSLO allows no objective of 100 %, for it leaves no error budget.'
  if (metric === 'threshold' && (slo === undefined || parseBound(bound ?? '') === null)) {
    return 'OpenSLO counts values one by one and knows no statistic of them; say with "slo" and "bound" which are good.'
  }
  return null
}

/** Windows as long as the agreement is reviewed, for targets that name none. */
function assumedTerms({ metric }: Target, { spec }: Agreement): SloTerms {
  const [, times = '1', unit = 'month'] =
    /^\s*(\d+)\s+(day|week|month|quarter|year)/.exec(spec.review?.every ?? '') ?? []
  const letter = { day: 'd', week: 'w', month: 'M', quarter: 'Q', year: 'Y' }[unit] ?? 'M'
  const calendar = { every: `${Number(times)}${letter}`, start: `${spec.effective.from} 00:00:00` }
  // Availability is counted by time, and minutes come nearest to it.
  if (metric === 'availability') return { budgeting: 'RatioTimeslices', window: { calendar }, sliceWindow: '1m' }
  return { budgeting: 'Occurrences', window: { calendar } }
}

function wordsOf({ budgeting, window }: SloTerms): string {
  return `${budgeting} over ${'rolling' in window ? window.rolling : window.calendar.every}`
}

function windowOf({ window }: SloTerms, { spec }: Agreement): TimeWindow {
  if ('rolling' in window) return { duration: window.rolling.trim(), isRolling: true }
  const { every, start, timeZone = spec.timeZone } = window.calendar
  return { duration: every.trim(), isRolling: false, calendar: { startTime: start, timeZone } }
}

function slices({ sliceTarget, sliceWindow }: SloTerms): Objective {
  const share = sliceTarget === undefined ? null : shareOf(sliceTarget)
  return {
    ...(share === null ? {} : { timeSliceTarget: share.share }),
    ...(sliceWindow === undefined ? {} : { timeSliceWindow: sliceWindow.trim() }),
  }
}

function comparison({ metric, bound }: Target, lost: Lost[]): Objective {
  const read = metric === 'threshold' ? parseBound(bound ?? '') : null
  if (read === null) return {}
  const value = toNumber(read.value)
  if (String(value) !== writeDecimal(read.value))
    lost.push({ path: 'bound', reason: `A number of OpenSLO holds ${value} of it.` })
  return { op: operatorOf(read.side), value }
}

/** Keys that OpenSLO has no place for, and that no annotation carries. */
const UNSAID = {
  where: 'It filters nothing: the query of the indicator says what is counted.',
  counting: 'It has one clock, which never stops, and no rules of counting.',
  coverage: 'It does not ask how much was measured.',
  maintenance: 'It knows no planned maintenance.',
  per: 'It adds all events up.',
} as const satisfies Partial<Record<keyof Target, string>>

function keysLost(target: Target, lost: Lost[]): void {
  for (const [key, reason] of Object.entries(UNSAID)) {
    const travels = key === 'where' && BY_CLOCK.includes(target.metric)
    if (Object.hasOwn(target, key) && !travels) lost.push({ path: key, reason })
  }
}

/** How an agreement finds the numbers itself. Only what is counted by tickets or outages must be put into words. */
function ownWords(target: Target, { metadata }: Agreement): OwnWords {
  const { id, metric, within, where, series, slo } = target
  const isByTickets = BY_CLOCK.includes(metric)
  return {
    agreement: metadata.reference,
    target: id,
    ...(slo === undefined ? { assumed: true } : {}),
    ...(isByTickets || (metric === 'availability' && series === undefined) ? { metric } : {}),
    ...(isByTickets && within !== undefined ? { within } : {}),
    ...(isByTickets && where !== undefined ? { where } : {}),
  }
}

function metadataOf(target: Target, { name, service }: Naming): Slo['metadata'] {
  const { id, name: title, metric, minimum, weight, bound, series } = target
  const displayName = cutTo(title, LONGEST_NAME)
  const unit = parseBound(bound ?? '')?.unit ?? null
  return {
    name,
    displayName,
    annotations: {
      [OWN_KEYS.target]: id,
      ...(displayName === title ? {} : { [OWN_KEYS.name]: title }),
      ...(metric === 'availability' ? { [OWN_KEYS.metric]: metric } : {}),
      ...(minimum === undefined ? {} : { [OWN_KEYS.minimum]: minimum }),
      ...(weight === undefined ? {} : { [OWN_KEYS.weight]: String(weight) }),
      ...(target.service === undefined ? { [OWN_KEYS.madeUp]: 'service' } : {}),
      ...(target.service === undefined || target.service === service ? {} : { [OWN_KEYS.service]: target.service }),
      ...(unit === null ? {} : { [OWN_KEYS.bound]: bound ?? '' }),
      ...(typeof series === 'string' ? { [OWN_KEYS.series]: series } : {}),
      ...(typeof series === 'object'
        ? Object.fromEntries(Object.entries(series).map(([part, text]) => [`${OWN_KEYS.series}-${part}`, text]))
        : {}),
    },
  }
}
