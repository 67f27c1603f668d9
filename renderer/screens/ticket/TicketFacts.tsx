import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dateTime, duration, monthName } from '../../../shared/format.ts'
import { promiseWords } from '../../../shared/packs/pack-words.ts'
import type { Check, Explanation } from '../../../shared/sla/figures.ts'
import { VerdictMark } from '../../components/StatusMark.tsx'
import classes from './TicketAccount.module.css'

/** What is known of the ticket, and what came of it. */
export function TicketFacts({ explanation }: { readonly explanation: Explanation }) {
  const { check, target, agreement, calendar, asOf } = explanation
  const at = (instant: number | null) => dateTime(instant, calendar.timeZone)
  return (
    <div>
      <dl className={classes.facts}>
        <Fact term="Verdict">
          <VerdictMark verdict={check.verdict} />
          {check.note !== null && <div className="secondary">{check.note}</div>}
        </Fact>
        <Fact term="Target">
          <Link
            to="/agreements/$reference/results"
            params={{ reference: agreement.reference }}
            search={{ target: target.id, ...(explanation.period !== null && { period: explanation.period.label }) }}
          >
            {target.name}
          </Link>
        </Fact>
        {target.within !== null && <Fact term="Promise">{promiseWords(target.within)}</Fact>}
        <Fact term="Time used">{duration(check.elapsedMs, check.withinMs)}</Fact>
        {check.overByMs !== null && <Fact term="Over by">{duration(check.overByMs)}</Fact>}
        <Fact term="Counted in">{countedIn(check)}</Fact>
      </dl>
      <dl className={classes.facts}>
        <Fact term="Started">{at(check.startAt)}</Fact>
        <Fact term="Stopped">{check.stopAt === null ? 'still running' : at(check.stopAt)}</Fact>
        <Fact term="Original deadline">{at(check.originalDueAt)}</Fact>
        <Fact term={check.approximate ? 'Deadline, approximate' : 'Deadline'}>{at(check.currentDueAt)}</Fact>
      </dl>
      <dl className={classes.facts}>
        <Fact term="Priority">{check.priority ?? '–'}</Fact>
        <Fact term="Group">{check.group ?? '–'}</Fact>
        <Fact term="Category">{check.category ?? '–'}</Fact>
        <Fact term="Source">{check.sourceName}</Fact>
      </dl>
      <dl className={classes.facts}>
        <Fact term="Judged by">
          {agreement.version === null ? 'no version in force' : `${agreement.reference}, version ${agreement.version}`}
        </Fact>
        <Fact term="As known on">{at(asOf)}</Fact>
      </dl>
    </div>
  )
}

function countedIn({ counted, month }: Check): string {
  if (counted && month !== null) return monthName(month)
  return counted ? 'this period' : 'not counted in this period'
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
