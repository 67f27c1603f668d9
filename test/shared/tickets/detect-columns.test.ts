import { describe, expect, it } from 'vitest'
import { plainHeader } from '../../../shared/tickets/column-names.ts'
import { detectColumns, detectedValues, type SampledColumn } from '../../../shared/tickets/detect-columns.ts'
import { matchProfiles } from '../../../shared/tickets/detect-profile.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'

/** Columns as `header: cell`, several cells parted by `|`. */
function columns(...described: string[]): SampledColumn[] {
  const seen = new Map<string, number>()
  return described.map((text, index) => {
    const [header = '', cells = ''] = text.split(/: /)
    const occurrence = (seen.get(header) ?? 0) + 1
    seen.set(header, occurrence)
    return { position: index + 1, header, occurrence, samples: cells === '' ? [] : cells.split('|') }
  })
}

const fieldsOf = (found: ReadonlyMap<string, SampledColumn>) =>
  Object.fromEntries([...found].map(([field, { header }]) => [field, header]))

const DATE = '2026-02-25 16:38'

/** The headers of `facts/export-formats.md`, with a cell where its kind matters. */
const TOOLS: readonly [string, SampledColumn[], Record<string, string>][] = [
  [
    'Jira',
    columns(
      'Summary',
      'Issue key',
      'Issue id',
      'Issue Type',
      'Status',
      'Priority',
      'Resolution',
      'Assignee',
      'Assignee Id',
      'Reporter',
      'Created: 25/Feb/26 10:17 PM',
      'Updated: 25/Feb/26 10:17 PM',
      'Resolved: 25/Feb/26 10:17 PM',
      'Due date',
      'Watchers',
      'Watchers',
      'Custom field (Time to first response): 1:30',
      'Custom field (Time to resolution): -3:25',
      'Satisfaction rating: 4',
      `Custom field ([CHART] Date of First Response): ${DATE}`,
    ),
    {
      key: 'Issue key',
      title: 'Summary',
      type: 'Issue Type',
      status: 'Status',
      priority: 'Priority',
      assignee: 'Assignee',
      requester: 'Reporter',
      createdAt: 'Created',
      updatedAt: 'Updated',
      resolvedAt: 'Resolved',
      dueAt: 'Due date',
      satisfaction: 'Satisfaction rating',
      reportedRemaining: 'Custom field (Time to resolution)',
      firstRespondedAt: 'Custom field ([CHART] Date of First Response)',
    },
  ],
  [
    'Jira in Spanish',
    columns(
      'Clave de incidencia',
      'Resumen',
      'Creada: 19/ene/26 12:47 PM',
      'Estado',
      'Persona asignada',
      'Campo personalizado (Time to resolution): -3:25',
      'Calificación de satisfacción: 5',
    ),
    {
      key: 'Clave de incidencia',
      title: 'Resumen',
      createdAt: 'Creada',
      status: 'Estado',
      assignee: 'Persona asignada',
      reportedRemaining: 'Campo personalizado (Time to resolution)',
      satisfaction: 'Calificación de satisfacción',
    },
  ],
  [
    'Zendesk',
    columns(
      'Id',
      'Requester',
      'Requester id',
      'Assignee',
      'Group',
      'Subject',
      'Status',
      'Priority',
      'Ticket type',
      `Created at: ${DATE}`,
      `Updated at: ${DATE}`,
      'Organization',
      'Due date',
      `Solved at: ${DATE}`,
      'Resolution time: 12',
      'Satisfaction Score: Offered|Good',
      'Reopens: 0',
      'First reply time in minutes: 5',
      'Full resolution time in minutes within business hours: 50',
      'On hold time in minutes: 7',
      'Ticket Category [list]',
    ),
    {
      key: 'Id',
      requester: 'Requester',
      assignee: 'Assignee',
      group: 'Group',
      title: 'Subject',
      status: 'Status',
      priority: 'Priority',
      type: 'Ticket type',
      createdAt: 'Created at',
      updatedAt: 'Updated at',
      department: 'Organization',
      dueAt: 'Due date',
      resolvedAt: 'Solved at',
      reopenCount: 'Reopens',
      reportedElapsed: 'Full resolution time in minutes within business hours',
      pausedFor: 'On hold time in minutes',
      category: 'Ticket Category [list]',
    },
  ],
  [
    'Freshdesk',
    columns(
      'Ticket ID',
      'Subject',
      'Status',
      'Priority',
      'Type',
      'Agent',
      'Group',
      `Created time: ${DATE}`,
      `Due by Time: ${DATE}`,
      `Resolved time: ${DATE}`,
      `Closed time: ${DATE}`,
      `Last update time: ${DATE}`,
      `Initial response time: ${DATE}`,
      'First response time (in hrs): 00:15:00',
      'Resolution time (in hrs): 26:15:00',
      'Resolution status: Within SLA|SLA Violated',
      'Full name',
    ),
    {
      key: 'Ticket ID',
      title: 'Subject',
      status: 'Status',
      priority: 'Priority',
      type: 'Type',
      assignee: 'Agent',
      group: 'Group',
      createdAt: 'Created time',
      dueAt: 'Due by Time',
      resolvedAt: 'Resolved time',
      closedAt: 'Closed time',
      updatedAt: 'Last update time',
      firstRespondedAt: 'Initial response time',
      reportedElapsed: 'Resolution time (in hrs)',
      reportedMet: 'Resolution status',
    },
  ],
  [
    'GLPI',
    columns(
      'ID',
      'Title',
      'Priority',
      'Requester - Requester',
      'Status',
      'Assigned To - Technician',
      'Category',
      `Opening Date: ${DATE}`,
      `Last Update: ${DATE}`,
      `Closing Date: ${DATE}`,
      `Resolution Date: ${DATE}`,
      `SLA - SLA Time to Resolve: ${DATE}`,
      'Time to resolve exceeded: No',
    ),
    {
      key: 'ID',
      title: 'Title',
      priority: 'Priority',
      requester: 'Requester - Requester',
      status: 'Status',
      assignee: 'Assigned To - Technician',
      category: 'Category',
      createdAt: 'Opening Date',
      updatedAt: 'Last Update',
      closedAt: 'Closing Date',
      resolvedAt: 'Resolution Date',
      dueAt: 'SLA - SLA Time to Resolve',
      reportedMet: 'Time to resolve exceeded',
    },
  ],
  [
    'Zammad',
    columns(
      '#',
      'Title',
      'State',
      'Priority',
      'Group',
      'Owner',
      'Customer',
      'Organization',
      `Created At: ${DATE}`,
      `Updated At: ${DATE}`,
      `Closed At: ${DATE}`,
      `Close Escalation At: ${DATE}`,
      'Close In Min: 30',
      'Close Diff In Min: -30',
      `First Response At: ${DATE}`,
    ),
    {
      key: '#',
      title: 'Title',
      status: 'State',
      priority: 'Priority',
      group: 'Group',
      assignee: 'Owner',
      requester: 'Customer',
      department: 'Organization',
      createdAt: 'Created At',
      updatedAt: 'Updated At',
      closedAt: 'Closed At',
      dueAt: 'Close Escalation At',
      reportedElapsed: 'Close In Min',
      reportedRemaining: 'Close Diff In Min',
      firstRespondedAt: 'First Response At',
    },
  ],
  [
    'Opsgenie',
    columns(
      'Alert ID',
      'Alias',
      'TinyID',
      'Message',
      'Status',
      'CreatedAt: 1435781430781',
      'UpdatedAt: 1435781430781',
      'Owner',
      'Teams',
    ),
    {
      key: 'Alert ID',
      title: 'Message',
      status: 'Status',
      createdAt: 'CreatedAt',
      updatedAt: 'UpdatedAt',
      assignee: 'Owner',
      group: 'Teams',
    },
  ],
  [
    'HP Service Manager',
    columns(
      'CI_Name',
      'Incident_ID',
      'Status',
      'Priority',
      'Category',
      'Open_Time: 05/02/2012 13:32',
      'Resolved_Time: 04/11/2013 13:50',
      'Close_Time: 04/11/2013 13:51',
    ),
    {
      key: 'Incident_ID',
      status: 'Status',
      priority: 'Priority',
      category: 'Category',
      createdAt: 'Open_Time',
      resolvedAt: 'Resolved_Time',
      closedAt: 'Close_Time',
    },
  ],
  [
    'Kaggle, whose times are named like lengths',
    columns(
      'Ticket ID',
      'Customer Name',
      'Date of Purchase: 3/22/2021',
      'Ticket Type',
      'Ticket Subject',
      'Ticket Status',
      'Ticket Priority',
      'First Response Time: 6/1/2023 12:15',
      'Time to Resolution: 6/1/2023 18:05',
    ),
    {
      key: 'Ticket ID',
      requester: 'Customer Name',
      type: 'Ticket Type',
      title: 'Ticket Subject',
      status: 'Ticket Status',
      priority: 'Ticket Priority',
      firstRespondedAt: 'First Response Time',
      resolvedAt: 'Time to Resolution',
    },
  ],
  [
    'a German list',
    columns(
      'Ticketnummer',
      'Betreff',
      'Priorität',
      'Zustand',
      'Bearbeiter',
      'Erstellt am: 25.02.2026 16:38',
      'Gelöst am: 25.02.2026 17:38',
      'Wartezeit (min): 5',
    ),
    {
      key: 'Ticketnummer',
      title: 'Betreff',
      priority: 'Priorität',
      status: 'Zustand',
      assignee: 'Bearbeiter',
      createdAt: 'Erstellt am',
      resolvedAt: 'Gelöst am',
      pausedFor: 'Wartezeit (min)',
    },
  ],
  [
    'a French list',
    columns(
      'N° ticket',
      'Sujet',
      'Priorité',
      'Statut',
      'Assigné à',
      'Date de création: 25/02/2026 16:38',
      'Résolu le: 25/02/2026 17:38',
      'Date de clôture: 26/02/2026',
    ),
    {
      key: 'N° ticket',
      title: 'Sujet',
      priority: 'Priorité',
      status: 'Statut',
      assignee: 'Assigné à',
      createdAt: 'Date de création',
      resolvedAt: 'Résolu le',
      closedAt: 'Date de clôture',
    },
  ],
]

