import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { SIDES } from '../../../shared/agreement/lifecycle.ts'
import { localDate } from '../../../shared/format.ts'
import type { SignatureStanding } from '../../../shared/operations/agreements.ts'
import { Section } from '../Section.tsx'
import { StatusMark } from '../StatusMark.tsx'
import classes from './life.module.css'
import { SIDE_WORDS } from './life-words.ts'

type SignatureListProps = {
  readonly spec: Pick<Agreement['spec'], 'provider' | 'customer'>
  readonly signatures: readonly SignatureStanding[]
}

/** Who has signed a kept version, and whether each signature is one for the text above it. */
export function SignatureList({ spec, signatures }: SignatureListProps) {
  return (
    <Section title={titleOf(signatures)} note="A signature holds when its SHA-256 is that of the text which is kept.">
      <ul className={classes.signatures}>
        {SIDES.map((side) => {
          const found = signatures.filter(({ party }) => party === side)
          return (
            <li key={side}>
              <p className="secondary">{SIDE_WORDS[side]}</p>
              <p className={classes.department}>{spec[side].department}</p>
              {found.length === 0 && <p className="secondary">Not signed</p>}
              {found.map((signature, index) => (
                <Signed key={index} signature={signature} />
              ))}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function titleOf(signatures: readonly SignatureStanding[]): string {
  const sides = new Set(signatures.map(({ party }) => party)).size
  if (signatures.some(({ holds }) => holds === false)) return 'A signature is not for this text'
  if (sides === 0) return 'Nobody has signed this version'
  const proven = signatures.every(({ holds }) => holds === true)
  const who = sides === 2 ? 'Signed by both sides' : 'Signed by one side only'
  return proven ? `${who}, over this very text` : who
}

function Signed({ signature: { name, role, date, sha256, holds } }: { readonly signature: SignatureStanding }) {
  return (
    <div>
      <p>
        {name}
        {role !== null && `, ${role}`}, {localDate(date)}
      </p>
      {holds === true && <StatusMark status="green" word="Verified: the text is the one that was signed" />}
      {holds === false && <StatusMark status="red" word="Does not hold: another text was signed" />}
      {holds === null && <StatusMark status="grey" word="Cannot be verified: it came without a SHA-256" />}
      {sha256 !== null && (
        <p className={classes.hash}>
          <code>{sha256}</code>
        </p>
      )}
    </div>
  )
}
