import { createHash } from 'node:crypto'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { keptSignedText } from '../../../shared/agreement/signed-text.ts'
import { countOf } from '../../../shared/format.ts'
import { type KeptVersion, listVersions, textOfVersion } from './agreement-register.ts'
import type { Database } from './database.ts'

/** Whether every kept text is the one that was added, and every signature was given for the text that it stands under. */
export function checkAgreements(database: Database) {
  const versions = listVersions(database)
  const wrong = versions.flatMap((version) => faultsOf(database, version))
  const whole = `${countOf(versions.length, 'version')} as added, signatures over their very text`
  return { name: 'Agreements', ok: wrong.length === 0, detail: wrong.length === 0 ? whole : wrong.join('; ') }
}

function faultsOf(database: Database, { reference, version, sha256 }: KeptVersion): string[] {
  const name = `${reference} version ${version}`
  const text = textOfVersion(database, reference, version)
  if (text === null || hashOf(text) !== sha256) return [`${name} was changed`]
  // The very text that was added, which was an agreement.
  const agreement = JSON.parse(text) as Agreement
  const { signatures = [] } = agreement.spec
  if (signatures.every((signature) => signature.sha256 === undefined)) return []
  const signed = hashOf(keptSignedText(agreement))
  return signatures
    .filter((signature) => signature.sha256 !== undefined && signature.sha256 !== signed)
    .map(({ party }) => `the ${party} signed another text than ${name}`)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
