import type { Figures, Verdict } from '../sla/figures.ts'
import { isClock } from './metric-words.ts'
import type { Checks } from './pack-input.ts'

/** A ticket with its verdict on each target that is about it, by the target's number. */
export type JudgedTicket = {
  readonly key: string
  readonly verdicts: readonly { readonly target: number; readonly verdict: Verdict; readonly counted: boolean }[]
}

/** Every ticket that a target judged, once, by its key. */
export function judgedTickets({ targets }: Figures, checks: (targetId: string) => Checks): JudgedTicket[] {
  const tickets = new Map<string, { key: string; verdicts: JudgedTicket['verdicts'][number][] }>()
  for (const [index, target] of targets.entries()) {
    if (!target.measured || !isClock(target)) continue
    const list = checks(target.id)
    for (let place = 0; place < list.length; place += 1) {
      const { key, sourceName, verdict, counted } = list.at(place)
      const name = `${sourceName}\u0000${key}`
      const ticket = tickets.get(name) ?? { key, verdicts: [] }
      ticket.verdicts.push({ target: index + 1, verdict, counted })
      tickets.set(name, ticket)
    }
  }
  return [...tickets.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}
