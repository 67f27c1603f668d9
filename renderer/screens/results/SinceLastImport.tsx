import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { countOf, date } from '../../../shared/format.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import { operations } from '../../client.ts'
import { lastUpdate } from '../../components/last-update.ts'
import classes from './ResultsScreen.module.css'

export type SinceLastImportProps = { readonly figures: Figures; readonly reference: string }

/** Where more tickets are read, measuring twice is left to who asks for it. */
const MOST_TICKETS = 200_000

/** A quiet line: whether the newest export moved any figure, and the way to what it moved. */
export function SinceLastImport({ figures, reference }: SinceLastImportProps) {
  const { data: imports } = useQuery(operations.imports.list.queryOptions())
  const update = imports === undefined ? null : lastUpdate(figures, imports)
  const period = figures.period.label
  const isQuick = figures.tickets.read <= MOST_TICKETS
  const { data: found } = useQuery({
    ...operations.results.difference.queryOptions({
      input: { reference, period, before: { importId: update?.id ?? 1 }, offset: 0, limit: 1 },
    }),
    enabled: update !== null && isQuick,
  })
  if (imports === undefined || imports.length === 0) return null
  const changed = found?.targets.filter(({ state }) => state !== 'same').length
  const since =
    update === null
      ? null
      : `${update.fileName}, imported on ${date(Date.parse(update.importedAt), figures.period.timeZone)}`
  return (
    <p className={`${classes.since} secondary`}>
      {since !== null && changed !== undefined && <span>{changedWords(changed, since)}</span>}
      <Link
        to="/agreements/$reference/changes"
        params={{ reference }}
        search={{ period, ...(update !== null && { before: `import-${update.id}` }) }}
        preload={false}
      >
        {since !== null && changed !== undefined && changed > 0 ? 'Show what changed' : 'Compare with an earlier state'}
      </Link>
    </p>
  )
}

function changedWords(changed: number, since: string): string {
  if (changed === 0) return `${since}, changed no figure of this period.`
  return `${since}, changed ${countOf(changed, 'target')}.`
}
