import { localDate } from '../../../shared/format.ts'
import type { VersionRow } from '../../../shared/operations/agreements.ts'
import type { LocalDate } from '../../../shared/time/instant.ts'
import { type Span, stripOf } from './spans.ts'
import classes from './Versions.module.css'

type VersionStripProps = { readonly rows: readonly VersionRow[]; readonly today: LocalDate }

/** Least share of the strip on which a version's name has room. */
const ROOM = 0.06
/** Least distance between two years that can both be written. */
const APART = 0.05

/** When each version is in force, drawn; the table below says the same in words. */
export function VersionStrip({ rows, today }: VersionStripProps) {
  const strip = stripOf(rows, today)
  if (strip === null) return null
  const step = Math.max(1, Math.ceil((APART * strip.years.length) / Math.max(APART, lengthOf(strip.years))))
  return (
    <div className={classes.strip} aria-hidden>
      <div className={classes.track}>
        {strip.spans.map((span) => (
          <div
            key={span.from}
            className={classes.span}
            data-kind={kindOf(span, today)}
            title={spanWords(span)}
            style={{ left: `${span.start * 100}%`, width: `${span.width * 100}%` }}
          >
            {span.version !== null && span.width >= ROOM && `Version ${span.version}`}
            {span.version !== null && span.width < ROOM && span.width >= ROOM / 3 && span.version}
          </div>
        ))}
        <div className={classes.today} style={{ left: `${strip.today * 100}%` }}>
          <span data-late={strip.today > 0.9 || undefined}>today</span>
        </div>
      </div>
      <div className={classes.years}>
        {strip.years
          .filter((_, index) => index % step === 0)
          .map(({ year, at }) => (
            <span key={year} style={{ left: `${at * 100}%` }}>
              {year}
            </span>
          ))}
      </div>
    </div>
  )
}

function lengthOf(years: readonly { readonly at: number }[]): number {
  return (years.at(-1)?.at ?? 0) - (years[0]?.at ?? 0)
}

function kindOf({ version, from, to }: Span, today: LocalDate): 'gap' | 'now' | 'past' | 'coming' {
  if (version === null) return 'gap'
  if (from > today) return 'coming'
  return to === null || to >= today ? 'now' : 'past'
}

function spanWords({ version, from, to }: Span): string {
  const what = version === null ? 'No version in force' : `Version ${version}`
  return to === null ? `${what} from ${localDate(from)}` : `${what}, ${localDate(from)} to ${localDate(to)}`
}
