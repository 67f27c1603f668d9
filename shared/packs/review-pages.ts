import type { PackContent } from './pack-content.ts'
import type { PackBlock, PackSection } from './pack-document.ts'
import { actionPages } from './review-actions.ts'
import { breachPages, exclusionPages } from './review-breaches.ts'
import { changedPages, coursePages } from './review-course.ts'
import { changePages, meetingPages } from './review-decisions.ts'
import { feedbackPages, incidentPages } from './review-events.ts'

/** What the two sides said, after the figures: a section for each thing that was given, none for what was not. */
export function reviewPages(content: PackContent): PackSection[] {
  const { review } = content
  if (review === undefined) return []
  const zone = content.figures.period.timeZone
  const names = new Map(content.figures.targets.map(({ id, name }) => [id, name]))
  const all: readonly (readonly [id: string, title: string, blocks: PackBlock[]])[] = [
    ['causes', 'Causes of the breaches', breachPages(review, names)],
    ['exclusions', 'Exclusions', exclusionPages(review, content.figures)],
    ['changed', 'Verdicts changed since', changedPages(review, zone)],
    ['incidents', 'Major incidents', incidentPages(review, zone)],
    ['feedback', 'Feedback', feedbackPages(review)],
    ['actions', 'Actions', actionPages(review)],
    ['changes', 'Agreed changes', changePages(review, content)],
    ['course', 'How the review went', coursePages(review, zone)],
    ['meeting', 'Meeting and decisions', meetingPages(review)],
  ]
  return all.flatMap(([id, title, blocks]) =>
    blocks.length === 0 ? [] : [{ id, title, eyebrow: 'Review', headline: null, part: 'review' as const, blocks }],
  )
}
