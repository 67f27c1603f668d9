import { implement } from '@orpc/server'
import { whatIf as contract } from '../../../shared/operations/what-if.ts'
import { tightestPromise } from '../../../shared/sla/tightest-promise.ts'
import { asAgreed, type Followed, whatIf as imagine, type WhatIf } from '../../../shared/sla/what-if.ts'
import type { WhatIfChange } from '../../../shared/sla/what-if-change.ts'
import { tightestSentence, whatIfSentence } from '../../../shared/sla/what-if-words.ts'
import type { Services } from '../services.ts'
import { keptVersions } from './agreements.ts'
import { type Ready } from './measurements.ts'
import { recently } from './recently.ts'

const whatIf = implement(contract)

type Question = {
  readonly reference: string
  readonly period: string
  readonly target: string
  readonly change: WhatIfChange
}

/** The last few changes tried, and what they are held against: turning the pages of their tickets does not measure anew. */
const KEPT = 4

export function whatIfOperations({ store, measurements }: Services) {
  const tried = recently<WhatIf>(KEPT)
  const agreed = recently<Followed>(KEPT)
  const ready = ({ reference, period }: Question) => measurements.ready(keptVersions(store, reference), period)
  return {
    run: whatIf.run.handler(async ({ input }) => {
      const { offset, limit, ...question } = input
      const found = await ready(question)
      const { change, ...ofWhat } = question
      const state = [store.revision(), found.versions.map(({ sha256 }) => sha256), ofWhat]
      const asked = inputOf(found, question)
      const before = () => agreed.get(JSON.stringify(state), () => asAgreed(asked))
      const answer = tried.get(JSON.stringify([state, change]), () => imagine(asked, before()))
      const { after, moves, changed } = answer
      const end = Math.min(offset + limit, changed.length)
      const places = Array.from({ length: Math.max(0, end - offset) }, (_, place) => offset + place)
      return {
        period: found.period.label,
        timeZone: found.period.timeZone,
        sentence: whatIfSentence(answer),
        before: answer.before,
        after,
        moves: [...moves],
        changed: { total: changed.length, rows: places.map((place) => changed.at(place)) },
      }
    }),
    tightest: whatIf.tightest.handler(async ({ input }) => {
      const { confidence = null, ...question } = input
      const found = await ready(question)
      const { promises, ...tightest } = tightestPromise({ ...inputOf(found, question), confidence })
      return {
        period: found.period.label,
        sentence: tightestSentence({ promises, ...tightest }, confidence),
        method: confidence === null ? ORDER : WILSON,
        promises: [...promises],
        ...tightest,
      }
    }),
  }
}

function inputOf({ versions, columns, period, asOf, calendars, exclusions }: Ready, { target, change }: Question) {
  const agreements = versions.map(({ agreement }) => agreement)
  return { versions: agreements, columns, period, asOf, calendars, exclusions, targetId: target, change }
}

const ORDER = {
  name: 'Order statistic',
  sentence:
    'The least time within which enough of the checks counted in the period were done to reach the objective; checks still open ' +
    'count as longer than any promise. It says what was, not what will be.',
}
const WILSON = {
  name: 'Order statistic with the lower Wilson bound',
  sentence:
    'The least time within which so many of the checks counted in the period were done that the one-sided lower Wilson bound of ' +
    'their share reaches the objective at the wanted confidence; checks still open count as longer than any promise.',
}
