import { capital } from '../format/first-letter.ts'
import { duration, percentOf } from '../format.ts'
import type { Outage } from '../outages/outage.ts'
import { DAY, type Instant, type Interval } from '../time/instant.ts'
import { logged } from './availability.ts'
import { noticeOf, outagesOf } from './availability-witness.ts'
import type { EvidenceEffect, OutageEntry } from './evidence-entry.ts'
import { placeOf } from './evidence-place.ts'
import { exactSum } from './exact-sum.ts'
import { toNumber } from './fraction.ts'
import { isService, type MetricQuestion, overlap, readBy, type Term, termsWithin } from './measured-terms.ts'
import { isLeftOut, windowOf } from './planned-maintenance.ts'

/** Every entry of the outage logs that touches the period, of whatever service, with what it did to the figure. */
export function outageEntries(question: MetricQuestion, known: Interval | null): OutageEntry[] {
  const shares = known === null ? new Map<Outage, Share>() : sharesOf(question, known)
  return touching(question).map(({ sourceName, outage }) => {
    const share = shares.get(outage) ?? NOTHING
    const inside = known === null ? null : overlap(known, { from: outage.from, to: outage.to ?? known.to })
    const within = inside === null ? [] : termsWithin(question.terms, inside)
    const openMs = within.reduce((ms, { calendar, window }) => ms + calendar.elapsed(window.from, window.to), 0)
    const held = { outage, inside, openMs, share, term: within[0] ?? null }
    return { ...asEntry(outage, sourceName), inside, openMs, ...share, ...verdictOn(held, question) }
  })
}

/** The outages that a count of them looks at: those that touch the period, each with whether its beginning counts. */
export function begunEntries(question: MetricQuestion, known: Interval | null): OutageEntry[] {
  return touching(question).map(({ sourceName, outage }) => {
    const inside = known === null ? null : overlap(known, { from: outage.from, to: outage.to ?? known.to })
    const reason = whyNotBegun(outage, question, known)
    const verdict = {
      effect: reason === null ? ('counted' as const) : ('left-out' as const),
      why: reason ?? 'It began in the period and is no planned maintenance.',
    }
    return { ...asEntry(outage, sourceName), inside, openMs: 0, ...NOTHING, ...verdict }
  })
}

/** What one outage adds, in milliseconds: nothing is counted by two of them. */
type Share = { readonly lostMs: number; readonly plannedMs: number }
const NOTHING: Share = { lostMs: 0, plannedMs: 0 }

function sharesOf({ terms, records }: MetricQuestion, known: Interval): Map<Outage, Share> {
  const lost = new Map<Outage, ReturnType<typeof exactSum>>()
  const planned = new Map<Outage, number>()
  for (const term of termsWithin(terms, known)) {
    const outages = outagesOf(term, records.outages)
    for (const stretch of logged({ window: term.window, outages, notice: noticeOf(term) })) {
      const ms = term.calendar.elapsed(stretch.from, stretch.to)
      if (stretch.planned) planned.set(stretch.by, (planned.get(stretch.by) ?? 0) + ms)
      else {
        const sum = lost.get(stretch.by) ?? exactSum()
        sum.add(stretch.weight, ms)
        lost.set(stretch.by, sum)
      }
    }
  }
  return new Map(
    [...new Set([...lost.keys(), ...planned.keys()])].map((outage) => {
      const sum = lost.get(outage)?.total()
      return [outage, { lostMs: sum === undefined ? 0 : toNumber(sum), plannedMs: planned.get(outage) ?? 0 }]
    }),
  )
}

function touching({ agreement, records, period }: MetricQuestion) {
  return readBy(agreement, records.outages)
    .flatMap(({ sourceName, entries }) => entries.map((outage) => ({ sourceName, outage })))
    .filter(({ outage: { from, to } }) => {
      return from < period.end && (to === null || to > period.start || (to === from && from >= period.start))
    })
    .sort((a, b) => a.outage.from - b.outage.from || a.outage.place.row - b.outage.place.row)
}

function asEntry(outage: Outage, sourceName: string) {
  const { key, service, title, planned, announcedAt, weight, from, to, place } = outage
  const entry = { kind: 'outage', sourceName, key, service, title, planned, announcedAt, weight, from, to } as const
  return { ...entry, place: placeOf(place) }
}

