import { count } from '../../../shared/format.ts'
import type { Explanation } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import classes from './TicketAccount.module.css'

/** The row of the file, as it was written. */
export function SourceRow({ explanation: { check, cells } }: { readonly explanation: Explanation }) {
  const { file, sheet, row, importId } = check.source
  const where = sheet === '' || sheet === file ? file : `${file}, sheet ${sheet}`
  return (
    <Section
      title={`Row ${count(row)} of ${where}`}
      note={`Import ${importId}, source ${check.sourceName}; each cell as it came`}
    >
      {cells === null ? (
        <p>The kept copy of the file could not be read, so its cells cannot be shown.</p>
      ) : (
        <table className={classes.cells}>
          <tbody>
            {cells.map(({ column, value }, index) => (
              <tr key={`${index} ${column}`}>
                <th scope="row">{column}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
