import { useQuery } from '@tanstack/react-query'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Figure } from '../../components/Figure.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { SlamStrip } from '../../components/SlamStrip.tsx'
import { ChangedTickets } from './ChangedTickets.tsx'
import { MonthByMonth } from './MonthByMonth.tsx'
import classes from './WhatIf.module.css'
import type { Question } from './wishes.ts'

/** How many of the changed tickets come with the answer; the list fetches the rest. */
const FIRST = 50

/** Before and after, side by side, and the tickets that change sides. */
export function Answer({ question }: { readonly question: Question }) {
  const { data, error, isPending, isPlaceholderData } = useQuery({
    ...operations.whatIf.run.queryOptions({ input: { ...question, offset: 0, limit: FIRST } }),
    // The answer before stays to be seen while the next is measured.
    placeholderData: (before) => before,
  })
  if (error !== null) return <FailurePanel error={error} />
  if (isPending) return <Lines count={8} />
  return (
    <div className={classes.answer} aria-busy={isPlaceholderData}>
      <p className={classes.sentence} role="status">
        {data.sentence}
      </p>
      <div className={classes.sides}>
        <Side name="As agreed" figures={data.before} />
        <Side name="As imagined" figures={data.after} />
      </div>
      <MonthByMonth before={data.before} after={data.after} />
      <ChangedTickets question={question} first={data} />
    </div>
  )
}

function Side({ name, figures }: { readonly name: string; readonly figures: TargetFigures }) {
  const promise = figures.within === null ? name : `${name}, within ${figures.within}`
  return (
    <div className={classes.side}>
      <Figure target={figures} of={promise} />
      <SlamStrip months={figures.months} objective={figures.objective} />
    </div>
  )
}
