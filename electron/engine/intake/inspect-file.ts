import type { Reading, Rejection } from '../../../shared/operations/imports.ts'
import { describeColumn } from '../../../shared/tickets/describe-column.ts'
import type { ReadingPlan } from '../../../shared/tickets/reading-plan.ts'
import { rowIntake } from '../../../shared/tickets/row-intake.ts'
import type { Ticket } from '../../../shared/tickets/ticket.ts'
import { hashStretches } from '../read-stretches.ts'
import { givenProfile, tableSettings } from './choose-profile.ts'
import { withTable } from './open-table.ts'
import type { IntakeContext, TicketInspection } from './sink.ts'
import type { FilePlace } from './source-file.ts'
import type { SourceTable } from './source-table.ts'
import { type Survey, surveyTable } from './survey.ts'

/** Tickets and problems that a person looks at before importing; cells that show what a column holds. */
const PREVIEW = { tickets: 20, problems: 100, samples: 5 } as const

/**
 * Looks at a file without taking anything from it: format, header, columns, how each would be read, and the tickets and problems of its
 * first rows. Until a time zone is chosen, local times are shown as if they were UTC.
 * @throws Refusal `file.*`, `csv.*`, `xlsx.*` when it is no readable spreadsheet, `import.*` where the profile does not fit it
 */
export function inspectFile(place: FilePlace, reading: Reading, context: IntakeContext): Promise<TicketInspection> {
  const given = givenProfile(reading, context.profiles)
  return withTable(place, tableSettings(given, reading), async (table, file) => {
    const { name, bytes } = file
    const survey = await surveyTable(table, { reading, given, own: context.profiles, name, run: context })
    const { sha256 } = await hashStretches(file.handle, context.signal)
    return { file: { name, bytes, sha256 }, ...inspection(table, survey, context) }
  })
}

function inspection(table: SourceTable, survey: Survey, context: IntakeContext): Omit<TicketInspection, 'file'> {
  const { tickets, problems, warnings } = preview(survey, context)
  return {
    format: table.format,
    sheets: [...table.sheets],
    headerRow: survey.headerRow,
    delimiter: table.delimiter,
    encoding: table.encoding,
    profiles: survey.matches.map(({ name, title, builtIn, confidence, why }) => ({
      name,
      title,
      builtIn,
      rowKind: 'ticket',
      confidence,
      why: [...why],
    })),
    profile: survey.plan.profile,
    columns: columnReadings(survey),
    tickets: tickets.map(({ source, ...ticket }) => ({ ...previewOf(ticket), row: source.row })),
    problems,
    warnings: [...table.warnings(), ...survey.warnings, ...warnings],
    needs: [...survey.needs],
  }
}

function columnReadings({ plan, columns }: Survey): TicketInspection['columns'] {
  const fieldAt = new Map([...plan.places].map(([field, { position }]) => [position, field]))
  return columns.map(({ position, header, occurrence, samples }) => {
    const field = fieldAt.get(position) ?? null
    const shown = [...new Set(samples)].slice(0, PREVIEW.samples)
    return { position, header, occurrence, samples: shown, field, reading: describeColumn(field, header, plan) }
  })
}

/** Reads the first rows as the import would. Without a key there are no tickets to show. */
function preview({ plan, rows, needs }: Survey, { now, exportedAt }: IntakeContext) {
  const tickets: Ticket[] = []
  const problems: Rejection[] = []
  if (needs.includes('key-column')) return { tickets, problems, warnings: [] }
  const shown: ReadingPlan = plan.local === null ? { ...plan, local: (wall) => wall } : plan
  const sink = {
    ticket: (ticket: Ticket) => {
      if (tickets.length < PREVIEW.tickets) tickets.push(ticket)
    },
    rejection: (rejection: Rejection) => {
      if (problems.length < PREVIEW.problems) problems.push(rejection)
    },
  }
  const intake = rowIntake(shown, sink, { knownAt: exportedAt ?? now })
  for (const row of rows) intake.take(row)
  for (const _ of intake.end()) continue
  return { tickets, problems, warnings: intake.notes.warnings(plan.sheet) }
}

function previewOf({
  key,
  title,
  priority,
  status,
  createdAt,
  firstRespondedAt,
  resolvedAt,
  closedAt,
}: Omit<Ticket, 'source'>) {
  return { key, title, priority, status, createdAt, firstRespondedAt, resolvedAt, closedAt }
}
