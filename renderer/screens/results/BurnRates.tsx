import { BURN_SOURCE, burnSentence, pairWords, rateWords, SEVERITY_WORDS } from '../../../shared/format/burn-words.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './Budget.module.css'

type Pair = NonNullable<TargetFigures['burnRates']>[number]

/** How fast the budget goes just now: a long window says that enough is gone, a short one that it still goes on. */
export function BurnRates({ target }: { readonly target: TargetFigures }) {
  const sentence = burnSentence(target)
  if (sentence === null) return null
  return (
    <details className={classes.burning}>
      <summary>{sentence}.</summary>
      <Table
        caption="Burn rates over several windows"
        columns={COLUMNS}
        rows={target.burnRates ?? []}
        keyOf={({ long }) => long}
      />
      <p className="secondary">
        1 spends exactly the budget by the end; both windows must reach the rate. {BURN_SOURCE}
      </p>
    </details>
  )
}

const COLUMNS: readonly Column<Pair>[] = [
  { id: 'windows', header: 'Over the last', isName: true, cell: pairWords },
  { id: 'long', header: 'Burn rate, long', isNumber: true, cell: ({ longRate }) => rateWords(longRate) },
  { id: 'short', header: 'Burn rate, short', isNumber: true, cell: ({ shortRate }) => rateWords(shortRate) },
  { id: 'factor', header: 'Alert from', isNumber: true, cell: ({ factor }) => factor },
  { id: 'asks', header: 'Which asks to', cell: ({ severity }) => SEVERITY_WORDS[severity] },
  { id: 'fires', header: 'Alert', cell: ({ fires }) => <Fires fires={fires} /> },
]

function Fires({ fires }: Pick<Pair, 'fires'>) {
  if (fires === null) return <StatusMark status="grey" word="Cannot be told" />
  return fires ? <StatusMark status="red" word="Yes" /> : <StatusMark status="green" word="No" />
}
