import { barsOf } from '../format/bars.ts'
import { count, ratioOf } from '../format.ts'
import type { PackContent } from './pack-content.ts'
import type { PackBlock, PackCell, PackColumn } from './pack-document.ts'

/** Our figures beside those that the source's own verdicts give, and why they differ. */
export function reconciled({ reconciliations = [], figures }: PackContent): PackBlock[] {
  if (reconciliations.length === 0) return []
  const rows = reconciliations.flatMap(({ target: id, sentence, ours, theirs, differing }): (string | PackCell)[][] => {
    const target = figures.targets.find((each) => each.id === id)
    if (target === undefined) return []
    const bars = barsOf(target)
    return [
      [
        { text: target.name, note: sentence.replace(/: the tickets below tell\.$/, '.') },
        ratioOf(ours.met, ours.counted, bars),
        theirs === null ? 'none' : ratioOf(theirs.met, theirs.counted, bars),
        theirs === null ? '' : count(differing),
      ],
    ]
  })
  return [
    { kind: 'heading', text: 'Beside the source tool’s own verdicts', note: 'theirs is evidence, ours is the figure' },
    { kind: 'table', table: { columns: COLUMNS, rows, empty: 'No target of this agreement judges tickets.' } },
  ]
}

const COLUMNS: readonly PackColumn[] = [
  { head: 'Target', align: 'left', width: 'rest' },
  { head: 'Ours', align: 'right', width: 84 },
  { head: 'The source’s', align: 'right', width: 84 },
  { head: 'Tickets apart', align: 'right', width: 58 },
]