type Held = {
  readonly outage: Outage
  readonly inside: Interval | null
  readonly openMs: number
  readonly share: Share
  readonly term: Term | null
}
type Verdict = { readonly effect: EvidenceEffect; readonly why: string }

const leftOut = (why: string): Verdict => ({ effect: 'left-out', why })

function verdictOn(held: Held, question: MetricQuestion): Verdict {
  const { outage, openMs, share, term } = held
  const never = whyNever(outage, question)
  if (never !== null) return leftOut(never)
  if (held.inside === null) return leftOut(NOT_KNOWN)
  if (term === null) return leftOut(NO_TERM)
  if (openMs === 0) return leftOut('It lies wholly outside the agreed hours.')
  if (outage.planned && isLeftOut(outage, noticeOf(term))) return leftOut(maintenanceWords(held, term))
  if (share.lostMs === 0)
    return leftOut('All of it is counted by other outages already, or lies in planned maintenance.')
  return { effect: 'against', why: downWords(held, term) }
}

const NOT_KNOWN = 'It begins after the moment until which the log is known.'
const NO_TERM = 'No version of the agreement that has this target was in force then.'

function whyNever({ service, from, to, weight }: Outage, { target, agreement }: MetricQuestion): string | null {
  if (service !== null && !isService({ target, agreement }, service))
    return `It is about "${service}", and the target is about "${target.service}".`
  if (from === to) return 'It has no length: it says only that the service is watched.'
  return weight > 0 ? null : 'It took nothing of the service away: its weight is 0.'
}

function maintenanceWords({ outage, openMs, share }: Held, term: Term): string {
  const rest = openMs - share.plannedMs
  const shared = rest > 0 ? `; ${duration(rest)} of it is taken out with other maintenance already` : ''
  return `Planned maintenance${agreedWords(outage, term)}: taken out of the agreed time${shared}.`
}

function downWords({ outage, openMs, share }: Held, { target }: Term): string {
  const { weight, planned } = outage
  const late = planned ? `Planned${noticeWords(outage, target.maintenance?.notice)}, so downtime: ` : ''
  const partly = weight < 1 ? `, ${percentOf(weight)} of the service` : ''
  const isShared = share.lostMs < weight * openMs
  const shared = isShared ? '; the rest is counted by other outages, or lies in planned maintenance' : ''
  const words = `down for ${duration(openMs)} of agreed time${partly}${shared}.`
  return late === '' ? capital(words) : late + words
}

/** How it kept to what was agreed: in an agreed window, or announced in time. */
function agreedWords(outage: Outage, term: Term): string {
  const window = windowOf(outage, noticeOf(term))
  return window === null
    ? noticeWords(outage, term.target.maintenance?.notice)
    : `, in the agreed window "${window.name}"`
}

/** `, announced 3 days ahead (48h asked)`; nothing where the agreement asks for no notice. */
function noticeWords({ from, announcedAt }: Outage, asked: string | undefined): string {
  if (asked === undefined) return ''
  if (announcedAt === null) return `, no announcement is known (${asked} asked)`
  if (announcedAt >= from) return `, announced only when it had begun (${asked} asked)`
  return `, announced ${aheadWords(from, announcedAt)} ahead (${asked} asked)`
}

function aheadWords(from: Instant, announcedAt: Instant): string {
  const ms = from - announcedAt
  return ms >= 3 * DAY ? `${Math.floor(ms / DAY)} days` : duration(ms)
}

function whyNotBegun(outage: Outage, question: MetricQuestion, known: Interval | null): string | null {
  const never = whyNever(outage, question)
  if (never !== null) return never
  if (outage.from < question.period.start) return 'It began before the period.'
  if (known === null || outage.from >= known.to) return NOT_KNOWN
  const [term] = termsWithin(question.terms, { from: outage.from, to: outage.from + 1 })
  if (term === undefined) return NO_TERM
  return isLeftOut(outage, noticeOf(term))
    ? `Planned maintenance${agreedWords(outage, term)}: it is not counted.`
    : null
}
