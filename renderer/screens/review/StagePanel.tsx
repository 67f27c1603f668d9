import type { ReactNode } from 'react'
import type { Review } from '../../../shared/review/review.ts'
import { STAGE_WORDS } from '../../../shared/review/review-words.ts'
import type { StageName, StageStanding } from '../../../shared/review/stages.ts'
import classes from './Review.module.css'
import { StageHead } from './StageHead.tsx'
import { ActionsStage } from './stages/ActionsStage.tsx'
import { ChangesStage } from './stages/ChangesStage.tsx'
import { CirculateStage } from './stages/CirculateStage.tsx'
import { DataStage } from './stages/DataStage.tsx'
import { FeedbackStage } from './stages/FeedbackStage.tsx'
import { IncidentsStage } from './stages/IncidentsStage.tsx'
import { MeetingStage } from './stages/MeetingStage.tsx'
import { ResultsStage } from './stages/ResultsStage.tsx'
import { SignOffStage } from './stages/SignOffStage.tsx'
import { BreachesStage } from './triage/BreachesStage.tsx'

type StagePanelProps = { readonly review: Review; readonly standing: StageStanding }

/** The work of one stage under what it asks for. */
export function StagePanel({ review, standing }: StagePanelProps) {
  return (
    <section
      className={classes.panel}
      aria-label={STAGE_WORDS[standing.stage]}
      data-wide={standing.stage === 'breaches' || undefined}
    >
      <StageHead review={review} standing={standing} />
      <Work review={review} standing={standing} />
    </section>
  )
}

type StageWork = (props: { readonly review: Review }) => ReactNode

const WORK: Partial<Readonly<Record<StageName, StageWork>>> = {
  data: DataStage,
  results: ResultsStage,
  breaches: BreachesStage,
  feedback: FeedbackStage,
  incidents: IncidentsStage,
  actions: ActionsStage,
  changes: ChangesStage,
  circulate: CirculateStage,
  meeting: MeetingStage,
  'sign-off': SignOffStage,
}

function Work({ review, standing: { stage } }: StagePanelProps) {
  const Chosen = WORK[stage]
  return Chosen === undefined ? null : <Chosen review={review} />
}
