import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { count, duration, percentOf } from '../../../shared/format.ts'
import { promiseWords } from '../../../shared/packs/pack-words.ts'
import type { TargetFigures, Verdict } from '../../../shared/sla/figures.ts'
import classes from './Facts.module.css'

export type FactsProps = { readonly target: TargetFigures; readonly reference: string; readonly period: string }

/** The figures around the figure. Those that stand for tickets lead to them. */
export function Facts({ target, reference, period }: FactsProps) {
  const { elapsed, breached, nearMisses, pending, overdueOpen, notApplicable, excluded, gross, attainment } = target
  const withinMs = target.distribution?.withinMs ?? null
  const linked = (value: number | null, verdict: Verdict) => (
    <Counted value={value} verdict={verdict} target={target.id} reference={reference} period={period} />
  )
  return (
    <dl className={classes.facts}>
      {target.within !== null && <Fact term="Promise">{promiseWords(target.within)}</Fact>}
      {elapsed !== null && <Fact term="Half took at most">{duration(elapsed.medianMs, withinMs)}</Fact>}
      {elapsed !== null && <Fact term="Nine in ten at most">{duration(elapsed.p90Ms, withinMs)}</Fact>}
      {elapsed !== null && <Fact term="The longest">{duration(elapsed.maxMs, withinMs)}</Fact>}
      <Fact term="Breached">{linked(breached, 'breached')}</Fact>
      <Fact term="Met with little to spare">{count(nearMisses)}</Fact>
      <Fact term="Still open">{linked(pending, 'pending')}</Fact>
      <Fact term="Open and overdue">{count(overdueOpen)}</Fact>
      <Fact term="Not applicable">{linked(notApplicable, 'not-applicable')}</Fact>
      {(excluded ?? 0) > 0 && <Fact term="Excluded">{count(excluded)}</Fact>}
      {gross !== attainment && <Fact term="With nothing excluded">{percentOf(gross, [target.objective])}</Fact>}
    </dl>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type CountedProps = Omit<FactsProps, 'target'> & {
  readonly value: number | null
  readonly verdict: Verdict
  readonly target: string
}

function Counted({ value, verdict, target, reference, period }: CountedProps) {
  if (value === null || value === 0) return count(value)
  return (
    <Link
      to="/agreements/$reference/targets/$target/checks"
      params={{ reference, target }}
      search={{ period, verdict, ...(verdict === 'breached' && { counted: true }) }}
    >
      {count(value)}
    </Link>
  )
}
