import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { anAgreement, problemsOf } from '../../fixtures/agreements.ts'

type Change = (agreement: Agreement) => void
const spec =
  (patch: object): Change =>
  (agreement) =>
    Object.assign(agreement.spec, patch)
const target =
  (patch: object): Change =>
  (agreement) =>
    Object.assign(agreement.spec.targets[0] ?? {}, patch)
const calendar =
  (patch: object): Change =>
  (agreement) =>
    Object.assign(agreement.spec.calendars?.[0] ?? {}, patch)

function problemsWith(change: Change): string[] {
  return problemsOf(JSON.stringify(anAgreement(change)), 'json')
}

describe('a rule that needs two places', () => {
  it.each<[string, Change, string]>([
    [
      'a zone that is none',
      spec({ timeZone: 'Europe/Londn' }),
      '1 spec.timeZone: "Europe/Londn", which is no time zone -> "Europe/London"',
    ],
    [
      'an offset for a zone',
      spec({ timeZone: '+01:00' }),
      '1 spec.timeZone: "+01:00", which is no time zone -> a time zone such as "Europe/London" or "UTC"',
    ],
    [
      'a calendar of no zone',
      calendar({ timeZone: 'Mars' }),
      '1 spec.calendars[0].timeZone: "Mars", which is no time zone -> a time zone such as "Europe/London" or "UTC"',
    ],
    [
      'an end before the beginning',
      (a) => Object.assign(a.spec.effective, { to: '2025-12-31' }),
      '1 spec.effective.to: "2025-12-31" -> no date before 2026-01-01, when it takes effect',
    ],
    [
      'a clock that is no calendar',
      target({ counting: { clock: 'ofice' } }),
      '1 spec.targets[0].counting.clock: "ofice", which is no calendar of the agreement -> "office"',
    ],
    [
      'a clock like none',
      target({ counting: { clock: 'sundial' } }),
      '1 spec.targets[0].counting.clock: "sundial", which is no calendar of the agreement -> "office" or "24x7"',
    ],
    [
      'a minimum above the objective',
      target({ minimum: '95.01%' }),
      '1 spec.targets[0].minimum: "95.01%" -> at most the objective, 95%',
    ],
    [
      'a promise that is no time',
      target({ within: 'soon' }),
      '1 spec.targets[0].within: "soon" -> a length of time such as "4h", "4h 30m", "2bd" or "PT4H"',
    ],
    [
      'a promise of nothing',
      target({ within: '0h' }),
      '1 spec.targets[0].within: "0h" -> a length of time such as "4h", "4h 30m", "2bd" or "PT4H"',
    ],
    [
      'a promise by priority that is no time',
      target({ within: { default: '8 hours' } }),
      '1 spec.targets[0].within.default: "8 hours" -> a length of time such as "4h", "4h 30m", "2bd" or "PT4H"',
    ],
    [
      'a promise to no priority',
      target({ within: {} }),
      '1 spec.targets[0].within: no priority -> a length of time for each priority, or for "default"',
    ],
    [
      'one priority written twice',
      target({ within: { P1: '1h', 'p1 ': '2h' } }),
      '1 spec.targets[0].within["p1 "]: "p1 " beside "P1" -> each priority once',
    ],
    [
      'no promise',
      (a) => Reflect.deleteProperty(a.spec.targets[0] ?? {}, 'within'),
      '1 spec.targets[0].within: nothing -> a length of time such as "4h", "4h 30m", "2bd" or "PT4H", for the metric is response-time',
    ],
    [
      'a promise without a clock',
      target({ metric: 'availability' }),
      '1 spec.targets[0].within: a length of time -> no such key, for availability runs no clock for each ticket',
    ],
    [
      'two calendars of one id',
      (a) => a.spec.calendars?.push({ id: 'office', timeZone: 'UTC', hours: { tue: ['09:00-10:00'] } }),
      '1 spec.calendars[1].id: "office", which entry 1 has already -> each of them once',
    ],
    [
      'two targets of one id',
      (a) => a.spec.targets.push({ id: 'response', name: 'x', metric: 'manual', objective: '1%' }),
      '1 spec.targets[1].id: "response", which entry 1 has already -> each of them once',
    ],
    [
      'two services of one id',
      (a) => a.spec.scope.services.push({ id: 'hardware-software', name: 'x' }),
      '1 spec.scope.services[1].id: "hardware-software", which entry 1 has already -> each of them once',
    ],
    [
      'two prerequisites of one id',
      (a) =>
        Object.assign(a.spec, {
          prerequisites: [
            { id: 'x', met: true },
            { id: 'x', met: false },
          ],
        }),
      '1 spec.prerequisites[1].id: "x", which entry 1 has already -> each of them once',
    ],
    [
      'a calendar called as the clock that never stops',
      calendar({ id: '24x7' }),
      '1 spec.calendars[0].id: "24x7", the clock that never stops -> another id',
    ],
    [
      'a calendar that never opens',
      calendar({ hours: { mon: [], tue: ['09:00-09:00'] } }),
      '1 spec.calendars[0].hours: no opening hours at all -> at least one',
    ],
    [
      'one date opened twice',
      (a) =>
        Object.assign(a.spec.calendars?.[0] ?? {}, {
          openings: [
            { date: '2026-01-01', hours: [] },
            { date: '2026-01-01', hours: [] },
          ],
        }),
      '1 spec.calendars[0].openings[1].date: "2026-01-01", which entry 1 has already -> each of them once',
    ],
    [
      'no source at all',
      spec({ data: { sources: [] } }),
      '1 spec.data.sources: an empty list -> at least one source, or no such key for all',
    ],
    [
      'one source twice',
      spec({ data: { sources: ['desk', 'desk'] } }),
      '1 spec.data.sources[1]: "desk", which entry 1 has already -> each of them once',
    ],
    [
      'an escalation at no time',
      spec({ escalation: [{ after: '8h', to: 'Dana' }] }),
      '1 spec.escalation[0].after: "8h" -> a share of the time promised such as "100%", or a time past the deadline such as "+8h"',
    ],
    [
      'an escalation before anything',
      spec({ escalation: [{ after: '0%', to: 'Dana' }] }),
      '1 spec.escalation[0].after: "0%" -> a share of the time promised such as "100%", or a time past the deadline such as "+8h"',
    ],
    [
      'a review now and then',
      spec({ review: { every: 'now and then' } }),
      '1 spec.review.every: "now and then" -> a number of days, weeks, months or years such as "6 months"',
    ],
    [
      'a report every no months',
      spec({ reporting: { every: '0 months' } }),
      '1 spec.reporting.every: "0 months" -> a number of days, weeks, months or years such as "6 months"',
    ],
    [
      'a consequence of no target',
      spec({ consequences: [{ target: 'respons', below: '9%', remedy: 'x' }] }),
      '1 spec.consequences[0].target: "respons", which is no target of the agreement -> "response"',
    ],
    [
      'a consequence of nothing',
      spec({ consequences: [{ target: 'response', below: '9%' }] }),
      '1 spec.consequences[0]: neither of them -> a remedy or a credit',
    ],
    [
      'a cap on no credit',
      (a) =>
        Object.assign(a.spec, {
          consequences: [{ target: 'response', below: '9%', remedy: 'x', cap: { amount: 1, unit: 'EUR' } }],
        }),
      '1 spec.consequences[0].cap: a cap on no credit -> a credit beside it',
    ],
    [
      'a cap in another unit',
      (a) =>
        Object.assign(a.spec, {
          consequences: [
            { target: 'response', below: '9%', credit: { amount: 1, unit: 'EUR' }, cap: { amount: 9, unit: 'GBP' } },
          ],
        }),
      '1 spec.consequences[0].cap.unit: "GBP" -> the unit of the credit, "EUR"',
    ],
    [
      'a reference that starts with a blank',
      (a) => Object.assign(a.metadata, { reference: ' SLA' }),
      '1 metadata.reference: " SLA" -> one line without spaces at its ends, such as "SLA-IT-MKT"',
    ],
    [
      'a reference over two lines',
      (a) => Object.assign(a.metadata, { reference: 'SLA\nIT' }),
      '1 metadata.reference: "SLA\\nIT" -> one line without spaces at its ends, such as "SLA-IT-MKT"',
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsWith(change)).toEqual([problem])
  })

  it.each(['start', 'stop', 'pauses', 'priority', 'reopen', 'open'] as const)(
    'a rule of a ticket’s clock, %s, without such a clock',
    (rule) => {
      const choices = {
        start: 'created',
        stop: 'closed',
        pauses: 'none',
        priority: 'final',
        reopen: 'sum',
        open: 'all',
      }
      const uptime = {
        id: 'uptime',
        name: 'Up',
        metric: 'availability',
        objective: '99%',
        counting: { [rule]: choices[rule] },
      }
      expect(problemsWith(spec({ targets: [uptime] }))).toEqual([
        `1 spec.targets[0].counting.${rule}: the counting rule "${rule}" -> no such key, for availability runs no clock for each ticket`,
      ])
    },
  )

  it.each<[string, Change]>([
    ['a minimum equal to the objective', target({ minimum: '95.00 %' })],
    ['an end on the first day', (a) => Object.assign(a.spec.effective, { to: '2026-01-01' })],
    ['the clock that never stops', target({ counting: { clock: '24x7' } })],
    ['a service of a target that the scope does not list', target({ service: 'production' })],
    ['an escalation past all the time', spec({ escalation: [{ after: '150 %', to: 'Dana' }] })],
    ['a reference of two words', (a) => Object.assign(a.metadata, { reference: 'SLA 7' })],
    ['no calendar', (a) => Reflect.deleteProperty(a.spec, 'calendars')],
    ['nobody’s signature', spec({ signatures: [] })],
  ])('allows %s', (_, change) => {
    expect(problemsWith(change)).toEqual([])
  })
})
