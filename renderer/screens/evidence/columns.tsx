import { duration } from '../../../shared/format.ts'
import type { EvidenceEffect, EvidenceEntry, EvidenceKind } from '../../../shared/sla/evidence-entry.ts'
import { EFFECT_WORD, entryMs, entryTime, entryWords, placeWords } from '../../../shared/sla/evidence-words.ts'
import type { Status } from '../../../shared/sla/figures.ts'
import type { DataColumn } from '../../components/data-columns.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import classes from './EvidenceList.module.css'

const MARKS: Readonly<Record<EvidenceEffect, Status>> = { counted: 'green', against: 'red', 'left-out': 'grey' }

/** What the time in a line is, by what the figure was made of. */
const TIME_HEADS: Readonly<Partial<Record<EvidenceKind, string>>> = { outages: 'Agreed time', series: 'Agreed time' }

type Shown = { readonly kind: EvidenceKind; readonly zone: string; readonly unit: string | null }

/** When, what, whether it counted, why, and where it stands; times in the zone of the period. */
export function evidenceColumns({ kind, zone, unit }: Shown): DataColumn<EvidenceEntry>[] {
  const head = TIME_HEADS[kind]
  const time: DataColumn<EvidenceEntry> = {
    id: 'time',
    header: head ?? '',
    width: 100,
    isNumber: true,
    cell: (entry) => timeWords(entry),
  }
  return [
    {
      id: 'when',
      header: kind === 'manual' ? 'Period' : 'When',
      width: 200,
      cell: (entry) => <span className={classes.when}>{entryTime(entry, zone)}</span>,
    },
    { id: 'what', header: 'What', width: 170, grow: 2, cell: (entry) => <Clipped text={entryWords(entry, unit)} /> },
    {
      id: 'effect',
      header: 'Counts',
      width: 125,
      cell: ({ effect }) => <StatusMark status={MARKS[effect]} word={EFFECT_WORD[effect]} />,
    },
    ...(head === undefined ? [] : [time]),
    { id: 'why', header: 'Why', width: 210, grow: 3, cell: ({ why }) => <Clipped text={why} /> },
    {
      id: 'where',
      header: 'Where it stands',
      width: 120,
      grow: 1,
      cell: ({ place }) => <Clipped text={placeWords(place)} />,
    },
  ]
}

function timeWords(entry: EvidenceEntry): string {
  const ms = entryMs(entry)
  return ms === null ? '' : duration(ms)
}

function Clipped({ text }: { readonly text: string }) {
  return (
    <span className={classes.clipped} title={text}>
      {text}
    </span>
  )
}
