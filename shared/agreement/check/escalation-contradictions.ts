import { parsePercentage } from '../../sla/exact.ts'
import { normalisedWord } from '../../sla/promised-time.ts'
import { parseDuration } from '../../time/duration.ts'
import { DAY } from '../../time/instant.ts'
import type { Agreement } from '../agreement.ts'
import type { Finding } from '../finding.ts'
import { placeholdersIn } from '../placeholder.ts'
import { found } from './codes.ts'

type Spec = Agreement['spec']

/** Words that stand where nobody was named. */
const NOBODY = /^(?:-+|–|n\/?a|none|nobody|no one|tbd|tbc|\?+|unknown|…|\.+)$/i

/** Steps of the escalation that reach nobody, or come at no moment of their own. */
export function* escalationContradictions({ spec }: Agreement): Generator<Finding> {
  const { escalation = [], targets } = spec
  const known = contactsOf(spec)
  for (const [index, { after, to }] of escalation.entries()) {
    const path = ['spec', 'escalation', index]
    yield* receiver(to, known, [...path, 'to'])
    const before = escalation[index - 1]
    if (before === undefined || isLater(after, before.after)) continue
    const says = `The step after ${after} comes no later than the one before it, after ${before.after}.`
    yield found('contradiction.escalation-out-of-order', {
      path: [...path, 'after'],
      says,
      next: 'Put the steps in the order in which they are taken.',
    })
  }
  if (escalation.length === 0 || targets.some(({ within }) => within !== undefined)) return
  const says = 'The steps of the escalation are counted from deadlines, and no target gives a ticket one.'
  const next = 'Add a target for response or resolution, or say in the responsibilities who is told.'
  yield found('contradiction.escalation-without-deadline', { path: ['spec', 'escalation'], says, next })
}

function* receiver(to: string, known: ReadonlySet<string>, path: readonly PropertyKey[]): Generator<Finding> {
  if (NOBODY.test(to.trim())) {
    const says = `A step of the escalation leads to “${to}”, which is nobody.`
    yield found('contradiction.escalation-received-by-nobody', { path, says, next: 'Name who is told.' })
  } else if (placeholdersIn(to).length === 0 && !isKnown(to, known)) {
    const says = `A step of the escalation leads to “${to}”, who is no owner, deputy or contact of either party.`
    const next = 'Add them to the contacts of their party, with how to reach them.'
    yield found('contradiction.escalation-to-no-contact', { path, says, next })
  }
}

/** `Dana Reed, IT manager` names two things that are both known. */
function isKnown(to: string, known: ReadonlySet<string>): boolean {
  const parts = to.split(/\s*(?:,|;|&|\/|\band\b|\()\s*/).map((part) => normalisedWord(part.replace(/\)$/, '')))
  return known.has(normalisedWord(to)) || parts.filter((part) => part !== '').every((part) => known.has(part))
}

/** Names, roles and departments of both parties. */
function contactsOf({ provider, customer }: Spec): Set<string> {
  const words = [provider, customer].flatMap(({ department, owner, deputy, contacts = [] }) => [
    department,
    ...[owner, ...(deputy === undefined ? [] : [deputy]), ...contacts].flatMap(({ name, role }) => [
      name,
      role ?? name,
    ]),
  ])
  return new Set(words.map(normalisedWord))
}

/** Of two moments: any time past the deadline is later than a share of the time promised. */
function isLater(after: string, before: string): boolean {
  const [a, b] = [momentOf(after), momentOf(before)]
  if (a.past !== b.past) return a.past > b.past
  return a.share > b.share
}

function momentOf(after: string): { share: number; past: number } {
  if (!after.startsWith('+')) {
    const share = parsePercentage(after)
    return { share: share === null ? 0 : Number(share.over) / Number(share.under), past: 0 }
  }
  const length = parseDuration(after.slice(1))
  const past = length === null ? 0 : length.kind === 'time' ? length.ms : length.days * DAY
  return { share: 1, past }
}
