import { IconPencil } from '@tabler/icons-react'
import { useContext } from 'react'
import { ClauseContext } from './clauses.ts'
import classes from './OpenClause.module.css'

/** Leads from a clause to its form; nothing where the document is only read. */
export function OpenClause({ path, name }: { readonly path: string; readonly name: string }) {
  const reader = useContext(ClauseContext)
  if (reader === null) return null
  if (reader.tool !== undefined) return reader.tool(path, name)
  return (
    <button type="button" className={classes.open} aria-label={`Edit ${name}`} onClick={() => reader.onOpen(path)}>
      <IconPencil size={14} aria-hidden />
    </button>
  )
}
