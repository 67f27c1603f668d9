import { Link } from '@tanstack/react-router'
import { figureOfWords, targetFigure } from '../../../shared/format/figure-words.ts'
import { count, objective } from '../../../shared/format.ts'
import type { TargetDifference } from '../../../shared/sla/figure-difference.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import type { Column } from '../../components/Table.tsx'
import type { ChangesQuestion } from './question.ts'

type Side = TargetDifference['before']

export function targetColumns({ reference, period }: ChangesQuestion): Column<TargetDifference>[] {
  return [
    {
      id: 'target',
      header: 'Target',
      isName: true,
      width: '34%',
      cell: ({ id, name }) => (
        <Link to="/agreements/$reference/results" params={{ reference }} search={{ period, target: id }}>
          {name}
        </Link>
      ),
    },
    { id: 'was', header: 'Before', isNumber: true, cell: ({ before }) => sideWords(before) },
    { id: 'was-status', header: 'Status', cell: ({ before }) => <SideStatus side={before} /> },
    { id: 'is', header: 'Now', isNumber: true, cell: ({ after }) => sideWords(after) },
    { id: 'is-status', header: 'Status', cell: ({ after }) => <SideStatus side={after} /> },
    { id: 'changed', header: 'Tickets changed', isNumber: true, cell: ({ changed }) => count(changed) },
  ]
}

function sideWords(side: Side): string {
  if (side === null) return 'not in the agreement'
  const { value, ...figure } = side
  // The unit is the same on both sides and stands with the target's own figure.
  const amount = value === null ? null : { amount: value, unit: null, statistic: '', samples: null }
  return figureOfWords(targetFigure({ ...figure, minimum: null, value: amount }))
}

function SideStatus({ side }: { readonly side: Side }) {
  return side === null ? '–' : <StatusMark status={side.status} />
}

export type RuleRow = {
  readonly name: string
  readonly rule: string
  readonly before: string | null
  readonly after: string | null
}

/** Rules and calendars in one list. */
export function ruleRows(targets: readonly TargetDifference[]): RuleRow[] {
  return targets.flatMap(({ name, rules, calendars }) => [
    ...rules.map((rule) => ({ name, ...rule })),
    ...calendars.map((calendar) => ({
      name,
      rule: `calendar “${calendar}”`,
      before: 'as it was agreed before',
      after: 'as it is agreed now',
    })),
  ])
}

export const ruleColumns: readonly Column<RuleRow>[] = [
  { id: 'target', header: 'Target', isName: true, width: '34%', cell: ({ name }) => name },
  { id: 'rule', header: 'Rule', cell: ({ rule }) => rule },
  { id: 'was', header: 'Before', cell: ({ rule, before }) => ruleWords(rule, before) },
  { id: 'is', header: 'Now', cell: ({ rule, after }) => ruleWords(rule, after) },
]

function ruleWords(rule: string, said: string | null): string {
  return said === null ? 'none' : rule === 'objective' || rule === 'minimum' ? objective(said) : said
}
