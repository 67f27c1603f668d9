/** What Marketing asks of IT: one kind of request, its words, and how often it comes with which priority (critical, high, medium, low). */
export type RequestKind = {
  readonly weight: number
  readonly type: 'Incident' | 'Service request'
  readonly service: string
  readonly category: string
  readonly group: string
  readonly priorities: readonly [number, number, number, number]
  /** `{app}`, `{device}`, `{campaign}` and `{place}` are filled in. */
  readonly summaries: readonly string[]
}

export const KINDS: readonly RequestKind[] = [
  {
    weight: 26,
    type: 'Incident',
    service: 'Hardware and software',
    category: 'Software',
    group: 'Service desk',
    priorities: [10, 24, 46, 20],
    summaries: [
      '{app} closes by itself when a file is opened',
      '{app} asks for a licence again',
      'Cannot sign in to {app}',
      '{app} is very slow since this morning',
      'Fonts missing in {app} for {campaign}',
      'Error 0x80070005 while saving from {app}',
      'Shared calendar of {campaign} does not open',
    ],
  },
  {
    weight: 20,
    type: 'Incident',
    service: 'Hardware and software',
    category: 'Hardware',
    group: 'Workplace',
    priorities: [6, 20, 48, 26],
    summaries: [
      '{device} does not start',
      '{device} makes a loud noise',
      'Second screen flickers in {place}',
      'Colour printer in {place} prints stripes',
      'Battery of {device} lasts half an hour',
      'Docking station in {place} is not recognised',
    ],
  },
  {
    weight: 15,
    type: 'Incident',
    service: 'Network',
    category: 'Network',
    group: 'Network',
    priorities: [24, 30, 34, 12],
    summaries: [
      'No wireless network in {place}',
      'VPN drops every few minutes',
      'Upload of {campaign} videos fails',
      'Web shop not reachable from {place}',
      'Video calls break up in {place}',
    ],
  },
  {
    weight: 8,
    type: 'Incident',
    service: 'Backup and recovery',
    category: 'Backup and recovery',
    group: 'Server and backup',
    priorities: [16, 34, 38, 12],
    summaries: [
      'Please restore the folder of {campaign}',
      'Yesterday’s version of the {campaign} budget is needed',
      'Deleted artwork for {campaign}',
      'Shared drive is full, {campaign} cannot be saved',
    ],
  },
  {
    weight: 19,
    type: 'Service request',
    service: 'Hardware and software',
    category: 'Access and licences',
    group: 'Service desk',
    priorities: [1, 12, 54, 33],
    summaries: [
      'Licence of {app} for a new colleague',
      'Access to the {campaign} folder',
      'New {device} for a starter on Monday',
      'Install {app} on {device}',
      'Mailbox for {campaign}',
    ],
  },
  {
    weight: 12,
    type: 'Service request',
    service: 'Training and support',
    category: 'Training',
    group: 'Service desk',
    priorities: [0, 6, 44, 50],
    summaries: [
      'How do I share a report from {app}?',
      'Introduction to {app} for two people',
      'Training on {app} before {campaign}',
      'Question about {app}: exporting with bleed',
    ],
  },
]

export const WORDS: Readonly<Record<string, readonly string[]>> = {
  app: [
    'InDesign',
    'Photoshop',
    'the CRM',
    'Outlook',
    'the newsletter tool',
    'Excel',
    'Teams',
    'the web editor',
    'Première',
  ],
  device: ['laptop MKT-0147', 'laptop MKT-0212', 'Mac Studio', 'tablet', 'colour printer', 'laptop MKT-0090'],
  campaign: ['Spring 2026', 'Été à Paris', 'Black & Bold', 'the summer fair', 'Kunden-Treffen', 'the annual report'],
  place: ['room 3.12', 'the studio', 'the Leeds office', 'the open space', 'the Αθήνα branch', 'reception'],
}

/** Summaries as people really type them: line breaks, quotes, signs that a spreadsheet takes for a formula, far too much text. */
export const ODD_SUMMARIES: readonly string[] = [
  'Printer says "PC LOAD LETTER"\nand then nothing.\nTried twice.',
  'Fwd: Re: Re: "urgent", please read, thanks',
  '+44 20 7946 0000 is missing from every e-mail signature',
  '=SUM(A1:A9) shows #NAME? in the media plan',
  'Λάθος κωδικός στο σύστημα, δεν μπορώ να συνδεθώ',
  'Не открывается общий диск; срочно нужно для печати',
  'The web editor loses my changes. I open the page of the summer fair, change the second paragraph, press save, wait for the green tick, ' +
    'close the tab, open the page again, and the old text is back. It happened on Monday with the picture of the market hall, on Tuesday with ' +
    'the opening hours and today with the price list, which went out to eleven hundred customers with the prices of last year.',
  '  spaces before and after  ',
  'Screen is "too bright"; 100% even at night – eye strain',
  'Need help asap!!!',
]

export const TAGS: readonly string[] = ['vip', 'remote', 'campaign', 'vip, campaign', 'leeds']

/** What stands in the comment columns: line breaks, quotes and semicolons. */
export const COMMENTS: readonly string[] = [
  'Called back, nobody there. Left a "please call" note.',
  'Restarted; works again.\nRequester informed by e-mail.',
  'Waiting for the supplier (case 00417-B; part is ordered)',
  'Same as last week, see the other ticket',
  'User: "works now, thank you!"',
  'Handed over to second line',
]
