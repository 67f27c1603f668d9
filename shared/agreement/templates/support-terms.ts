import type { Agreement } from '../agreement.ts'

/** The four services of IT support, each with its outcomes. */
export const supportScope: Agreement['spec']['scope'] = {
  services: [
    {
      id: 'hardware-software',
      name: 'Hardware and software',
      description: 'Maintenance and repair of computers, printers and software applications.',
      outcomes: ['Everybody has a computer and applications that work', 'A broken device is repaired or exchanged'],
    },
    {
      id: 'network',
      name: 'Network',
      description: 'Secure network access in the offices and from home.',
      outcomes: ['The network is there whenever somebody works'],
    },
    {
      id: 'backup-recovery',
      name: 'Backup and recovery',
      description: 'Nightly backup of the department’s data, and its recovery on request.',
      outcomes: ['No more than one day’s work can be lost', 'Recovery has been tried before it is needed'],
    },
    {
      id: 'training',
      name: 'Training and support',
      description: 'Training in the software and tools that the department uses, and answers to questions about them.',
      outcomes: ['New colleagues can use their tools within their first month'],
    },
  ],
  exclusions: [
    'Equipment and software bought without IT',
    'Private devices',
    'General IT services provided to the organisation',
  ],
}

/** A target of the fitting kind for each service. */
export const supportTargets: Agreement['spec']['targets'] = [
  {
    id: 'response',
    name: 'Respond to faults and questions',
    metric: 'response-time',
    within: { critical: '1h', high: '4h', default: '8h' },
    objective: '95%',
    minimum: '90%',
    weight: 2,
    counting: { clock: 'office' },
  },
  {
    id: 'repair',
    name: 'Repair hardware and software',
    description: 'Time spent waiting for the user or for a spare part is not counted.',
    metric: 'resolution-time',
    within: { critical: '8h', high: '16h', default: '40h' },
    objective: '90%',
    minimum: '80%',
    weight: 3,
    counting: { clock: 'office' },
  },
  {
    id: 'network-uptime',
    name: 'The network is up',
    description: 'Computed from the outage records, day and night; announced planned maintenance is left out.',
    metric: 'availability',
    service: 'network',
    maintenance: { notice: '48h' },
    objective: '99.5%',
    minimum: '99%',
    weight: 3,
    counting: { clock: '24x7' },
  },
  {
    id: 'backups',
    name: 'Nightly backups succeed',
    description: 'Backups that succeeded, of all that were to run.',
    metric: 'ratio',
    series: { good: 'backups-succeeded', total: 'backups-planned' },
    objective: '99%',
    minimum: '97%',
    weight: 2,
  },
  {
    id: 'recovery-test',
    name: 'The recovery test succeeds',
    description:
      'Hours from the order to recover until the data can be used, in the test of the half-year; typed in with its record.',
    metric: 'manual',
    objective: 'at most 4 h',
    minimum: 'at most 8 h',
    weight: 1,
  },
  {
    id: 'training-satisfaction',
    name: 'Trainings are found useful',
    description: 'Mean score of the survey that follows each training, 1 to 5.',
    metric: 'satisfaction',
    scale: { from: 1, to: 5 },
    objective: 'at least 4.2',
    minimum: 'at least 3.8',
    weight: 1,
  },
]
