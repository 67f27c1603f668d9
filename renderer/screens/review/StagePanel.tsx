import type { ReactNode } from 'react'
import type { Review } from '../../../shared/review/review.ts'
import type { StageName, StageStanding } from '../../../shared/review/stages.ts'
import classes from './Review.module.css'
import { StageHead } from './StageHead.tsx'
import { DataStage } from './stages/DataStage.tsx'
import { ResultsStage } from './stages/ResultsStage.tsx'
import { SignOffStage } from './stages/SignOffStage.tsx'

type StagePanelProps = { readonly review: Review; readonly standing: StageStanding }

/** The work of one stage under what it asks for. */
export function StagePanel({ review, standing }: StagePanelProps) {
  return (
    <section className={classes.panel} aria-label={standing.stage}>
      <StageHead review={review} standing={standing} />
      <Work review={review} standing={standing} />
    </section>
  )
}

type StageWork = (props: { readonly review: Review }) => ReactNode

const WORK: Partial<Readonly<Record<StageName, StageWork>>> = {
  data: DataStage,
  results: ResultsStage,
  'sign-off': SignOffStage,
}

function Work({ review, standing: { stage } }: StagePanelProps) {
  const Chosen = WORK[stage]
  return Chosen === undefined ? null : <Chosen review={review} />
}
