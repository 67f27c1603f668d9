import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf } from '../../../shared/format.ts'
import type { Inspection } from '../../../shared/operations/imports.ts'
import type { GrantedFile } from '../../bridge.ts'
import { type client, operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { type Answers, answersOf, blockers, instantOf, type Overrides } from './answers.ts'
import { assign } from './column-mapping.ts'
import { FileFacts } from './FileFacts.tsx'
import { Rejections, Warnings } from './Findings.tsx'
import classes from './import.module.css'
import { Mapping } from './Mapping.tsx'
import { Questions } from './Questions.tsx'
import { TicketPreview } from './TicketPreview.tsx'

type RunInput = Parameters<typeof client.imports.run>[0]

type InspectedFileProps = {
  readonly file: GrantedFile
  /** The input of the import, and the zone its times are shown in. */
  readonly onRun: (input: RunInput, zone: string) => void
  readonly onOther: () => void
}

/** How the file would be read, with everything that can be mended before it is. */
export function InspectedFile({ file, onRun, onOther }: InspectedFileProps) {
  const [overrides, setOverrides] = useState<Overrides>({})
  const [given, setGiven] = useState<Partial<Answers>>({})
  const imports = useQuery(operations.imports.list.queryOptions())
  const inspected = useQuery(
    operations.imports.inspect.queryOptions({
      input: { grant: file.grant, ...overrides },
      placeholderData: keepPreviousData,
    }),
  )
  const inspection = inspected.data
  if (inspection === undefined)
    return inspected.error === null ? <PageLoading /> : <Unreadable error={inspected.error} onOther={onOther} />

  const sources = [...new Set((imports.data ?? []).map(({ source }) => source))]
  const answers = { ...answersOf(inspection, imports.data ?? []), ...given }
  const answer = (next: Answers) => {
    setGiven(next)
    if (next.timeZone !== null && next.timeZone !== answers.timeZone)
      setOverrides({ ...overrides, timeZone: next.timeZone })
  }
  const zone = answers.timeZone ?? 'UTC'
  const run = () => {
    const exportedAt = instantOf(answers.exportedAt, zone)
    onRun(
      { grant: file.grant, source: answers.source.trim(), ...overrides, ...(exportedAt !== null && { exportedAt }) },
      zone,
    )
  }
  return (
    <>
      {inspected.error !== null && <FailurePanel error={inspected.error} />}
      <FileFacts
        inspection={inspection}
        onProfile={(profile) =>
          setOverrides({ profile, ...(overrides.timeZone !== undefined && { timeZone: overrides.timeZone }) })
        }
      />
      <Questions
        answers={answers}
        onChange={answer}
        sources={sources}
        needsZone={answers.timeZone === null && inspection.needs.includes('time-zone')}
      />
      <div className={inspected.isPlaceholderData ? classes.stale : undefined} aria-busy={inspected.isPlaceholderData}>
        <Evidence
          inspection={inspection}
          zone={zone}
          onColumns={(columns) => setOverrides({ ...overrides, columns })}
        />
      </div>
      <RunBar inspection={inspection} answers={answers} onRun={run} onOther={onOther} />
    </>
  )
}

function Unreadable({ error, onOther }: { readonly error: unknown; readonly onOther: () => void }) {
  return (
    <>
      <FailurePanel error={error} />
      <div>
        <Button onClick={onOther}>Choose another file</Button>
      </div>
    </>
  )
}

type EvidenceProps = {
  readonly inspection: Inspection
  readonly zone: string
  readonly onColumns: (columns: NonNullable<Overrides['columns']>) => void
}

function Evidence({ inspection, zone, onColumns }: EvidenceProps) {
  const { columns, problems, warnings, tickets } = inspection
  return (
    <div className={classes.evidence}>
      <Warnings warnings={warnings} />
      <Section title="Columns" note="Change what a column is used as, and the preview below follows.">
        <Mapping columns={columns} onAssign={(column, field) => onColumns(assign(columns, column, field))} />
      </Section>
      {problems.length > 0 && (
        <Section
          title={`${countOf(problems.length, 'problem')} among the first rows`}
          note="These rows will be kept apart with their place and reason; the others are imported."
        >
          <Rejections rows={problems} />
        </Section>
      )}
      <Section title="The first tickets" note={`Times are shown in ${zone}.`}>
        {tickets.length === 0 ? (
          <p className="secondary">No ticket can be read yet.</p>
        ) : (
          <TicketPreview tickets={tickets} zone={zone} />
        )}
      </Section>
    </div>
  )
}

type RunBarProps = {
  readonly inspection: Inspection
  readonly answers: Answers
  readonly onRun: () => void
  readonly onOther: () => void
}

function RunBar({ inspection, answers, onRun, onOther }: RunBarProps) {
  const missing = blockers(inspection, answers)
  return (
    <div className={classes.bar}>
      <p role="status">{missing[0] ?? readyWords(inspection)}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onOther}>
          Choose another file
        </Button>
        <Button onClick={onRun} disabled={missing.length > 0}>
          Import
        </Button>
      </div>
    </div>
  )
}

function readyWords({ alreadyImported, file }: Inspection): string {
  return alreadyImported === null
    ? `Ready to import ${file.name}.`
    : `Exactly this file was imported before (import ${alreadyImported}); importing it again changes nothing.`
}
