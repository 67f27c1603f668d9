import { plainWord } from './month-names.ts'
import type { TicketField } from './ticket.ts'

/**
 * Headers that say what a column holds, by field, the best first, parted by `|`: those of Jira, ServiceNow, Zendesk, Freshdesk and
 * Freshservice, GLPI, Zammad, Opsgenie, HP Service Manager and plain tables, in English, German, Spanish and French; as
 * `plainHeader` writes them. A header under two fields belongs to the one whose kind of value its cells hold.
 */
const NAMES: Readonly<Partial<Record<TicketField, string>>> = {
  key:
    'issue key|ticket key|ticket id|ticket number|ticket no|ticket nr|ticket #|incident id|incident number|case number|case id|request id|' +
    'request number|sr number|alert id|number|key|id|#|reference|ref|ticket|incident|case|no|issue id|tiny id|' +
    'ticketnummer|vorgangsnummer|vorgangsschlussel|nummer|nr|kennung|clave de incidencia|clave|numero de ticket|numero|' +
    'numero du ticket|n° ticket|n°|cle de ticket|cle|identifiant|identificador',
  title:
    'summary|subject|title|short description|ticket subject|ticket title|message|titel|betreff|kurzbeschreibung|zusammenfassung|' +
    'resumen|asunto|titulo|resume|titre|objet|sujet',
  type: 'issue type|ticket type|request type|incident type|type|typ|vorgangstyp|tipo de incidencia|tipo|type de ticket|type de demande',
  service: 'business service|affected service|affected services|service offering|service|services|dienst|servicio',
  category: 'category|ticket category|categories|kategorie|categoria|categorie',
  group:
    'assignment group|assigned group|assigned team|support group|group|team|teams|queue|gruppe|zuweisungsgruppe|bearbeitergruppe|' +
    'grupo de asignacion|grupo|equipo|groupe|equipe|assigned to - technician group',
  assignee:
    'assignee|assigned to|agent|owner|technician|assigned agent|assigned to - technician|bearbeiter|zugewiesen an|zugewiesener|' +
    'persona asignada|asignado a|asignada a|responsable|attribue a|assigne a|technicien|agente',
  requester:
    'requester|reporter|requested by|caller|caller id|requester name|requester - requester|customer|customer name|raised by|submitter|' +
    'melder|anforderer|ersteller|kunde|informador|solicitante|cliente|demandeur|rapporteur|auteur',
  department:
    'department|requester department|dept|organization|organisation|company|abteilung|departamento|departement|service demandeur',
  priority: 'priority|ticket priority|prioritat|prioridad|priorite|prioridade|severity|sr latest impact',
  status: 'status|state|incident state|ticket status|issue status|ticket state|zustand|estado|statut|etat|situacao',
  createdAt:
    'created at|created|opened at|opened|created time|created on|created date|creation date|date created|creation time|opening date|open time|' +
    'open date|opened on|opened date|sys created on|sys created at|reported at|reported date|reported on|submitted at|submitted|submit date|' +
    'submission date|request date|logged at|date opened|erstellt am|erstellt|eroffnet am|eroffnet|eroffnungsdatum|erstellungsdatum|angelegt am|' +
    "fecha de creacion|creada|creado|creado el|fecha de apertura|abierto el|cree le|creee le|cree|creee|date de creation|date d'ouverture|ouvert le|" +
    'criado em|data de criacao',
  firstRespondedAt:
    'first responded at|first response at|first response date|first reply at|[chart] date of first response|date of first response|' +
    'initial response time|first response time|first response|first responded|first responded on|responded at|response time|acknowledged at|acknowledged|' +
    'first contact at|erste antwort am|erste antwort|erste reaktion|erste reaktion am|primera respuesta|fecha de primera respuesta|' +
    'premiere reponse|date de premiere reponse|premiere reponse le',
  resolvedAt:
    'resolved at|resolved|solved at|resolved time|resolved on|resolved date|resolution date|date resolved|solved|solved on|finished date|finished at|' +
    'completed at|completed|completion date|fixed at|time to resolution|resolution time|gelost am|gelost|losungsdatum|erledigt am|erledigt|' +
    'fecha de resolucion|resuelta|resuelto|resuelto el|date de resolution|resolu le|resolue le|resolu|resolue|solucionado em',
  closedAt:
    'closed at|closed|closed time|close time|closed on|closed date|closing date|close date|date closed|closure date|geschlossen am|geschlossen|' +
    'schliessungsdatum|abgeschlossen am|fecha de cierre|cerrado|cerrada|cerrado el|date de cloture|date de fermeture|clos le|cloture le|ferme le|fechado em',
  updatedAt:
    'updated at|updated|sys updated at|sys updated on|last updated|last updated time|last update time|last update|updated on|updated time|last modified|' +
    'modified at|modified|change date+time|event time|aktualisiert am|aktualisiert|geandert am|letzte anderung|fecha de actualizacion|' +
    'actualizada|actualizado|ultima actualizacion|mis a jour le|mis a jour|derniere mise a jour|atualizado em',
  dueAt:
    'due at|due date|due by time|due by|due|sla due|time to resolve|sla - sla time to resolve|deadline|target date|close escalation at|planned end time|' +
    "fallig am|fallig|falligkeitsdatum|fecha de vencimiento|vencimiento|date d'echeance|echeance",
  pausedFor:
    'on hold time within business|on hold time|paused for|pause duration|hold time|time on hold|waiting time|wartezeit|pausenzeit',
  reportedElapsed:
    'business elapsed time|actual elapsed time|business duration|calendar duration|business stc|calendar stc|' +
    'full resolution time within business|full resolution time|resolution time|time to resolve|close|losungszeit|bearbeitungszeit',
  reportedRemaining:
    'time to resolution|business time left|actual time left|time left|close diff|remaining time|restzeit',
  reopenCount: 'reopen count|reopens|reopened count|times reopened|reopenings|reopen counts',
  satisfaction:
    'satisfaction rating|customer satisfaction rating|csat|csat score|satisfaction score|satisfaction|survey result|survey results|zufriedenheit|' +
    'calificacion de satisfaccion|satisfaccion|note de satisfaction',
  reportedMet:
    'made sla|sla met|met sla|within sla|sla achieved|resolution status|sla status|sla compliance|sla eingehalten|sla cumplido|sla respecte|' +
    'has breached|sla breached|breached|sla violated|time to resolve exceeded|sla verletzt',
}

