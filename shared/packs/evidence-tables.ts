import type { PackInput } from './pack-input.ts'
import { list } from './table-list.ts'
import type { ListSheet } from './workbook.ts'

/** The tables of what stands behind and beside the figures, under the names of their files. */
export function evidenceTables(input: PackInput): (readonly [string, ListSheet])[] {
  return [
    ['earlier-periods', earlierPeriods(input)],
    ['demand', demand(input)],
    ['imports', imports(input)],
    ['rejections', rejections(input)],
    ['reconciliation', reconciliation(input)],
  ]
}

function earlierPeriods({ earlier = [] }: PackInput): ListSheet {
  const rows = earlier.flatMap(({ period, isFrozen, targets: all }) =>
    all.map((target) => ({ period, isFrozen, ...target })),
  )
  type Row = (typeof rows)[number]
  return list<Row>(
    'earlier-periods',
    [
      ['period', 'text', ({ period }) => period],
      ['frozen', 'text', ({ isFrozen }) => (isFrozen ? 'yes' : 'no')],
      ['target', 'text', ({ id }) => id],
      ['objective', 'text', ({ objective }) => objective],
      ['minimum', 'text', ({ minimum }) => minimum],
      ['status', 'text', ({ status }) => status],
      ['met', 'number', ({ met }) => met],
      ['counted', 'number', ({ counted }) => counted],
      ['attainment', 'number', ({ attainment }) => attainment],
      ['value', 'number', ({ value }) => value?.amount ?? null],
      ['unit', 'text', ({ value }) => value?.unit ?? null],
    ],
    rows,
  )
}

function demand({ demand: all }: PackInput): ListSheet {
  const rows = all?.months ?? []
  type Row = (typeof rows)[number]
  return list<Row>(
    'demand',
    [
      ['month', 'text', ({ month }) => month],
      ['whole', 'text', ({ isWhole }) => (isWhole ? 'yes' : 'no')],
      ['came', 'number', ({ arrived }) => arrived],
      ['done', 'number', ({ ended }) => ended],
      ['open', 'number', ({ open }) => open],
    ],
    rows,
  )
}

function imports({ imports: rows }: PackInput): ListSheet {
  type Row = (typeof rows)[number]
  return list<Row>(
    'imports',
    [
      ['import', 'number', ({ id }) => id],
      ['source', 'text', ({ source }) => source],
      ['profile', 'text', ({ profile }) => profile],
      ['file', 'text', ({ fileName }) => fileName],
      ['sha256', 'text', ({ sha256 }) => sha256],
      ['rowsRead', 'number', ({ rowsRead }) => rowsRead],
      ['accepted', 'number', ({ accepted }) => accepted],
      ['rejected', 'number', ({ rejected }) => rejected],
      ['importedAt', 'text', ({ importedAt }) => importedAt],
      ['exportedAt', 'text', ({ exportedAt }) => exportedAt],
    ],
    rows,
  )
}

function rejections({ imports: all }: PackInput): ListSheet {
  const rows = all.flatMap(({ id, rejections: reasons }) => reasons.map((reason) => ({ id, ...reason })))
  type Row = (typeof rows)[number]
  return list<Row>(
    'rejections',
    [
      ['import', 'number', ({ id }) => id],
      ['reason', 'text', ({ reason }) => reason],
      ['rows', 'number', ({ count }) => count],
      ['firstSheet', 'text', ({ sheet }) => sheet],
      ['firstRow', 'number', ({ row }) => row],
      ['firstColumn', 'text', ({ column }) => column],
    ],
    rows,
  )
}

function reconciliation({ reconciliations: rows = [] }: PackInput): ListSheet {
  type Row = (typeof rows)[number]
  return list<Row>(
    'reconciliation',
    [
      ['target', 'text', ({ target }) => target],
      ['oursMet', 'number', ({ ours }) => ours.met],
      ['oursCounted', 'number', ({ ours }) => ours.counted],
      ['theirsMet', 'number', ({ theirs }) => theirs?.met ?? null],
      ['theirsCounted', 'number', ({ theirs }) => theirs?.counted ?? null],
      ['differing', 'number', ({ differing }) => differing],
      ['says', 'text', ({ sentence }) => sentence],
    ],
    rows,
  )
}
