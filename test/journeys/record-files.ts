import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Inspection } from '../../shared/operations/imports.ts'

/** Every metric without clocks, each measured from a file of its own kind. */
export const RECORDS_AGREEMENT = `apiVersion: accord/v1
kind: Agreement
metadata: { reference: SLA-WEB, title: Web shop for Sales }
spec:
  version: 1
  effective: { from: 2026-01-01, to: 2026-12-31 }
  timeZone: UTC
  provider: { department: IT, owner: { name: Dana Reed } }
  customer: { department: Sales, owner: { name: Lee Wong } }
  scope: { services: [{ id: shop, name: Web shop }, { id: erp, name: ERP }] }
  targets:
    - { id: shop-up, name: The shop is up, metric: availability, service: shop, objective: 99.9%, maintenance: { notice: 48h }, counting: { clock: 24x7 } }
    - { id: probe-up, name: The probe sees the shop, metric: availability, series: probe, objective: 99%, counting: { clock: 24x7 } }
    - { id: orders, name: Orders go through, metric: ratio, series: orders, objective: 99% }
    - { id: speed, name: Pages are fast, metric: threshold, series: latency, statistic: max, objective: at most 500 ms }
    - { id: content, name: People are content, metric: satisfaction, objective: 60%, counting: { minimumSample: 0 } }
    - { id: few-outages, name: Few outages, metric: count, of: outages, service: shop, objective: at most 2 }
    - { id: audit, name: The audit is passed, metric: manual, objective: 95% }
`

const OUTAGES = `Outage ID,Service,Start,End,Planned,Weight,Announced,Summary
OUT-1,Web shop,03/02/2026 10:00,03/02/2026 12:06,No,1,,Database full
OUT-2,shop,15/03/2026 02:00,15/03/2026 06:00,Yes,1,10/03/2026 09:00,Upgrade of the database
OUT-3,shop,20/04/2026 02:00,20/04/2026 03:00,Yes,1,20/04/2026 01:00,Hot fix
OUT-4,shop,05/05/2026 14:00,05/05/2026 15:00,No,50%,,Half of the nodes
OUT-5,ERP,06/05/2026 14:00,06/05/2026 15:00,No,,,ERP away
OUT-6,shop,31/05/2026 10:00,30/05/2026 10:00,No,1,,Ends before it begins
OUT-7,shop,soon,,No,1,,No date
`

/** One outage as before, one that turned out worse, one more. */
const LATER = `Outage ID,Service,Start,End,Planned,Weight,Announced,Summary
OUT-1,Web shop,03/02/2026 10:00,03/02/2026 12:06,No,1,,Database full
OUT-4,shop,05/05/2026 14:00,05/05/2026 15:00,No,100%,,All of the nodes
OUT-8,shop,20/06/2026 14:00,20/06/2026 15:00,No,1,,Certificate
`

const ORDERS = 'date;good;total\n13.01.2026;199;200\n14.01.2026;198;200\n15.01.2026;198;200\n'

const PANEL = `sep=,
"Time","latency","cpu load"
"2026-05-01 00:00:00","200 ms","1.5"
"2026-05-01 01:00:00","300 ms","2.5"
`

const PROBE = {
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [
      {
        metric: { __name__: 'probe', job: 'shop' },
        values: [
          [1777593600, '1'],
          [1777597200, '0'],
          [1777600800, 'NaN'],
          [1777608000, '1'],
        ],
      },
    ],
  },
}

const SURVEY = `Ticket;Answered at;Rating;Comment
T1;13.01.2026 09:30;5;Thanks
T2;14.01.2026 09:30;4;
T3;15.01.2026 09:30;;
T4;16.01.2026 09:30;2;Too slow
`

/** Writes all of them, as a person would have them in a folder. */
export function writeRecordFiles(folder: string): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('outages.csv', OUTAGES)
  write('outages-later.csv', LATER)
  write('orders.csv', ORDERS)
  write('panel.csv', PANEL)
  write('probe.json', JSON.stringify(PROBE))
  write('survey.csv', SURVEY)
  write('unclear.csv', 'a,b,c\n1,2026-02-03T10:00:00Z,3\n4,2026-02-04T10:00:00Z,6\n')
}

type Given = Pick<Inspection, 'rowKind' | 'needs'> & { readonly name: string; readonly shown: object }

/** What each file is taken for, and the first thing that it tells of. */
export const GIVEN: readonly Given[] = [
  { name: 'outages.csv', rowKind: 'outage', needs: ['time-zone'], shown: { kind: 'outage', key: 'OUT-1', row: 2 } },
  {
    name: 'orders.csv',
    rowKind: 'measurement',
    needs: ['time-zone'],
    shown: { kind: 'sample', good: 199, total: 200 },
  },
  {
    name: 'panel.csv',
    rowKind: 'measurement',
    needs: ['time-zone'],
    shown: { series: 'latency', value: 200, unit: 'ms' },
  },
  { name: 'probe.json', rowKind: 'measurement', needs: [], shown: { series: 'probe{job="shop"}', value: 1 } },
  { name: 'survey.csv', rowKind: 'survey', needs: ['time-zone'], shown: { kind: 'answer', key: 'T1', score: 5 } },
]
