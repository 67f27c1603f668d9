import type { Agreement } from '../agreement/agreement.ts'
import { creditRules, followsWords } from '../agreement/consequence-words.ts'
import { escalationWhen } from '../agreement/escalation-words.ts'
import { PREREQUISITES } from '../agreement/prerequisites.ts'
import { localDate, objective } from '../format.ts'
import type { SectionDraft } from './agreement-document.ts'
import type { PackTable } from './pack-document.ts'

type Spec = Agreement['spec']

/** What happens once it is in force: who is told, what is reported and reviewed, what follows, and what has to be in place. */
export function afterwardsSections({ spec }: Agreement): (SectionDraft | null)[] {
  return [escalation(spec), reviews(spec), consequences(spec), prerequisites(spec)]
}

const section = (id: string, title: string, clauses: SectionDraft['clauses']): SectionDraft => ({
  id,
  title,
  startsPage: false,
  clauses,
})

function escalation({ escalation: steps = [] }: Spec): SectionDraft | null {
  if (steps.length === 0) return null
  const table: PackTable = {
    columns: [
      { head: 'Step', align: 'left', width: 30 },
      { head: 'When', align: 'left', width: 'rest' },
      { head: 'Who is told', align: 'left', width: 'rest' },
    ],
    rows: steps.map(({ after, to }, index) => [String(index + 1), escalationWhen(after), to]),
    empty: 'No steps.',
  }
  return section('escalation', 'Escalation', (numbered) => [
    numbered({ text: 'A ticket that has not kept its promised time is told of, step by step, until it is done.' }),
    { kind: 'table', title: null, table },
  ])
}

function reviews({ reporting, review }: Spec): SectionDraft | null {
  if (reporting === undefined && review === undefined) return null
  const to = (names: readonly string[] = [], word: string) => (names.length === 0 ? '' : ` ${word} ${names.join(', ')}`)
  return section('review', 'Reporting and review', (numbered) => [
    ...(reporting === undefined
      ? []
      : [numbered({ text: `Figures are reported ${every(reporting.every)}${to(reporting.to, 'to')}.` })]),
    ...(review === undefined
      ? []
      : [
          numbered({
            text: `The agreement is reviewed ${every(review.every)}${review.first === undefined ? '' : `, first on ${localDate(review.first)}`}${to(review.attendees, 'by')}. What has to change is agreed there, as a new version.`,
          }),
        ]),
  ])
}

/** `1 month` as `every month`. */
function every(cadence: string): string {
  return `every ${cadence.trim().replace(/^1\s+/, '')}`
}

function consequences(spec: Spec): SectionDraft | null {
  const { consequences: steps = [], targets } = spec
  if (steps.length === 0) return null
  const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id
  const table: PackTable = {
    columns: [
      { head: 'Target', align: 'left', width: 'rest' },
      { head: 'Below', align: 'right', width: 48 },
      { head: 'What follows', align: 'left', width: 'rest' },
    ],
    rows: steps.map((step) => [nameOf(step.target), objective(step.below), followsWords(step)]),
    empty: 'Nothing follows.',
  }
  return section('consequences', 'Consequences', (numbered) => [
    numbered({
      text: 'Of the steps of one target the lowest that a figure falls below applies. Nothing follows from a figure without a verdict.',
    }),
    { kind: 'table', title: null, table },
    ...creditRules(spec).map((text) => numbered({ text })),
  ])
}

function prerequisites({ prerequisites: said = [] }: Spec): SectionDraft | null {
  if (said.length === 0) return null
  const nameOf = (id: string) => PREREQUISITES.find((one) => one.id === id)?.name ?? id.replaceAll('-', ' ')
  const table: PackTable = {
    columns: [
      { head: 'What has to be in place', align: 'left', width: 'rest' },
      { head: 'State', align: 'left', width: 46 },
      { head: 'Evidence', align: 'left', width: 'rest' },
    ],
    rows: said.map(({ id, met, evidence }) => [
      nameOf(id),
      { text: met ? 'Met' : 'Open', mark: met ? 'green' : 'grey' },
      evidence ?? '–',
    ]),
    empty: 'None is named.',
  }
  return section('prerequisites', 'Prerequisites', () => [{ kind: 'table', title: null, table }])
}
