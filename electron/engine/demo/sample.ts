import type { Instant } from '../../../shared/time/instant.ts'

/** What an import of the sample has to be told: no spreadsheet says in which zone its times are, or what its priorities are to an agreement. */
export const SAMPLE = {
  reference: 'SLA-IT-MKT',
  period: '2026-H1',
  agreementFileName: 'it-support-for-marketing.yaml',
  ticketsFileName: 'service-desk-2026-H1.csv',
  source: 'service-desk',
  timeZone: 'Europe/London',
  priorities: { '1 - Critical': 'critical', '2 - High': 'high', '3 - Medium': 'medium', '4 - Low': 'low' },
} as const

/** When the service desk made the export: 1 July 2026, 07:45 in London, the morning after the half-year. */
export const EXPORTED_AT: Instant = Date.UTC(2026, 6, 1, 6, 45)
