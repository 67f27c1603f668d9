import type { Readiness } from '../../../shared/operations/governance.ts'
import type { Status } from '../../../shared/sla/figures.ts'

export type AgreementReadiness = Readiness['agreements'][number]
export type State = AgreementReadiness['standing'][number]['state']

export const STATES: readonly State[] = ['met', 'without-evidence', 'open', 'not-said']

export const STATE_WORDS: Readonly<Record<State, string>> = {
  met: 'Met, with evidence',
  'without-evidence': 'Met, without evidence',
  open: 'Open',
  'not-said': 'Not said',
}

export const STATE_MARKS: Readonly<Record<State, Status>> = {
  met: 'green',
  'without-evidence': 'amber',
  open: 'red',
  'not-said': 'grey',
}

/** How many agreements stand how with one prerequisite. */
export function countStates(agreements: readonly AgreementReadiness[], index: number): Readonly<Record<State, number>> {
  const counts = { met: 0, 'without-evidence': 0, open: 0, 'not-said': 0 }
  for (const { standing } of agreements) counts[standing[index]?.state ?? 'not-said'] += 1
  return counts
}

/** Whether anything of the ten is still to be done or shown. */
export function hasUnmet({ standing }: AgreementReadiness): boolean {
  return standing.some(({ state }) => state !== 'met')
}

export function isAsked({ reference, title }: AgreementReadiness, search: string): boolean {
  const text = `${reference}\n${title}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
