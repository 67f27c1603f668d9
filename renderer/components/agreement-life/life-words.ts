import type { LifeState, Side } from '../../../shared/agreement/lifecycle.ts'

export const LIFE_WORDS: Readonly<Record<LifeState, string>> = {
  draft: 'Draft',
  proposed: 'Proposed',
  agreed: 'Agreed',
  'in-force': 'In force',
  expired: 'Expired',
  terminated: 'Terminated',
}

export const SIDE_WORDS: Readonly<Record<Side, string>> = { provider: 'Provider', customer: 'Customer' }
