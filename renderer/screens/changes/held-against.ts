import { date, dateTime, monthName } from '../../../shared/format.ts'
import type { EarlierState } from '../../../shared/operations/difference.ts'
import type { ImportRecord } from '../../../shared/operations/imports.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import { addMonths, parsePeriod } from '../../../shared/time/period.ts'
import { importsRead } from '../../components/last-update.ts'

/** An earlier state as it stands in an address: `import-12`, `since-2026-05-01T00:00:00Z`, `versions-1.2`; null for anything else. */
export function readHeldAgainst(text: string | undefined): EarlierState | null {
  const [kind = '', rest = ''] = /^(import|since|versions)-(.+)$/.exec(text ?? '')?.slice(1) ?? []
  if (kind === 'import' && /^\d{1,9}$/.test(rest)) return { importId: Number(rest) }
  if (kind === 'since' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(rest)) return { asOf: rest }
  return kind === 'versions' && /^\d{1,6}(\.\d{1,6})*$/.test(rest) ? { versions: rest.split('.').map(Number) } : null
}

export type Held = { readonly value: string; readonly label: string }
export type HeldGroup = { readonly group: string; readonly items: readonly Held[] }

const MOST_IMPORTS = 20

/** What the figures of a period can be held against: before each import, as of each month's end, by fewer versions. */
export function heldAgainstChoices(figures: Figures, imports: readonly ImportRecord[]): HeldGroup[] {
  const { timeZone } = figures.period
  const read = importsRead(figures, imports).slice(0, MOST_IMPORTS)
  const { versions } = figures.agreement
  const groups: HeldGroup[] = [
    {
      group: 'Before an import was made',
      items: read.map(({ id, fileName, importedAt }) => ({
        value: `import-${id}`,
        label: `Before ${fileName} of ${dateTime(Date.parse(importedAt), timeZone)}`,
      })),
    },
    { group: 'As it was known then', items: monthEnds(figures) },
    {
      group: 'By fewer versions of the agreement',
      items: versions.slice(0, -1).map((version, index) => ({
        value: `versions-${versions.slice(0, index + 1).join('.')}`,
        label: index === 0 ? `By version ${version} alone` : `By versions ${versions.slice(0, index + 1).join(', ')}`,
      })),
    },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** The ends of the months of the period that lie before what is known. */
function monthEnds({ period, asOf }: Figures): Held[] {
  const ends: Held[] = []
  for (
    let month = period.from.slice(0, 7);
    `${month}-01` <= period.to;
    month = addMonths(`${month}-01`, 1).slice(0, 7)
  ) {
    const { end } = parsePeriod(month, period.timeZone)
    if (end >= Date.parse(asOf)) break
    ends.push({
      value: `since-${new Date(end).toISOString()}`,
      label: `At the end of ${monthName(month)}, ${date(end - 1, period.timeZone)}`,
    })
  }
  return ends.toReversed()
}
