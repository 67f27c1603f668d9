import { Link } from '@tanstack/react-router'
import type { Review } from '../../../../shared/review/review.ts'
import { STAGE_WORDS } from '../../../../shared/review/review-words.ts'
import type { StageName } from '../../../../shared/review/stages.ts'

type AboutProps = { readonly review: Review; readonly stage: StageName | undefined }

/** The stage that something was said of, and the way there. */
export function About({ review: { reference, period }, stage }: AboutProps) {
  if (stage === undefined) return null
  return (
    <>
      , about{' '}
      <Link to="/reviews/$reference/$period" params={{ reference, period }} search={(before) => ({ ...before, stage })}>
        {STAGE_WORDS[stage]}
      </Link>
    </>
  )
}
