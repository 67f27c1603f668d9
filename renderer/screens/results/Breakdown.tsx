import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { count, percent } from '../../../shared/format.ts'
import type { GroupFigures, TargetFigures } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'

const BY = [
  { value: 'priority', label: 'Priority', none: 'No priority' },
  { value: 'group', label: 'Group', none: 'No group' },
  { value: 'category', label: 'Category', none: 'No category' },
] as const

/** More than these would push the counting rules out of sight; the rest is one click away. */
const FIRST = 8

/** Where it hurts: the same figure by what the tickets have in common. */
export function Breakdown({ target }: { readonly target: TargetFigures }) {
  // One value alone would only repeat the whole.
  const offered = BY.filter(({ value }) => target.breakdowns[value].length > 1)
  const [first] = offered
  if (first === undefined) return <div />
  return (
    <Section title="By what the tickets have in common">
      <Tabs defaultValue={first.value} keepMounted={false}>
        <Tabs.List>
          {offered.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map(({ value, label, none }) => (
          <Tabs.Panel key={value} value={value} pt="sm">
            <Groups groups={target.breakdowns[value]} target={target} label={label} none={none} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  )
}

type GroupsProps = {
  readonly groups: readonly GroupFigures[]
  readonly target: TargetFigures
  readonly label: string
  readonly none: string
}

function Groups({ groups, target, label, none }: GroupsProps) {
  const [isWhole, setIsWhole] = useState(false)
  const against = [target.objective, target.minimum].filter((bar) => bar !== null)
  const columns: Column<GroupFigures>[] = [
    { id: 'value', header: label, isName: true, cell: ({ value }) => value ?? none, width: '40%' },
    { id: 'counted', header: 'Checks', isNumber: true, cell: ({ counted }) => count(counted) },
    { id: 'breached', header: 'Breached', isNumber: true, cell: ({ breached }) => count(breached) },
    { id: 'share', header: 'Met', isNumber: true, cell: ({ met, counted }) => percent(met, counted, against) },
    { id: 'status', header: 'Status', cell: ({ status }) => <StatusMark status={status} /> },
  ]
  const worstFirst = [...groups].sort((a, b) => b.breached - a.breached || b.counted - a.counted)
  const rows = isWhole ? worstFirst : worstFirst.slice(0, FIRST)
  return (
    <>
      <Table caption={`By ${label.toLowerCase()}`} columns={columns} rows={rows} keyOf={({ value }) => value ?? ''} />
      {groups.length > rows.length && <MoreButton count={groups.length} onClick={() => setIsWhole(true)} />}
    </>
  )
}

function MoreButton({ count: all, onClick }: { readonly count: number; readonly onClick: () => void }) {
  return (
    <button type="button" className="link-button" onClick={onClick}>
      Show all {count(all)}
    </button>
  )
}
