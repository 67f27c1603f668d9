import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { count } from '../../../shared/format.ts'
import { Section } from '../../components/Section.tsx'
import { BreakdownTable } from './BreakdownTable.tsx'
import { type BreakdownPlace, type Grouping, groupingsOf } from './groupings.ts'

/** More than these would push the counting rules out of sight; the rest is one click away. */
const FIRST = 8

/** Where it hurts: the same figure by what was counted has in common. */
export function Breakdown(props: BreakdownPlace) {
  const offered = groupingsOf(props.target)
  const [first] = offered
  if (first === undefined) return <div />
  if (offered.length === 1) {
    return (
      <Section title="Month by month">
        <Groups {...props} grouping={first} />
      </Section>
    )
  }
  return (
    <Section title="By what the tickets have in common">
      <Tabs defaultValue={first.by} keepMounted={false}>
        <Tabs.List>
          {offered.map(({ by, label }) => (
            <Tabs.Tab key={by} value={by}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map((grouping) => (
          <Tabs.Panel key={grouping.by} value={grouping.by} pt="sm">
            <Groups {...props} grouping={grouping} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  )
}

function Groups({ grouping, ...place }: BreakdownPlace & { readonly grouping: Grouping }) {
  const [isWhole, setIsWhole] = useState(false)
  const { rows, isWorstFirst } = grouping
  // Days and months are read in their own order, and there are never too many of them.
  const shown = isWhole || !isWorstFirst ? rows : rows.slice(0, FIRST)
  return (
    <>
      <BreakdownTable {...place} grouping={grouping} rows={shown} />
      {rows.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          Show all {count(rows.length)}
        </button>
      )}
    </>
  )
}
