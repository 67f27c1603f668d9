import { Button, Checkbox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { countOf } from '../../../shared/format.ts'
import type { Inspection } from '../../../shared/operations/imports.ts'
import { ROW_NOUN } from '../../../shared/outages/row-words.ts'
import type { GrantedFile } from '../../bridge.ts'
import { type client, operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import {
  type Answers,
  answersOf,
  blockers,
  columnsFor,
  type Overrides,
  saidOf,
  withAnswers,
  type ZoneBefore,
  zoneBefore,
} from './answers.ts'
import { assign, type Mapping as MappedColumns } from './column-mapping.ts'
import { FileFacts } from './FileFacts.tsx'
import { Rejections, Warnings } from './Findings.tsx'
import classes from './import.module.css'
import { KindQuestion } from './KindQuestion.tsx'
import { Mapping } from './Mapping.tsx'
import { Questions } from './Questions.tsx'
import { RecordPreview } from './RecordPreview.tsx'
import { TicketPreview } from './TicketPreview.tsx'
import { Words } from './Words.tsx'
import { isWorthRemembering, rememberedProfile } from './word-mapping.ts'

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
  const [isRemembering, setRemembering] = useState(true)
  const [carried, setCarried] = useState<ZoneBefore | null>(null)
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

  const answers = { ...answersOf(inspection, imports.data ?? []), ...given }
  const before = zoneBefore(inspection, imports.data ?? [], answers.source)
  if (before !== null && overrides.timeZone === undefined) {
    // Who answered it for the last export of this source need not again, and sees what was taken over.
    setCarried(before)
    setGiven({ ...given, timeZone: before.timeZone })
    setOverrides({ ...overrides, timeZone: before.timeZone })
  }
  const answer = (next: Answers) => {
    setGiven(next)
    setOverrides((now) => withAnswers(now, next, answers))
  }
  const zone = answers.timeZone ?? 'UTC'
  const choose = (profile: string) => {
    const { timeZone, sheet } = overrides
    setOverrides({ profile, ...(timeZone !== undefined && { timeZone }), ...(sheet !== undefined && { sheet }) })
    // Another kind of file comes from another tool.
    setGiven(({ source: _source, ...others }) => others)
  }
  // Another sheet has other columns, and may be of another kind.
  const chooseSheet = (sheet: string) => {
    const { timeZone } = overrides
    setOverrides({ sheet, ...(timeZone !== undefined && { timeZone }) })
  }
  /** Remembered, an answer is part of a profile, and the profile says it all. */
  const readAs = () =>
    isRemembering && isWorthRemembering(overrides)
      ? { profile: rememberedProfile(inspection, answers.source.trim()) }
      : overrides
  return (
    <>
      {inspected.error !== null && <FailurePanel error={inspected.error} />}
      {inspection.needs.includes('kind') && <KindQuestion profiles={inspection.profiles} onProfile={choose} />}
      <FileFacts inspection={inspection} onProfile={choose} onSheet={chooseSheet} />
      <Questions
        answers={answers}
        onChange={answer}
        inspection={inspection}
        carried={carried}
        sources={[...new Set((imports.data ?? []).map(({ source }) => source))]}
      />
      <div className={inspected.isPlaceholderData ? classes.stale : undefined} aria-busy={inspected.isPlaceholderData}>
        <Evidence
          inspection={inspection}
          zone={zone}
          onColumns={(columns) => setOverrides({ ...overrides, ...columnsFor(inspection, columns) })}
        >
          {inspection.rowKind === 'ticket' && (
            <Words
              grant={file.grant}
              overrides={overrides}
              inspection={inspection}
              onValues={(values) => setOverrides({ ...overrides, values })}
            />
          )}
        </Evidence>
      </div>
      <RunBar
        inspection={inspection}
        answers={answers}
        isAsking={inspected.isPlaceholderData}
        remembers={isWorthRemembering(overrides) ? isRemembering : null}
        onRemember={setRemembering}
        onRun={() => onRun({ grant: file.grant, ...readAs(), ...saidOf(answers, zone) }, zone)}
        onOther={onOther}
      />
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
  readonly onColumns: (columns: MappedColumns) => void
  /** What stands between the columns and the rows. */
  readonly children: ReactNode
}

function Evidence({ inspection, zone, onColumns, children }: EvidenceProps) {
  const { columns, problems, warnings, tickets, records, rowKind } = inspection
  const noun = ROW_NOUN[rowKind]
  return (
    <div className={classes.evidence}>
      <Warnings warnings={warnings} />
      {columns.length > 0 && (
        <Section title="Columns" note="Change what a column is used as, and the preview below follows.">
          <Mapping inspection={inspection} onAssign={(column, field) => onColumns(assign(columns, column, field))} />
        </Section>
      )}
      {children}
      {problems.length > 0 && (
        <Section
          title={`${countOf(problems.length, 'problem')} among the first rows`}
          note="These rows will be kept apart with their place and reason; the others are imported."
        >
          <Rejections rows={problems} />
        </Section>
      )}
      <Section title={`The first ${noun}s`} note={`Times are shown in ${zone}.`}>
        {tickets.length + records.length === 0 ? (
          <p className="secondary">No {noun} can be read yet.</p>
        ) : rowKind === 'ticket' ? (
          <TicketPreview tickets={tickets} zone={zone} />
        ) : (
          <RecordPreview inspection={inspection} zone={zone} />
        )}
      </Section>
    </div>
  )
}

type RunBarProps = {
  readonly inspection: Inspection
  readonly answers: Answers
  /** Whether another answer of the engine is on its way. */
  readonly isAsking: boolean
  /** Whether the answers are kept for later exports; null where there is nothing to keep. */
  readonly remembers: boolean | null
  readonly onRemember: (remembers: boolean) => void
  readonly onRun: () => void
  readonly onOther: () => void
}

function RunBar({ inspection, answers, isAsking, remembers, onRemember, onRun, onOther }: RunBarProps) {
  const missing = blockers(inspection, answers)
  return (
    <div className={classes.bar}>
      <p role="status">{knownWords(inspection) ?? missing[0] ?? `Ready to import ${inspection.file.name}.`}</p>
      <div className={classes.buttons}>
        {remembers !== null && (
          <Checkbox
            label="Read later exports like it the same way"
            mr="xs"
            checked={remembers}
            onChange={(event) => onRemember(event.currentTarget.checked)}
          />
        )}
        <Button variant="default" onClick={onOther}>
          Choose another file
        </Button>
        <Button onClick={onRun} disabled={missing.length > 0 || isAsking}>
          Import
        </Button>
      </div>
    </div>
  )
}

/** Told before anything is asked: who sees it need not answer. */
function knownWords({ alreadyImported }: Inspection): string | null {
  return alreadyImported === null
    ? null
    : `Exactly this file was imported before (import ${alreadyImported}); importing it again changes nothing.`
}
