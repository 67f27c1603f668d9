import type { AgreementStanding } from '../../../shared/operations/agreements.ts'

type Direction = NonNullable<AgreementStanding['trend']>['direction']

/** What a trend comes to, in the room of a table's cell; its sentence says the rest. */
export const TREND_WORDS: Readonly<Record<Direction, string>> = {
  better: 'getting better',
  worse: 'getting worse',
  level: 'no clear change',
  unclear: 'too little to tell',
}
