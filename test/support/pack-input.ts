import type { Agreement } from '../../shared/agreement/agreement.ts'
import type { Checks, PackImport, PackInput } from '../../shared/packs/pack-input.ts'
import type { Check, Figures, TargetFigures } from '../../shared/sla/figures.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time/instant.ts'
import { aCheck, someFigures } from './figures.ts'

/** A good pack to make, and the lists of checks behind it. */

export function anAgreement(figures: Figures, given: Partial<Agreement['spec']> = {}): Agreement {
  return {
    apiVersion: 'accord/v1',
    kind: 'Agreement',
    metadata: { reference: figures.agreement.reference, title: figures.agreement.title },
    spec: {
      version: 1,
      effective: { from: '2026-01-01', to: '2026-12-31' },
      timeZone: figures.period.timeZone,
      provider: { department: 'IT', owner: { name: 'Dana Reed', role: 'IT manager' } },
      customer: { department: 'Marketing', owner: { name: 'Lee Wong', role: 'Head of Marketing' } },
      scope: { services: [{ id: 'hardware-software', name: 'Hardware and software' }] },
      targets: figures.targets.map((target) => ({
        id: target.id,
        name: target.name,
        metric: 'response-time',
        objective: target.objective,
        ...(target.id === 'response-critical' ? { where: { priority: ['critical'] } } : {}),
      })),
      ...given,
    },
  }
}

export function anImport(given: Partial<PackImport> = {}): PackImport {
  return {
    id: 1,
    source: 'service-desk',
    profile: 'servicenow-incident-log',
    fileName: 'incidents.csv',
    sha256: '9f2b5c0d1e3a47586978a9bacbdcedfe0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    rowsRead: 1512,
    accepted: 1500,
    rejected: 12,
    tickets: 725,
    importedAt: '2026-07-02T08:15:00Z',
    exportedAt: '2026-07-01T06:00:00Z',
    rejections: [
      { reason: 'a date that does not exist', count: 9, sheet: 'incidents.csv', row: 214, column: 'opened_at' },
      { reason: 'resolved before created', count: 3, sheet: 'incidents.csv', row: 871, column: 'resolved_at' },
    ],
    ...given,
  }
}

const WORDS = [
  'Printer',
  'Campaign mailer',
  'Shared drive',
  'Design licence',
  'Laptop',
  'Newsletter tool',
  'Video call',
]
const FAULTS = [
  'does not answer',
  'asks for a password again and again',
  'is slow since the update',
  'shows last year’s prices',
]

/** Checks whose counts by month are those of the target's figures: met, breached, then pending and not applicable ones. */
export function checksOf(target: TargetFigures, given: Partial<Check> = {}): Check[] {
  const verdicts = target.months.flatMap(({ month, met, breached }) => [
    ...Array.from({ length: met ?? 0 }, () => ({ month, verdict: 'met' as const })),
    ...Array.from({ length: breached ?? 0 }, () => ({ month, verdict: 'breached' as const })),
  ])
  const counted = verdicts.map(({ month, verdict }, index) => countedCheck({ month, verdict, index, target }, given))
  const pending = Array.from({ length: target.pending ?? 0 }, (_, index) => {
    const none = { stopAt: null, overByMs: null, verdictAt: null, month: null, counted: false }
    return aCheck({ ...given, ...none, key: `INC9${pad(index)}`, verdict: 'pending', elapsedMs: HOUR })
  })
  const unjudged = Array.from({ length: target.notApplicable ?? 0 }, (_, index) => {
    const none = { startAt: null, stopAt: null, elapsedMs: null, withinMs: null, overByMs: null, verdictAt: null }
    const dues = { originalDueAt: null, currentDueAt: null, month: null, counted: false, note: 'no created time' }
    return aCheck({ ...given, ...none, ...dues, key: `INC8${pad(index)}`, verdict: 'not-applicable' })
  })
  return [...counted, ...pending, ...unjudged]
}

const pad = (index: number) => String(index).padStart(6, '0')

type Counted = { month: string; verdict: 'met' | 'breached'; index: number; target: TargetFigures }

function countedCheck({ month, verdict, index, target }: Counted, given: Partial<Check>): Check {
  const startAt = Date.parse(`${month}-02T09:00:00Z`) + (index % 25) * DAY + (index % 7) * HOUR + (index % 11) * MINUTE
  const withinMs = target.distribution?.withinMs ?? 4 * HOUR
  const elapsedMs =
    verdict === 'met' ? (withinMs * (index % 17)) / 17 : withinMs + ((index * 37) % 600) * MINUTE + MINUTE
  const isOpen = verdict === 'breached' && index % 19 === 0
  return aCheck({
    key: `INC${pad(index + 1)}`,
    title: `${WORDS[index % WORDS.length]} ${FAULTS[index % FAULTS.length]}`,
    priority: (['critical', 'high', 'medium', 'low'] as const)[index % 4] ?? null,
    verdict,
    startAt,
    stopAt: isOpen ? null : startAt + elapsedMs,
    elapsedMs,
    withinMs,
    overByMs: verdict === 'breached' ? elapsedMs - withinMs : null,
    verdictAt: startAt + withinMs,
    month,
    source: { importId: 1, file: 'incidents.csv', sheet: 'incidents.csv', row: index + 2 },
    ...given,
  })
}

export function listOf(checks: readonly Check[]): Checks {
  return {
    length: checks.length,
    at(index) {
      const check = checks[index]
      if (check === undefined) throw new RangeError(`there is no check ${index}`)
      return check
    },
  }
}

/** A pack of the figures given, with as many checks as they count. */
export function aPackInput(given: Partial<PackInput> = {}): PackInput {
  const figures = given.figures ?? someFigures()
  const lists = new Map(figures.targets.map((target) => [target.id, listOf(checksOf(target))]))
  return {
    figures,
    agreement: anAgreement(figures),
    checks: (targetId) => lists.get(targetId) ?? listOf([]),
    imports: [anImport()],
    madeAt: Date.UTC(2026, 6, 2, 9, 30),
    ...given,
  }
}
