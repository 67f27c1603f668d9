import type { Agreement } from '../agreement/agreement.ts'
import { dateTime } from '../format.ts'
import type { PackContent } from './pack-content.ts'
import type { PackSection, PackSignature } from './pack-document.ts'
import type { ReviewSignature } from './review-part.ts'

type Party = Agreement['spec']['provider']

/** Where both parties sign, or what they have signed. */
export function signaturePage(content: PackContent): PackSection {
  const { agreement, figures, review } = content
  const { provider, customer } = agreement.spec
  const zone = figures.period.timeZone
  const given = review?.signatures ?? []
  const signatures =
    given.length > 0
      ? given.map((signature, index) => signed(named(signature, [provider, customer][index]), zone))
      : [toSign('For the provider', provider), toSign('For the customer', customer)]
  const isSigned = given.length > 0 && given.every(({ at }) => at !== null)
  const text = isSigned
    ? 'Both parties have signed the content whose SHA-256 stands beside their names. Whoever holds the kept files can verify it.'
    : 'With their signatures both parties confirm that they have reviewed the figures and agree to what is decided in this pack. The verification code at the foot of every page names its content.'
  return {
    id: 'signatures',
    title: 'Signatures',
    eyebrow: 'Sign-off',
    headline: null,
    part: 'signatures',
    blocks: [
      { kind: 'text', tone: 'body', text },
      { kind: 'signatures', signatures },
    ],
  }
}

function toSign(side: string, { department, owner }: Party): PackSignature {
  return { side: `${side}, ${department}`, name: owner.name, role: owner.role ?? null, signed: null }
}

/** Who is to sign where nobody has yet: whom the agreement names. */
function named(signature: ReviewSignature, party: Party | undefined): ReviewSignature {
  if (signature.name !== '' || party === undefined) return signature
  return { ...signature, name: party.owner.name, role: party.owner.role ?? null }
}

function signed({ side, name, role, at, sha256 }: ReviewSignature, zone: string): PackSignature {
  const over = sha256 === null ? '' : ` over SHA-256\n${sha256.slice(0, 32)}\n${sha256.slice(32)}`
  return { side, name, role, signed: at === null ? null : `Signed ${dateTime(Date.parse(at), zone)}${over}` }
}