describe('the columns of a file', () => {
  it.each(TOOLS)('are found in an export of %s', (_, table, expected) => {
    expect(fieldsOf(detectColumns(table))).toEqual(expected)
  })

  it('are told apart by what their cells hold', () => {
    const found = detectColumns(columns('Id', 'Resolution time: 2026-01-01 10:00', 'Time to resolve: 4:30'))
    expect(fieldsOf(found)).toEqual({ key: 'Id', resolvedAt: 'Resolution time', reportedElapsed: 'Time to resolve' })
  })

  it('leave bare numbers alone where no unit says what they count', () => {
    expect(fieldsOf(detectColumns(columns('Id', 'Resolution time: 45000|46000')))).toEqual({ key: 'Id' })
  })

  it('take the first of two columns with one header, and the one that is filled before the empty one', () => {
    const found = detectColumns(columns('Id', 'Created', 'Created at', `Created: ${DATE}`))
    expect(found.get('createdAt')).toMatchObject({ header: 'Created', occurrence: 2 })
  })

  it.each([
    ['CreatedAt', 'created at'],
    ['sys_updated_on', 'sys updated on'],
    ['  Custom field (Time to  resolution) ', 'time to resolution'],
    ['Ticket Category [list]', 'ticket category'],
    ['Ticket-ID', 'ticket id'],
    ['Priorität', 'prioritat'],
  ])('"%s" is called %s', (header, plain) => {
    expect(plainHeader(header)).toBe(plain)
  })
})

