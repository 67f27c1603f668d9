import { Button } from '@mantine/core'
import type { Inspection, RowKind } from '../../../shared/operations/imports.ts'
import { KIND_WORD } from '../../../shared/outages/row-words.ts'
import { Section } from '../../components/Section.tsx'
import classes from './import.module.css'

const KINDS: readonly RowKind[] = ['ticket', 'outage', 'measurement', 'survey']

type KindQuestionProps = {
  readonly profiles: Inspection['profiles']
  readonly onProfile: (name: string) => void
}

/** Asked where a file could be of several kinds: each with what speaks for it. */
export function KindQuestion({ profiles, onProfile }: KindQuestionProps) {
  return (
    <Section title="What are the rows of this file?" note="Its columns do not say it surely enough to guess.">
      <ul className={classes.kinds}>
        {KINDS.map((kind) => {
          const best = profiles.find(({ rowKind }) => rowKind === kind)
          if (best === undefined) return null
          return (
            <li key={kind}>
              <Button variant="default" onClick={() => onProfile(best.name)}>
                {KIND_WORD[kind]}
              </Button>
              <p className="secondary">{best.why[0] ?? 'No column speaks for it.'}</p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
