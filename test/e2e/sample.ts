import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ten critical requests of the first half of 2026, the last answered an hour late; counted around the clock. */
export const expected = { figure: '90.0 %', counted: 10, breached: 'INC-0010' } as const

const AGREEMENT = `apiVersion: accord/v1
kind: Agreement
metadata:
  reference: SLA-IT-MKT
  title: IT support for Marketing
spec:
  version: 1
  effective: { from: 2026-01-01, to: 2026-12-31 }
  timeZone: Europe/London
  provider: { department: IT, owner: { name: Dana Reed, role: IT manager } }
  customer: { department: Marketing, owner: { name: Lee Wong, role: Head of Marketing } }
  scope:
    services:
      - { id: hardware-software, name: Hardware and software }
  targets:
    - id: response-critical
      name: Respond to critical requests
      metric: response-time
      where: { priority: [critical] }
      within: 4h
      objective: 95%
      minimum: 85%
      counting: { clock: 24x7 }
`

const HOUR_MS = 3_600_000

function ticket(number: number): string {
  const key = `INC-${String(number).padStart(4, '0')}`
  const created = Date.UTC(2026, Math.floor((number - 1) / 2), 10 + number, 9, 30)
  const responded = created + (number === 10 ? 5 : 1) * HOUR_MS
  const at = (instant: number) => new Date(instant).toISOString()
  return [
    key,
    `Printer ${number} does not print`,
    'Critical',
    'Closed',
    at(created),
    at(responded),
    at(responded + HOUR_MS),
  ].join(',')
}

export type Sample = { readonly agreement: string; readonly tickets: string }

/** Writes both files, as a person would have them in a folder. */
export function writeSample(folder: string): Sample {
  const header = 'Number,Short description,Priority,State,Created,First response,Resolved'
  const rows = Array.from({ length: 10 }, (_, index) => ticket(index + 1))
  const files = { agreement: join(folder, 'agreement.yaml'), tickets: join(folder, 'service-desk.csv') }
  writeFileSync(files.agreement, AGREEMENT)
  writeFileSync(files.tickets, `${[header, ...rows].join('\n')}\n`)
  return files
}
