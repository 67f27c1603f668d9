import { implement } from '@orpc/server'
import { PREREQUISITES } from '../../../shared/agreement/prerequisites.ts'
import { endedOn, refuseTermination } from '../../../shared/agreement/termination.ts'
import { localDate } from '../../../shared/format.ts'
import type { Readiness } from '../../../shared/operations/governance.ts'
import { governance as contract } from '../../../shared/operations/governance.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { fileNamePart } from '../file-name.ts'
import { writeCalendar } from '../interop/icalendar.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import { findTermination, keepTermination } from '../store/termination-register.ts'
import { eventsOf } from './agreement-calendar.ts'
import { keptVersions } from './agreements.ts'
import { registerRows, type Standing, standings } from './register.ts'
import { listReviews } from './review-list.ts'

const governance = implement(contract)

export function governanceOperations(services: Services) {
  return {
    register: governance.register.handler(() => registerRows(services)),
    readiness: governance.readiness.handler(
      (): Readiness => ({
        prerequisites: PREREQUISITES.map((prerequisite) => ({ ...prerequisite })),
        agreements: standings(services).map(readinessOf),
      }),
    ),
    calendar: governance.calendar.handler(({ input: { reference } }) => {
      if (reference !== undefined) keptVersions(services.store, reference)
      const wanted = standings(services).filter(({ shown }) => reference === undefined || shown.reference === reference)
      const events = wanted.flatMap((one) => eventsOf(one, listReviews(services, one.shown.reference)))
      const text = writeCalendar(reference ?? 'Service level agreements', events, services.now())
      return { text, fileName: `${reference === undefined ? 'agreements' : fileNamePart(reference)}.ics` }
    }),
    terminate: governance.terminate.handler(({ input }) => terminate(services, input)),
  }
}

function readinessOf({ shown }: Standing): Readiness['agreements'][number] {
  const { metadata, spec } = shown.agreement
  const standing = PREREQUISITES.map(({ id }) => {
    const said = spec.prerequisites?.find((prerequisite) => prerequisite.id === id)
    if (said === undefined) return { state: 'not-said' as const, evidence: null }
    const evidence = said.evidence ?? null
    if (!said.met) return { state: 'open' as const, evidence }
    return { state: evidence === null ? ('without-evidence' as const) : ('met' as const), evidence }
  })
  return { reference: metadata.reference, title: metadata.title, standing }
}

type Ending = {
  readonly reference: string
  readonly on: string
  readonly noticeOn: string
  readonly by: string
  readonly reason: string
  readonly inspite?: string | undefined
}

async function terminate(services: Services, { reference, on, noticeOn, by, reason, inspite }: Ending) {
  const { store, now } = services
  await store.write((database) => {
    const versions = keptVersions(store, reference)
    const newest = versions.at(-1)
    if (newest === undefined) throw new RangeError('keptVersions gives at least one')
    const before = findTermination(database, reference)
    if (before !== null && before.version >= newest.version)
      throw new Refusal(
        'agreement.terminated',
        `${reference} is terminated already, with ${localDate(before.lastDay)} as its last day.`,
      )
    const ending = { version: newest.version, lastDay: on, noticeOn, by, reason, inspite: inspite ?? null }
    const refusal = refuseTermination(governing(services, reference), ending)
    if (refusal !== null) throw refusal
    keepTermination(database, reference, { ...ending, at: now() })
    const kept = inspite === undefined ? '' : `; in spite of the notice agreed: ${inspite}`
    const detail = `last day ${on}, notice given on ${noticeOn}; ${reason}${kept}`
    appendAudit(database, { at: now(), act: 'agreement.terminate', subject: reference, detail, who: by })
  })
  const row = registerRows(services).find((found) => found.reference === reference)
  if (row === undefined) throw new Error('an agreement that was terminated is in the register')
  return row
}

/** What is agreed of its end: the words of the version that holds today, and the last day of all that follow it. */
function governing(services: Services, reference: string) {
  const found = standings(services).find(({ shown }) => shown.reference === reference)
  if (found === undefined) throw new RangeError(`${reference} has no version`)
  return endedOn(found.shown.written, found.lastDay)
}
