import { objective } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'

/** A target without a measurement says so; it is never shown as nought. */
export function Unmeasured({ target }: { readonly target: TargetFigures }) {
  const minimum = target.minimum === null ? '' : `, minimum ${objective(target.minimum)}`
  return (
    <Section title={target.name} note={`Objective ${objective(target.objective)}${minimum}`}>
      <p>
        <StatusMark status="grey" word="Not yet measured" />
      </p>
      {target.reason !== null && <p>{target.reason}</p>}
    </Section>
  )
}
