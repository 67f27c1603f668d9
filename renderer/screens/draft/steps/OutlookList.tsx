import { partAt } from '../../../../shared/agreement/draft/edit-document.ts'
import type { TargetOutlook } from '../../../../shared/agreement/finding.ts'
import { Section } from '../../../components/Section.tsx'
import { StatusMark } from '../../../components/StatusMark.tsx'
import { useEditor } from '../editor.ts'
import classes from './check.module.css'

const MEASURABLE = {
  yes: { status: 'green', word: 'Measurable' },
  partly: { status: 'amber', word: 'Partly measurable' },
  no: { status: 'red', word: 'Not measurable' },
  'no-data': { status: 'grey', word: 'No data yet' },
} as const

const REALISTIC = {
  yes: { status: 'green', word: 'Realistic' },
  tight: { status: 'amber', word: 'Tight' },
  no: { status: 'red', word: 'Not realistic' },
  unknown: { status: 'grey', word: 'No history' },
} as const

/** What the imported data says of each target. */
export function OutlookList({ outlooks }: { readonly outlooks: readonly TargetOutlook[] }) {
  const { acts, document } = useEditor()
  if (outlooks.length === 0) return null
  const targets = partAt(document, ['spec', 'targets'])
  const place = (id: string) => (Array.isArray(targets) ? targets.findIndex((one) => partAt(one, ['id']) === id) : -1)
  const nameOf = (id: string) => {
    const name = partAt(document, ['spec', 'targets', place(id), 'name'])
    return typeof name === 'string' && name !== '' ? name : id
  }
  return (
    <Section title="Can each target be measured, and kept?" note="As the imported data tells.">
      <ul className={classes.list}>
        {outlooks.map(({ target, measurable, realistic, sentence }) => (
          <li key={target}>
            <button type="button" className={classes.go} onClick={() => acts.open(`spec.targets[${place(target)}]`)}>
              {nameOf(target)}
            </button>
            <span className={classes.marks}>
              <StatusMark {...MEASURABLE[measurable]} />
              <StatusMark {...REALISTIC[realistic]} />
            </span>
            <span className="secondary">{sentence}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
