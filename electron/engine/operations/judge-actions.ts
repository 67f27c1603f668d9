import { figureOfWords, targetFigure } from '../../../shared/format/figure-words.ts'
import type { Action } from '../../../shared/review/review.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import { type KeptAction, listActions } from '../store/action-register.ts'
import type { Database } from '../store/database.ts'
import type { KeptReview } from '../store/review-register.ts'

/** The figure of a target in words; null where nothing measures it. */
export function figureNow(target: string | null, figures: Figures | null): string | null {
  const found = figures?.targets.find(({ id }) => id === target)
  if (found === undefined || !found.measured) return null
  const parts = targetFigure(found)
  return parts === null ? null : figureOfWords(parts)
}

/** An action with what the figures say of the target that it is to move. */
export function judgedAction(action: KeptAction, figures: Figures | null): Action {
  return { ...action, actual: figureNow(action.target, figures) }
}

/** The actions of a review: those still open when it was opened, from earlier ones, and those raised in it. */
export function actionsOfReview(
  database: Database,
  { reference, period, openedAt }: Pick<KeptReview, 'reference' | 'period' | 'openedAt'>,
  figures: Figures,
): { carried: Action[]; raised: Action[] } {
  const day = new Date(openedAt).toISOString().slice(0, 10)
  const all = listActions(database, reference).map((action) => judgedAction(action, figures))
  return {
    carried: all.filter(({ raisedIn, closed }) => raisedIn !== period && (closed === null || closed.on >= day)),
    raised: all.filter(({ raisedIn }) => raisedIn === period),
  }
}
