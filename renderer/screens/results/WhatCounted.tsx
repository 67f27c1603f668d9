import { Link } from '@tanstack/react-router'
import { count, countOf } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import { type AccountRow, accountRows } from './account-rows.ts'
import classes from './WhatCounted.module.css'

export type WhatCountedProps = { readonly target: TargetFigures; readonly reference: string; readonly period: string }

/** From every ticket that was read to the two numbers of the figure, each number leading to exactly its tickets. */
export function WhatCounted({ target, reference, period }: WhatCountedProps) {
  const { account } = target
  if (!account) return null
  return (
    <Section
      title="What counted and what did not"
      note={`All ${countOf(account.tickets, 'ticket')} of the agreement’s sources, each in exactly one line.`}
    >
      <table className={classes.account}>
        <caption className="unseen">What became of each ticket</caption>
        <tbody>
          {accountRows(account).map((row) => (
            <tr key={row.key} data-kind={row.kind}>
              <th scope="row">
                {row.words}
                {row.reason !== null && <span className={classes.reason}>{row.reason}</span>}
              </th>
              <td className="number">
                <Number row={row} target={target} reference={reference} period={period} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Number({ row, target, reference, period }: WhatCountedProps & { readonly row: AccountRow }) {
  const sign = row.kind === 'less' ? '− ' : ''
  if (row.line === null || row.count === 0) return `${sign}${count(row.count)}`
  return (
    <>
      {sign}
      <Link
        to="/agreements/$reference/targets/$target/checks"
        params={{ reference, target: target.id }}
        search={{ period, line: row.line, ...(row.reason !== null && { reason: row.reason }) }}
        preload={false}
      >
        {count(row.count)}
      </Link>
    </>
  )
}
