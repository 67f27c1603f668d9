/** What a row of a file beside tickets may be. */
export const RECORD_KINDS = ['outage', 'measurement', 'survey'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** The fields of each kind of row. */
export const RECORD_FIELDS = {
  outage: ['key', 'service', 'from', 'to', 'duration', 'planned', 'weight', 'announcedAt', 'title'],
  measurement: ['series', 'at', 'value', 'good', 'bad', 'total'],
  survey: ['key', 'at', 'score', 'comment'],
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>
export type RecordField = (typeof RECORD_FIELDS)[RecordKind][number]

/** Fields whose cells are times. */
export const TIME_FIELDS = ['from', 'to', 'announcedAt', 'at'] as const satisfies readonly RecordField[]
export type TimeField = (typeof TIME_FIELDS)[number]

/** Whether the cells of a field are times. */
export function isTimeField(field: RecordField): field is TimeField {
  return TIME_FIELDS.some((one) => one === field)
}

/** What each field holds, as the end of a sentence. */
export const RECORD_FIELD_WORDS: Readonly<Record<RecordField, string>> = {
  key: 'the number it is known by',
  service: 'the service',
  from: 'when it began',
  to: 'when it ended',
  duration: 'how long it lasted',
  planned: 'whether it was planned',
  weight: 'how much of it was away',
  announcedAt: 'when it was announced',
  title: 'what it was',
  series: 'the name of the series',
  at: 'the time',
  value: 'the value',
  good: 'how many were good',
  bad: 'how many were bad',
  total: 'how many there were',
  score: 'the score',
  comment: 'the comment',
}

/** One row in words: `1 outage`, for counts. */
export const RECORD_NOUN: Readonly<Record<RecordKind, string>> = {
  outage: 'outage',
  measurement: 'sample',
  survey: 'answer',
}

/** The header words of well-known logs, by kind and field, the best first, as `plainHeader` writes them. */
export const RECORD_HEADERS: Readonly<Record<RecordKind, Readonly<Partial<Record<RecordField, string>>>>> = {
  outage: {
    key: 'outage id|incident id|incident number|incident|outage|change number|change id|event id|number|id|key|reference|nr|nummer',
    service:
      'service|affected service|service name|business service|system|component|monitor|monitor name|application|host|check|site|dienst|system name',
    from: 'from|start|started|started at|start time|start date|outage start|down since|begin|begins|began|began at|beginning|down at|planned start|actual start|opened|opened at|beginn|von|start datetime|date time',
    to: 'to|end|ended|ended at|end time|end date|outage end|resolved|resolved at|restored|restored at|up at|up since|finish|finished|until|planned end|actual end|closed at|ende|bis|end datetime',
    duration: 'duration|length|downtime|outage duration|time down|dauer|ausfallzeit',
    planned: 'planned|is planned|scheduled|maintenance|planned maintenance|type|outage type|kind|category|geplant|art',
    weight: 'weight|impact|share|impact share|degradation|affected share|severity weight|gewicht',
    announcedAt:
      'announced at|announced|announced on|notice|notice given|notified|notified at|notification|angekundigt|angekundigt am',
    title:
      'title|summary|description|short description|reason|cause|root cause|comment|event|name|titel|beschreibung|grund',
  },
  measurement: {
    series:
      'series|metric|metric name|name|monitor|monitor name|indicator|sli|service|host|check|target|field|reihe|kennzahl',
    at: 'time|at|timestamp|date|datetime|date time|period|month|day|time stamp|measured at|zeit|datum|zeitpunkt|monat',
    value:
      'value|availability|uptime|result|measurement|score|avg|average|mean|response time|latency|wert|verfugbarkeit|percentage|percent|status',
    good: 'good|ok|success|successes|successful|passed|up|good events|good count|gut',
    bad: 'bad|failed|failures|errors|error count|bad events|down|fehler',
    total: 'total|all|count|requests|events|checks|total events|total count|valid|gesamt|anzahl',
  },
  survey: {
    key: 'ticket key|ticket id|ticket number|ticket|issue key|incident|case number|request id|key|number|id|reference|vorgang|ticketnummer',
    at: 'at|answered at|answered|responded at|response date|submitted at|submitted|submission date|survey date|date|time|timestamp|created at|created|received at|datum|zeitpunkt',
    score:
      'score|rating|satisfaction|satisfaction score|csat|csat score|stars|answer|response|grade|bewertung|note|zufriedenheit',
    comment: 'comment|comments|feedback|remark|remarks|text|reason|kommentar|anmerkung',
  },
}
