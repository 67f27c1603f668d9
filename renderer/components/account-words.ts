import type { AccountLine } from '../../shared/sla/figures-beside.ts'

/** What became of tickets before a target, after a colon: `12 tickets: …`. */
export const ACCOUNT_WORDS: Readonly<Record<AccountLine, string>> = {
  'not-yet-created': 'created after what is known',
  'agreement-filter': 'not what the agreement is about',
  'not-promised': 'from a time in which the agreement had no such target',
  'target-filter': 'not what this target is about',
  'not-applicable': 'the target cannot be applied',
  earlier: 'counted in an earlier period',
  later: 'counted in a later period',
  undated: 'without the date by which they would be counted',
  pending: 'still open, with no verdict yet',
  overdue: 'open and overdue, which the rules do not count yet',
  excluded: 'excluded',
  met: 'met',
  'excluded-met': 'excluded, counted as met',
  breached: 'breached',
  'open-counted': 'open, counted as not met',
}

/** The lines that are taken away before anything is counted; the others are what the figure is made of. */
export const PARTS: readonly AccountLine[] = ['met', 'excluded-met', 'breached', 'open-counted']
