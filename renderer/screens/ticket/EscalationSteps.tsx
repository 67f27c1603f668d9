import { escalationWhen } from '../../../shared/agreement/escalation-words.ts'
import { dateTime } from '../../../shared/format.ts'
import type { EscalationStep } from '../../../shared/sla/figures-beside.ts'
import { Section } from '../../components/Section.tsx'
import { type Column, Table } from '../../components/Table.tsx'

export type EscalationStepsProps = { readonly steps: readonly EscalationStep[]; readonly timeZone: string }

/** Who was to hear of this ticket and when, and whether its history shows that it came to them. */
export function EscalationSteps({ steps, timeZone }: EscalationStepsProps) {
  const columns: Column<EscalationStep>[] = [
    { id: 'after', header: 'Step', isName: true, cell: ({ after }) => escalationWhen(after), width: '34%' },
    { id: 'to', header: 'To', cell: ({ to }) => to },
    { id: 'due', header: 'Due', isNumber: true, cell: ({ dueAt }) => dateTime(dueAt, timeZone) },
    { id: 'state', header: 'Taken', cell: (step) => stateWords(step, timeZone) },
  ]
  return (
    <Section title="Escalation">
      <Table
        caption="Escalation steps of this ticket"
        columns={columns}
        rows={steps}
        keyOf={({ after, to }) => `${after} ${to}`}
      />
    </Section>
  )
}

function stateWords({ state, takenAt, reason }: EscalationStep, timeZone: string): string {
  switch (state) {
    case 'not-due':
      return 'was not due'
    case 'taken':
      return takenAt === null ? 'yes' : dateTime(takenAt, timeZone)
    case 'cannot-tell':
      return `cannot be told${reason === null ? '' : `: ${reason}`}`
  }
}