/** Headers of yes-or-no columns in which yes means that the promise was broken. */
const SAYS_BREACHED = /\b(?:breached|violated|exceeded|overdue|missed|verletzt)\b/

const PLACES = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split('|').map((name, rank) => [`${field} ${name}`, rank] as const),
  ),
)
const KNOWN = new Set(Object.values(NAMES).flatMap((names) => names.split('|')))

/** A custom field of Jira, in its languages, or a list of Zendesk, in the words of the exporter. */
const WRAPPED = /^(?:custom field|benutzerdefiniertes feld|campo personalizado|champ personnalise) \((.*)\)$/
const UNIT = /[([]?\b(?:in )?(?:hrs?|hours|h|min|mins|minutes|secs?|seconds|days|stunden|minuten)\b[)\]]?/g

/** A header in lower case without accents, its words parted by single spaces, and without what tools wrap around it. */
export function plainHeader(header: string): string {
  const words = header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/[_\s]+/g, ' ')
  const plain = plainWord(words)
    .replace(/^(\w+)-(id|nr|nummer)$/, '$1 $2')
    .replace(/ \[list\]$/, '')
    .trim()
  return WRAPPED.exec(plain)?.[1] ?? plain
}

/** The same without the unit that it names, such as `(in hrs)` or `in minutes`. */
function withoutUnit(plain: string): string {
  return plain.replace(UNIT, ' ').replace(/\s+/g, ' ').trim()
}

/** How well a header names a field: 0 is best; null when it does not. */
export function rankOfHeader(header: string, field: TicketField): number | null {
  const plain = plainHeader(header)
  return PLACES.get(`${field} ${plain}`) ?? PLACES.get(`${field} ${withoutUnit(plain)}`) ?? null
}

/** Whether some ticket tool calls a column so. */
export function isKnownHeader(header: string): boolean {
  const plain = plainHeader(header)
  return KNOWN.has(plain) || KNOWN.has(withoutUnit(plain))
}

/** Whether yes in a column of this header means that the promise was broken. */
export function saysBreached(header: string): boolean {
  return SAYS_BREACHED.test(plainHeader(header))
}
