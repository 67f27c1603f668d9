import { escalationWhen } from '../../../shared/agreement/escalation-words.ts'
import { count } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import type { EscalationFigures } from '../../../shared/sla/figures-beside.ts'
import { Section } from '../../components/Section.tsx'
import { type Column, Table } from '../../components/Table.tsx'

/** Which steps of the agreement's ladder were due, and whether the data shows that they were taken. */
export function Escalation({ target }: { readonly target: TargetFigures }) {
  const { escalation } = target
  if (escalation === undefined || escalation.length === 0) return null
  return (
    <Section
      title="Escalation"
      note="How often each step of the agreement’s ladder was due, and how often the tickets’ history shows that it was taken."
    >
      <Table
        caption="Escalation steps"
        columns={COLUMNS}
        rows={escalation}
        keyOf={({ after, to }) => `${after} ${to}`}
      />
      {reasonsOf(escalation).map((reason) => (
        <p key={reason} className="secondary">
          Cannot be told: {reason}
        </p>
      ))}
    </Section>
  )
}

const unknown = ({ cannotTell }: EscalationFigures) => cannotTell.reduce((sum, { count: n }) => sum + n, 0)

const COLUMNS: readonly Column<EscalationFigures>[] = [
  { id: 'after', header: 'Step', isName: true, cell: ({ after }) => escalationWhen(after), width: '32%' },
  { id: 'to', header: 'To', cell: ({ to }) => to },
  { id: 'due', header: 'Was due', isNumber: true, cell: ({ due }) => count(due) },
  { id: 'taken', header: 'Seen taken', isNumber: true, cell: ({ taken }) => count(taken) },
  { id: 'unknown', header: 'Cannot be told', isNumber: true, cell: (step) => count(unknown(step)) },
]

function reasonsOf(steps: readonly EscalationFigures[]): string[] {
  return [...new Set(steps.flatMap(({ cannotTell }) => cannotTell.map(({ reason }) => reason)))]
}
