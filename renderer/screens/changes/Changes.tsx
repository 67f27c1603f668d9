import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { countOf, dateTime } from '../../../shared/format.ts'
import type { Difference } from '../../../shared/operations/difference.ts'
import { inPeriod } from '../../../shared/packs/pack-words.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page, type PageProps } from '../../components/Page.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { Table } from '../../components/Table.tsx'
import { ChangedTickets } from './ChangedTickets.tsx'
import classes from './Changes.module.css'
import type { ChangesQuestion } from './question.ts'
import { ruleColumns, ruleRows, targetColumns } from './target-columns.tsx'

type ChangesProps = {
  readonly common: Pick<PageProps, 'name' | 'crumbs' | 'tools'>
  readonly question: ChangesQuestion
  readonly choose: ReactNode
}

const FIRST = 100

/** Each target before and now, the rules that are others, and the tickets that make the difference. */
export function Changes({ common, question, choose }: ChangesProps) {
  const found = useQuery(
    operations.results.difference.queryOptions({ input: { ...question, offset: 0, limit: FIRST } }),
  )
  const { data } = found
  const title = data === undefined ? 'What changed' : titleOf(data)
  return (
    <Page {...common} title={title} {...(data !== undefined && { lead: leadOf(data) })}>
      <div className={classes.changes}>
        {choose}
        {found.error !== null && <FailurePanel error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <Lines count={10} />}
        {data !== undefined && !data.isSame && <What found={data} question={question} />}
      </div>
    </Page>
  )
}

function What({ found, question }: { readonly found: Difference; readonly question: ChangesQuestion }) {
  const changed = found.targets.filter(({ state }) => state !== 'same')
  const rules = ruleRows(changed)
  return (
    <>
      <Section title="Targets">
        <Table
          caption="Targets before and now"
          columns={targetColumns(question)}
          rows={changed}
          keyOf={({ id }) => id}
        />
      </Section>
      {rules.length > 0 && (
        <Section title="Rules that are not what they were">
          <Table
            caption="Rules before and now"
            columns={ruleColumns}
            rows={rules}
            keyOf={({ name, rule }) => `${name} ${rule}`}
          />
        </Section>
      )}
      <ChangedTickets first={found} question={question} />
    </>
  )
}

function titleOf({ targets, isSame, period }: Difference): string {
  if (isSame) return `No figure ${inPeriod(period.label)} is another one than it was`
  const changed = targets.filter(({ state }) => state !== 'same').length
  return `${changed} of ${countOf(targets.length, 'target')} ${changed === 1 ? 'counts' : 'count'} otherwise than before`
}

function leadOf({ before, after, period }: Difference): string {
  const said = ({ asOf, read, versions }: Difference['before']) =>
    `${countOf(read, 'ticket')} as of ${dateTime(Date.parse(asOf), period.timeZone)}, version ${versions.join(', ')}`
  return `Before: ${said(before)}. Now: ${said(after)}. Nothing of this is kept.`
}
