import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { countOf } from '../../../shared/format.ts'
import type { VersionRow } from '../../../shared/operations/agreements.ts'
import { operations } from '../../client.ts'
import { ClauseChanges } from '../../components/clause-changes/ClauseChanges.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import classes from './Versions.module.css'

const route = getRouteApi('/agreements/$reference/versions')

type ComparisonProps = { readonly reference: string; readonly rows: readonly VersionRow[] }

/** Any two versions, clause by clause. */
export function Comparison({ reference, rows }: ComparisonProps) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const known = rows.map(({ version }) => version)
  const to = known.find((version) => version === search.to) ?? known[0] ?? 1
  const from = known.find((version) => version === search.from && version !== to) ?? beforeOf(known, to)
  const diff = useQuery({
    ...operations.agreements.diff.queryOptions({ input: { reference, from, to } }),
    placeholderData: keepPreviousData,
  })
  const choose = (next: { from?: number; to?: number }) =>
    void navigate({ search: (before) => ({ ...before, from, to, ...next }), replace: true, resetScroll: false })
  return (
    <Section
      title={diff.data === undefined ? 'What differs' : titleOf(diff.data.changes.length, diff.data.from, diff.data.to)}
      note="In the words of the document; the number of the version and the signatures are no clauses."
      act={
        <div className={classes.pair}>
          <VersionSelect
            label="Compare"
            versions={known}
            other={to}
            value={from}
            onChange={(next) => choose({ from: next })}
          />
          <span className="secondary">with</span>
          <VersionSelect
            label="With"
            versions={known}
            other={from}
            value={to}
            onChange={(next) => choose({ to: next })}
          />
        </div>
      }
    >
      {diff.isError && <FailurePanel error={diff.error} onRetry={() => void diff.refetch()} />}
      {diff.isPending && <Lines />}
      {diff.data !== undefined && (
        <ClauseChanges
          changes={diff.data.changes}
          before={`Version ${diff.data.from}`}
          after={`Version ${diff.data.to}`}
        />
      )}
    </Section>
  )
}

/** The version before, or the one after the oldest. */
function beforeOf(newestFirst: readonly number[], version: number): number {
  return newestFirst.find((one) => one < version) ?? newestFirst.findLast((one) => one > version) ?? version
}

function titleOf(changes: number, from: number, to: number): string {
  if (changes === 0) return `Version ${to} says the same as version ${from}`
  return `${countOf(changes, 'clause')} ${changes === 1 ? 'differs' : 'differ'} between version ${from} and version ${to}`
}

type SelectProps = {
  readonly label: string
  readonly versions: readonly number[]
  /** The one on the other side, which is not offered. */
  readonly other: number
  readonly value: number
  readonly onChange: (version: number) => void
}

function VersionSelect({ label, versions, other, value, onChange }: SelectProps) {
  return (
    <Select
      aria-label={label}
      size="xs"
      w={130}
      data={versions.filter((one) => one !== other).map((one) => ({ value: String(one), label: `Version ${one}` }))}
      value={String(value)}
      onChange={(chosen) => chosen !== null && onChange(Number(chosen))}
    />
  )
}
