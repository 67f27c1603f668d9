import type { AddedFile } from '../../../shared/operations/agreements.ts'
import { Problems } from '../../components/Problems.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './AddFolder.module.css'

const MARKS = {
  added: { status: 'green', word: 'Added' },
  unchanged: { status: 'grey', word: 'There already' },
  refused: { status: 'red', word: 'Refused' },
  'left-out': { status: 'amber', word: 'Left out' },
} as const

const COLUMNS: readonly Column<AddedFile>[] = [
  {
    id: 'file',
    header: 'File',
    isName: true,
    width: '34%',
    cell: ({ file }) => <span className={classes.file}>{file}</span>,
  },
  { id: 'outcome', header: 'Outcome', width: 120, cell: ({ outcome }) => <StatusMark {...MARKS[outcome]} /> },
  { id: 'what', header: 'What it is', cell: (row) => <What row={row} /> },
]

/** What became of each file, what needs a person first. */
export function AddedFiles({ files }: { readonly files: readonly AddedFile[] }) {
  const inOrder = ['refused', 'left-out', 'added', 'unchanged'].flatMap((outcome) =>
    files.filter((file) => file.outcome === outcome),
  )
  return <Table caption="Files" columns={COLUMNS} rows={inOrder} keyOf={({ file }) => file} maxHeight={360} />
}

function What({ row: { reference, version, message, problems, file } }: { readonly row: AddedFile }) {
  return (
    <>
      {reference !== null && (
        <p>
          {reference}
          {version !== null && `, version ${version}`}
        </p>
      )}
      {message !== null && <p>{message}</p>}
      <Problems problems={problems} subject={file} />
    </>
  )
}
