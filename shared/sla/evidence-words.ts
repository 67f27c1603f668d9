import { valueNumber } from '../format/figure-words.ts'
import { count, countOf, dateTime, duration, periodName, THIN, UNKNOWN } from '../format.ts'
import type { Instant } from '../time/instant.ts'
import type { EvidenceEffect, EvidenceEntry, EvidenceHead, EvidencePlace, SampleEntry } from './evidence-entry.ts'

/** How an entry counts, in a word; never by colour alone. */
export const EFFECT_WORD: Readonly<Record<EvidenceEffect, string>> = {
  counted: 'Counted',
  against: 'Counts against',
  'left-out': 'Left out',
}

/** When it was: an instant, or from when to when. */
export function entryTime(entry: EvidenceEntry, zone: string): string {
  switch (entry.kind) {
    case 'outage':
      return `${dateTime(entry.from, zone)} to ${entry.to === null ? 'now' : endWords(entry.from, entry.to, zone)}`
    case 'gap':
      return `${dateTime(entry.from, zone)} to ${endWords(entry.from, entry.to, zone)}`
    case 'samples':
      return entry.samples === 1
        ? dateTime(entry.from, zone)
        : `${dateTime(entry.from, zone)} to ${endWords(entry.from, entry.last, zone)}`
    case 'answer':
    case 'ticket':
      return dateTime(entry.at, zone)
    case 'value':
      return periodName(entry.period)
  }
}

/** The date is said once where both ends share it. */
function endWords(from: Instant, to: Instant, zone: string): string {
  const [start, end] = [dateTime(from, zone).split(', '), dateTime(to, zone).split(', ')]
  return start[0] === end[0] ? (end[1] ?? '') : end.join(', ')
}

/** What it was: the outage's name, the value of a sample, an answer's score. */
export function entryWords(entry: EvidenceEntry, unit: string | null): string {
  switch (entry.kind) {
    case 'outage':
      return [entry.key, entry.title ?? (entry.planned ? 'Planned maintenance' : 'Outage'), entry.service]
        .filter((part) => part !== null)
        .join(' · ')
    case 'gap':
      return 'No samples'
    case 'samples':
      return entry.samples === 1
        ? sampleWords(entry, unit)
        : `${count(entry.samples)} samples of ${sampleWords(entry, unit)}`
    case 'answer':
      return [entry.key, entry.score === null ? 'no answer' : `score ${valueNumber(entry.score, [])}`, entry.comment]
        .filter((part) => part !== null)
        .join(' · ')
    case 'ticket':
      return [entry.key, entry.score === null ? null : `score ${valueNumber(entry.score, [])}`, entry.title]
        .filter((part) => part !== null)
        .join(' · ')
    case 'value':
      return `${entry.value} · ${entry.evidence}`
  }
}

function sampleWords({ value, good, total }: SampleEntry, unit: string | null): string {
  if (good !== null && total !== null && value === null) return `${plain(good)} of ${plain(total)}`
  if (value === null) return 'no value'
  return unit === null ? plain(value) : `${plain(value)}${THIN}${unit}`
}

function plain(value: number): string {
  return valueNumber(value, [])
}

/** How much it adds: time lost, taken out, seen or missing; null where things are counted and not time. */
export function entryMs(entry: EvidenceEntry): number | null {
  switch (entry.kind) {
    case 'outage':
      return entry.effect === 'against' ? entry.lostMs : entry.plannedMs > 0 ? entry.plannedMs : null
    case 'gap':
      return entry.missingMs
    case 'samples':
      return entry.seenMs
    case 'answer':
    case 'ticket':
    case 'value':
      return null
  }
}

/** `outages.csv, row 7`; where a text of points is the file, its points are counted. */
export function placeWords(place: EvidencePlace | null): string {
  if (place === null) return ''
  const { file, sheet, row } = place
  const name = /\.json$/i.test(file ?? '') ? 'point' : 'row'
  return [file, sheet === '' ? null : sheet, `${name} ${count(row)}`].filter((part) => part !== null).join(', ')
}

/** All of it in a sentence: what counted, what did not, and what it cost. */
export function evidenceSentence({ kind, reason, totals }: EvidenceHead): string {
  if (reason !== null) return reason
  const { counted, against, leftOut, lostMs, plannedMs, missingMs } = totals
  const left = leftOut === 0 ? '' : `; ${count(leftOut)} left out`
  switch (kind) {
    case 'outages':
      return outageSentence({ counted, against, lostMs, plannedMs }, left)
    case 'series':
      return `${countOf(counted + against, 'sample')} counted, ${against === 0 ? 'none' : count(against)} of them against the target${left}${gapWords(missingMs)}.`
    case 'answers':
      return `${countOf(counted + against, 'answer')} counted${against === 0 ? '' : `, ${count(against)} of them not content`}${left}.`
    case 'tickets':
      return `${countOf(counted + against, 'ticket')} counted${against === 0 ? '' : `, ${count(against)} of them not content`}${left}.`
    case 'manual':
      return counted === 0
        ? 'No value is typed in for this period.'
        : 'The figure is the value that was typed in for this period.'
  }
}

type Lost = Pick<EvidenceHead['totals'], 'counted' | 'against' | 'lostMs' | 'plannedMs'>

function outageSentence({ counted, against, lostMs, plannedMs }: Lost, left: string): string {
  const planned = plannedMs ? ` Planned maintenance took ${duration(plannedMs)} out of the agreed time.` : ''
  if (counted > 0) return `${countOf(counted, 'outage')} counted${left}.${planned}`
  if (against === 0) return `No outage counts against the target${left}.${planned}`
  return `${countOf(against, 'outage')} cost ${duration(lostMs)} of agreed time${left}.${planned}`
}

function gapWords(missingMs: number | null): string {
  return missingMs ? `; ${duration(missingMs)} without samples` : ''
}

/** Until when the evidence reaches, as a sentence; an empty one where nothing is known. */
export function knownWords({ known }: Pick<EvidenceHead, 'known'>, zone: string): string {
  return known === null ? UNKNOWN : `${dateTime(known.from, zone)} to ${dateTime(known.to, zone)}`
}
