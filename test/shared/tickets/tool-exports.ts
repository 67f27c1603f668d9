/** The headers of well-known exports, one a line, with cells where their kind matters, and behind `>` the field that a column holds. */
export const TOOL_EXPORTS: Readonly<Record<string, string>> = {
  Jira: `
    Summary > title
    Issue key > key
    Issue id
    Issue Type > type
    Status > status
    Priority > priority
    Resolution
    Assignee > assignee
    Assignee Id
    Reporter > requester
    Created: 25/Feb/26 10:17 PM > createdAt
    Updated: 25/Feb/26 10:17 PM > updatedAt
    Resolved: 25/Feb/26 10:17 PM > resolvedAt
    Due date > dueAt
    Watchers
    Watchers
    Custom field (Time to first response): 1:30
    Custom field (Time to resolution): -3:25 > reportedRemaining
    Satisfaction rating: 4 > satisfaction
    Custom field ([CHART] Date of First Response): 2026-02-25 16:38 > firstRespondedAt`,
  'Jira in Spanish': `
    Clave de incidencia > key
    Resumen > title
    Creada: 19/ene/26 12:47 PM > createdAt
    Estado > status
    Persona asignada > assignee
    Campo personalizado (Time to resolution): -3:25 > reportedRemaining
    Calificación de satisfacción: 5 > satisfaction`,
  Zendesk: `
    Id > key
    Requester > requester
    Requester id
    Assignee > assignee
    Group > group
    Subject > title
    Status > status
    Priority > priority
    Ticket type > type
    Created at: 2026-02-25 16:38 > createdAt
    Updated at: 2026-02-25 16:38 > updatedAt
    Organization > department
    Due date > dueAt
    Solved at: 2026-02-25 16:38 > resolvedAt
    Resolution time: 12
    Satisfaction Score: Offered|Good
    Reopens: 0 > reopenCount
    First reply time in minutes: 5
    Full resolution time in minutes within business hours: 50 > reportedElapsed
    On hold time in minutes: 7 > pausedFor
    Ticket Category [list] > category`,
  Freshdesk: `
    Ticket ID > key
    Subject > title
    Status > status
    Priority > priority
    Type > type
    Agent > assignee
    Group > group
    Created time: 2026-02-25 16:38 > createdAt
    Due by Time: 2026-02-25 16:38 > dueAt
    Resolved time: 2026-02-25 16:38 > resolvedAt
    Closed time: 2026-02-25 16:38 > closedAt
    Last update time: 2026-02-25 16:38 > updatedAt
    Initial response time: 2026-02-25 16:38 > firstRespondedAt
    First response time (in hrs): 00:15:00
    Resolution time (in hrs): 26:15:00 > reportedElapsed
    Resolution status: Within SLA|SLA Violated > reportedMet
    Full name`,
  GLPI: `
    ID > key
    Title > title
    Priority > priority
    Requester - Requester > requester
    Status > status
    Assigned To - Technician > assignee
    Category > category
    Opening Date: 2026-02-25 16:38 > createdAt
    Last Update: 2026-02-25 16:38 > updatedAt
    Closing Date: 2026-02-25 16:38 > closedAt
    Resolution Date: 2026-02-25 16:38 > resolvedAt
    SLA - SLA Time to Resolve: 2026-02-25 16:38 > dueAt
    Time to resolve exceeded: No > reportedMet`,
  Zammad: `
    # > key
    Title > title
    State > status
    Priority > priority
    Group > group
    Owner > assignee
    Customer > requester
    Organization > department
    Created At: 2026-02-25 16:38 > createdAt
    Updated At: 2026-02-25 16:38 > updatedAt
    Closed At: 2026-02-25 16:38 > closedAt
    Close Escalation At: 2026-02-25 16:38 > dueAt
    Close In Min: 30 > reportedElapsed
    Close Diff In Min: -30 > reportedRemaining
    First Response At: 2026-02-25 16:38 > firstRespondedAt`,
  Opsgenie: `
    Alert ID > key
    Alias
    TinyID
    Message > title
    Status > status
    CreatedAt: 1435781430781 > createdAt
    UpdatedAt: 1435781430781 > updatedAt
    Owner > assignee
    Teams > group`,
  'HP Service Manager': `
    CI_Name
    Incident_ID > key
    Status > status
    Priority > priority
    Category > category
    Open_Time: 05/02/2012 13:32 > createdAt
    Resolved_Time: 04/11/2013 13:50 > resolvedAt
    Close_Time: 04/11/2013 13:51 > closedAt`,
  'Kaggle, whose times are named like lengths': `
    Ticket ID > key
    Customer Name > requester
    Date of Purchase: 3/22/2021
    Ticket Type > type
    Ticket Subject > title
    Ticket Status > status
    Ticket Priority > priority
    First Response Time: 6/1/2023 12:15 > firstRespondedAt
    Time to Resolution: 6/1/2023 18:05 > resolvedAt`,
  'a German desk': `
    Ticketnummer > key
    Betreff > title
    Priorität > priority
    Zustand > status
    Bearbeiter > assignee
    Erstellt am: 25.02.2026 16:38 > createdAt
    Gelöst am: 25.02.2026 17:38 > resolvedAt
    Wartezeit (min): 5 > pausedFor`,
  'a French desk': `
    N° ticket > key
    Sujet > title
    Priorité > priority
    Statut > status
    Assigné à > assignee
    Date de création: 25/02/2026 16:38 > createdAt
    Résolu le: 25/02/2026 17:38 > resolvedAt
    Date de clôture: 26/02/2026 > closedAt`,
}