describe('the words of a found column', () => {
  it('are turned round where yes means that the promise was broken', () => {
    expect(detectedValues(detectColumns(columns('Id', 'has_breached: true|false')))).toMatchObject({
      reportedMet: { true: false, false: true, Yes: false, No: true },
    })
  })

  it("are ServiceNow's where the state is a number", () => {
    const { status } = detectedValues(detectColumns(columns('number', 'incident_state: 1|7')))
    expect([status?.['1'], status?.['3'], status?.['7']]).toEqual(['open', 'pending', 'closed'])
  })
})

describe('the profile of a file', () => {
  const log = columns('number', 'incident_state: New', `opened_at: ${DATE}`, `sys_updated_at: ${DATE}`)
  const rowsOf = (...keys: string[]) => keys.map((key, index) => ({ row: index + 2, cells: [key] }))
  const own = (name: string, ...headers: string[]): ImportProfile => ({
    apiVersion: 'accord/v1',
    kind: 'ImportProfile',
    metadata: { name },
    spec: { columns: { key: headers[0] ?? '', title: headers[1] ?? '' } },
  })

  it('is the ServiceNow log where numbers repeat', () => {
    const [best] = matchProfiles({ columns: log, rows: rowsOf('A', 'A', 'B') }, [])
    expect(best).toMatchObject({
      name: 'servicenow-incident-log',
      builtIn: true,
      profile: { spec: { rowGrain: 'event' } },
    })
  })

  it('is the generic one where every number stands once', () => {
    const [best] = matchProfiles({ columns: log, rows: rowsOf('A', 'B', 'C') }, [])
    expect(best).toMatchObject({ name: 'generic', profile: { spec: { rowGrain: 'ticket' } } })
  })

  it('knows another log by its repeated keys and the times of its updates', () => {
    const table = columns('SR Number', 'Change Date+Time: 2010-03-31T15:59:42+01:00', 'Status: Accepted')
    const [best] = matchProfiles({ columns: table, rows: rowsOf('1', '1', '1', '2') }, [])
    expect(best).toMatchObject({ name: 'generic', profile: { spec: { rowGrain: 'event' } } })
    expect(best?.why).toContain('The same SR Number stands in several rows: a row is one update of a ticket.')
  })

  it('is the one that a person made for these columns', () => {
    const matches = matchProfiles({ columns: log, rows: rowsOf('A', 'A') }, [
      own('mine', 'number', 'opened_at'),
      own('other', 'Id', 'Subject'),
    ])
    expect(matches.map(({ name }) => name)).toEqual(['mine', 'servicenow-incident-log', 'generic', 'other'])
  })

  it('is named twice by nobody: a person\'s own "generic" stands in for the built-in one', () => {
    const matches = matchProfiles({ columns: log, rows: [] }, [own('generic', 'number', 'opened_at')])
    expect(matches.map(({ name, builtIn }) => [name, builtIn])).toEqual([
      ['generic', false],
      ['servicenow-incident-log', true],
    ])
  })

  it('says that records of SLA clocks cannot be read yet', () => {
    const [best] = matchProfiles(
      { columns: columns('task', 'sla', 'stage', 'has_breached: true', 'planned_end_time'), rows: [] },
      [],
    )
    expect(best?.why.join(' ')).toContain('cannot be imported yet')
  })
})
