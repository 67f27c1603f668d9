import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { SIDES, type Side } from '../../../shared/agreement/lifecycle.ts'
import { dateTime } from '../../../shared/format.ts'
import type { Draft } from '../../../shared/operations/drafts.ts'
import { SIDE_WORDS } from '../../components/agreement-life/life-words.ts'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import classes from './Proposal.module.css'

type BlockProps = {
  readonly draft: Draft
  readonly departments: Readonly<Record<Side, string>>
  readonly onSign: (side: Side) => void
}

/** The foot of the document: both sides, the hash of what is signed, and who has signed it. */
export function SignatureBlock({ draft, departments, onSign }: BlockProps) {
  return (
    <Section
      title="Signatures"
      note="Each side signs the text above by its SHA-256. The second signature keeps it as a version."
    >
      {draft.sha256 !== null && (
        <p className={classes.hash}>
          SHA-256 <code>{draft.sha256}</code>
        </p>
      )}
      <ul className={classes.signatures}>
        {SIDES.map((side) => (
          <li key={side}>
            <p className="secondary">{SIDE_WORDS[side]}</p>
            <p className={classes.department}>{departments[side]}</p>
            <Standing draft={draft} side={side} department={departments[side]} onSign={onSign} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type StandingProps = Pick<BlockProps, 'draft' | 'onSign'> & { readonly side: Side; readonly department: string }

function Standing({ draft, side, department, onSign }: StandingProps) {
  const signing = draft.signings.find(({ party }) => party === side)
  if (signing !== undefined) {
    const { name, role, at, sha256 } = signing
    const holds = sha256 === draft.sha256
    return (
      <>
        <p>
          {name}
          {role !== null && `, ${role}`}, {dateTime(Date.parse(at), LOCAL_ZONE)}
        </p>
        <StatusMark
          status={holds ? 'green' : 'red'}
          word={holds ? 'Signed, over this very text' : 'Signed another text'}
        />
      </>
    )
  }
  if (draft.state !== 'proposed') return <p className="secondary">It is signed once it is proposed.</p>
  return (
    <Button leftSection={<IconSignature size={16} aria-hidden />} onClick={() => onSign(side)}>
      <span className={classes.label}>Sign for {department}</span>
    </Button>
  )
}
