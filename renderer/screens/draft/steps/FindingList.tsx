import type { Finding } from '../../../../shared/agreement/finding.ts'
import { countOf } from '../../../../shared/format.ts'
import { Section } from '../../../components/Section.tsx'
import { StatusMark } from '../../../components/StatusMark.tsx'
import { useEditor } from '../editor.ts'
import classes from './check.module.css'

const WEIGHTS = [
  { weight: 'problem', status: 'red', word: 'Problem' },
  { weight: 'warning', status: 'amber', word: 'Warning' },
  { weight: 'advice', status: 'grey', word: 'Advice' },
] as const

/** What the judgement found, the heaviest first; each leads to its field. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <p>The check has found nothing to improve.</p>
  const inOrder = WEIGHTS.flatMap(({ weight }) => findings.filter((finding) => finding.weight === weight))
  return (
    <Section title={titleOf(findings)} note="A finding never keeps an agreement from being proposed or signed.">
      <ul className={classes.list}>
        {inOrder.map((finding, index) => (
          <FindingItem key={index} finding={finding} />
        ))}
      </ul>
    </Section>
  )
}

function titleOf(findings: readonly Finding[]): string {
  const parts = [
    ['problem', 'problem'],
    ['warning', 'warning'],
    ['advice', 'piece of advice', 'pieces of advice'],
  ] as const
  return parts
    .map(([weight, noun, plural]) => [findings.filter((one) => one.weight === weight).length, noun, plural] as const)
    .filter(([count]) => count > 0)
    .map(([count, noun, plural]) => countOf(count, noun, plural))
    .join(', ')
}

function FindingItem({ finding: { weight, says, next, path } }: { readonly finding: Finding }) {
  const { acts } = useEditor()
  const mark = WEIGHTS.find((one) => one.weight === weight)
  return (
    <li>
      <StatusMark status={mark?.status ?? 'grey'} word={mark?.word ?? ''} />
      <button type="button" className={classes.go} onClick={() => acts.open(path)}>
        {says}
      </button>
      {next !== null && <span className="secondary">{next}</span>}
    </li>
  )
}
