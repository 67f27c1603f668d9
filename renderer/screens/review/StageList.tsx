import { IconCheck, IconCircle, IconCircleHalf2, IconPlayerSkipForward } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Review } from '../../../shared/review/review.ts'
import { STAGE_STATE_WORDS, STAGE_WORDS } from '../../../shared/review/review-words.ts'
import type { StageName, StageStanding } from '../../../shared/review/stages.ts'
import classes from './StageList.module.css'

const ICONS = {
  'not-begun': IconCircle,
  begun: IconCircleHalf2,
  done: IconCheck,
  skipped: IconPlayerSkipForward,
} as const

type StageListProps = { readonly review: Review; readonly chosen: StageName }

/** The stages in the order of a meeting, each with its state and count; free to move between. */
export function StageList({ review, chosen }: StageListProps) {
  const { reference, period } = review
  return (
    <nav aria-label="Stages of the review" className={classes.nav}>
      <ol>
        {review.stages.map((standing) => (
          <li key={standing.stage}>
            <Link
              to="/reviews/$reference/$period"
              params={{ reference, period }}
              search={(before) => ({ ...before, stage: standing.stage })}
              className={classes.stage}
              data-state={standing.state}
              data-chosen={standing.stage === chosen || undefined}
              {...(standing.stage === chosen && { 'aria-current': 'step' })}
            >
              <Sign state={standing.state} />
              <span className={classes.words}>
                <span className={classes.name}>{STAGE_WORDS[standing.stage]}</span>
                <span className="secondary">{standingWords(standing)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Sign({ state }: Pick<StageStanding, 'state'>) {
  const Icon = ICONS[state]
  return <Icon size={18} stroke={1.8} className={classes.sign} aria-hidden />
}

function standingWords({ state, progress, who }: StageStanding): string {
  const word = STAGE_STATE_WORDS[state]
  const counted =
    progress !== null && progress.of > 0 && state !== 'skipped' ? `, ${progress.done} of ${progress.of}` : ''
  return `${word}${counted}${who === null ? '' : `, ${who}`}`
}
