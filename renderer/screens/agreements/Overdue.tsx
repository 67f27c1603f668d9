import { Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { localDate } from '../../../shared/format.ts'
import type { RegisterRow } from '../../../shared/operations/governance.ts'
import { nextStep, type OverdueItem } from './next-step.ts'
import classes from './Register.module.css'

type OverdueProps = { readonly row: RegisterRow }

/** What should have happened by now: the longest overdue with its next step, the others at a press. */
export function Overdue({ row }: OverdueProps) {
  const [first, ...others] = row.overdue
  if (first === undefined) return <span className="secondary">Nothing</span>
  return (
    <>
      <div className={classes.first} title={first.says}>
        {first.says}
      </div>
      <div className={classes.steps}>
        <NextStep item={first} row={row} />
        {others.length > 0 && <Others row={row} />}
      </div>
    </>
  )
}

function NextStep({ item, row }: OverdueProps & { readonly item: OverdueItem }) {
  const { label, link } = nextStep(item, row)
  return (
    <Link data-own {...link} className={classes.step}>
      {label}
    </Link>
  )
}

function Others({ row }: OverdueProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={380} withArrow trapFocus>
      <Popover.Target>
        <button
          type="button"
          data-own
          className={classes.more}
          aria-label={`All ${row.overdue.length} overdue things of ${row.title}`}
          onClick={() => setOpen(!isOpen)}
        >
          and {row.overdue.length - 1} more
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.all}>
          {row.overdue.map((item, index) => (
            <li key={index}>
              <p>{item.says}</p>
              <p className="secondary">
                since {localDate(item.since)}, <NextStep item={item} row={row} />
              </p>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
