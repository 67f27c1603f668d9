import type { Agreement } from '../agreement/agreement.ts'
import { changedAgreement } from '../sla/what-if-change.ts'
import type { ProposedChange } from './review.ts'

/** An agreement with the changes of a review put into its targets; one of a target that it no longer has is left out. */
export function withChanges(
  agreement: Agreement,
  changes: readonly Pick<ProposedChange, 'target' | 'change'>[],
): Agreement {
  return changes.reduce((text, { target, change }) => {
    const changed = changedAgreement(text, target, change)
    const [replaced] = changed?.spec.targets ?? []
    if (changed === null || replaced === undefined) return text
    const targets = text.spec.targets.map((other) => (other.id === target ? replaced : other))
    return { ...changed, spec: { ...changed.spec, targets } }
  }, agreement)
}
