import { objective } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { PanelActs } from './PanelActs.tsx'

export type UnmeasuredProps = { readonly target: TargetFigures; readonly reference: string; readonly period: string }

/** A target without a measurement says so and what it waits for; it is never shown as nought. */
export function Unmeasured(props: UnmeasuredProps) {
  const { target } = props
  const minimum = target.minimum === null ? '' : `, minimum ${objective(target.minimum)}`
  return (
    <Section
      title={target.name}
      note={`Objective ${objective(target.objective)}${minimum}`}
      act={target.metric === 'manual' && <PanelActs {...props} />}
    >
      <p>
        <StatusMark status="grey" word="Not yet measured" />
      </p>
      {target.reason !== null && <p>{target.reason}</p>}
    </Section>
  )
}
