import { barsOf } from '../format/bars.ts'
import { capital } from '../format/first-letter.ts'
import { count, countOf, percent } from '../format.ts'
import type { GroupFigures, TargetFigures } from '../sla/figures.ts'
import type { PackTable } from './pack-document.ts'

/** Rows of one breakdown; what is left over is one row more. */
const GROUPS_SHOWN = 5

/** The figures of a target by one field, the largest groups first where there are many. */
export function breakdown(
  target: TargetFigures,
  groups: readonly GroupFigures[],
  field: string,
): { title: string; table: PackTable } {
  return { title: `By ${field}`, table: tableOf(target, groups, field) }
}

function tableOf(target: TargetFigures, groups: readonly GroupFigures[], field: string): PackTable {
  const isWhole = groups.length <= GROUPS_SHOWN + 1
  // What the figures put together already is no group of its own, however large.
  const named = groups.filter(({ others }) => others === undefined)
  const shown = isWhole ? groups : named.sort((a, b) => b.counted - a.counted).slice(0, GROUPS_SHOWN)
  const rest = isWhole ? [] : [together(groups.filter((group) => !shown.includes(group)))]
  return {
    columns: [
      { head: capital(field), align: 'left', width: 'rest' },
      { head: 'n', align: 'right', width: 'fit' },
      { head: 'Attainment', align: 'right', width: 'fit' },
    ],
    rows: [...shown, ...rest].map((group) => [
      groupName(group, field),
      count(group.counted),
      { text: percent(group.met, group.counted, barsOf(target)), mark: group.status },
    ]),
    empty: `No ${field} is known.`,
  }
}

function groupName({ value, others }: GroupFigures, field: string): string {
  if (others !== undefined) return countOf(others, 'other')
  return value ?? `No ${field}`
}

/** The small ones as one row, without a status of its own: nobody agreed on it. */
function together(groups: readonly GroupFigures[]): GroupFigures {
  const sum = (of: (group: GroupFigures) => number) => groups.reduce((total, group) => total + of(group), 0)
  const [counted, met, breached] = [sum((each) => each.counted), sum((each) => each.met), sum((each) => each.breached)]
  const attainment = counted === 0 ? null : met / counted
  const others = sum((each) => each.others ?? 1)
  return { value: null, others, counted, met, breached, attainment, status: 'grey' }
}
