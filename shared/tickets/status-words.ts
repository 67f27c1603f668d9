import { plainWord } from './month-names.ts'
import type { TicketStatus } from './ticket.ts'

const WORDS_OF: Readonly<Record<TicketStatus, string>> = {
  open:
    'new|open|opened|active|assigned|in progress|work in progress|wip|started|to do|todo|backlog|reopened|re-opened|queued|accepted|acknowledged|' +
    'awaiting assignment|unassigned|triage|in review|in work|processing|processing (assigned)|processing (planned)|investigating|in call|' +
    'selected for development|escalated|waiting for support|neu|offen|in bearbeitung|zugewiesen|aktiv|wieder geoffnet|' +
    'nuevo|nueva|abierto|abierta|en curso|en progreso|asignado|asignada|nouveau|nouvelle|ouvert|ouverte|en cours|attribue|assigne',
  pending:
    'pending|on hold|hold|waiting|wait|paused|suspended|stalled|blocked|awaiting user info|awaiting user|awaiting caller|awaiting vendor|' +
    'awaiting problem|awaiting evidence|awaiting customer|awaiting response|waiting for customer|waiting on customer|waiting for vendor|' +
    'waiting on third party|waiting for approval|pending customer response|pending customer|pending vendor|pending reminder|wait - user|' +
    'wait - customer|wait - vendor|wait - implementation|ausstehend|wartend|warten auf kunde|angehalten|pausiert|' +
    'pendiente|en espera|esperando al cliente|esperando por el cliente|en attente|en attente du client|suspendu',
  resolved:
    'resolved|solved|done|fixed|completed|complete|fulfilled|gelost|erledigt|behoben|fertig|resuelto|resuelta|listo|finalizado|finalizada|' +
    'resolu|resolue|termine|terminee|pending close',
  closed:
    'closed|close|closed complete|closed incomplete|closed skipped|archived|geschlossen|abgeschlossen|cerrado|cerrada|clos|close(e)|cloture|ferme|fermee',
  cancelled:
    "cancelled|canceled|cancel|rejected|withdrawn|void|duplicate|declined|won't do|wont do|won't fix|spam|deleted|merged|abgebrochen|storniert|" +
    'abgelehnt|zuruckgezogen|cancelado|cancelada|rechazado|rechazada|annule|annulee|rejete',
}

const STATUSES = new Map<string, TicketStatus>()
for (const [status, words] of Object.entries(WORDS_OF)) {
  for (const word of words.split('|')) STATUSES.set(word, status as TicketStatus) // the keys of a record over TicketStatus
}

/** The incident states of ServiceNow as its raw exports write them. */
export const SERVICENOW_STATE_CODES: Readonly<Record<string, TicketStatus>> = {
  1: 'open',
  2: 'open',
  3: 'pending',
  4: 'pending',
  5: 'pending',
  6: 'resolved',
  7: 'closed',
  8: 'cancelled',
}

/** What a status word of the well-known tools means to a clock, in English, German, Spanish and French; null for any other word. */
export function statusOfWord(text: string): TicketStatus | null {
  return STATUSES.get(plainWord(text.trim()).replaceAll('_', ' ')) ?? null
}
