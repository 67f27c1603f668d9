import { implement } from '@orpc/server'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { readWholeAgreement } from '../../../shared/agreement/read-whole-agreement.ts'
import { sharedDays } from '../../../shared/agreement/versions.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { agreements as contract } from '../../../shared/operations/agreements.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { fileNamePart } from '../file-name.ts'
import type { Services } from '../services.ts'
import { type KeptVersion, listVersions, versionsOf } from '../store/agreement-register.ts'
import type { Store } from '../store/open-store.ts'
import { addAll, understood } from './add-agreements.ts'
import { negotiationOf, standingOfVersion, versionChanges, versionRows } from './agreement-history.ts'
import { summarise } from './agreement-summary.ts'
import { judging } from './judge.ts'
import { keepAgreement } from './keep-agreement.ts'
import { standingOf } from './standing.ts'

const agreements = implement(contract)

export function agreementOperations(services: Services) {
  const { store, now } = services
  const { judgeKept, judgeText } = judging(services)
  return {
    list: agreements.list.handler(() => byReference(store).map((versions) => summarise(versions, now()))),
    standing: agreements.standing.handler(() =>
      Promise.all(byReference(store).map((versions) => standingOf(versions, services))),
    ),
    show: agreements.show.handler(({ input }) => {
      const versions = keptVersions(store, input.reference)
      const kept = chosenVersion(versions, input.version)
      const { written, sha256 } = kept
      return {
        summary: summarise(versions, now()),
        agreement: written,
        sha256,
        ...standingOfVersion(services, versions, kept),
      }
    }),
    versions: agreements.versions.handler(({ input }) => versionRows(services, keptVersions(store, input.reference))),
    negotiation: agreements.negotiation.handler(({ input: { reference, version } }) => {
      chosenVersion(keptVersions(store, reference), version)
      return negotiationOf(store.database, reference, version)
    }),
    diff: agreements.diff.handler(({ input }) => {
      const versions = keptVersions(store, input.reference)
      const from = input.from === undefined ? null : chosenVersion(versions, input.from)
      return versionChanges(versions, chosenVersion(versions, input.to), from)
    }),
    check: agreements.check.handler(async ({ input }) => {
      const { agreement, problems } = await readWholeAgreement(input.text, input.format)
      return { valid: agreement !== null, problems: [...problems], agreement }
    }),
    judge: agreements.judge.handler(({ input }) => {
      if (!('reference' in input)) return judgeText(input.text, input.format)
      return judgeKept(chosenVersion(keptVersions(store, input.reference), input.version).agreement)
    }),
    document: agreements.document.handler(async ({ input }) => {
      const { documentAddress } = await import('./agreement-document.ts')
      return documentAddress(services, input)
    }),
    add: agreements.add.handler(async ({ input }) =>
      addAgreement(services, await understood(input.text, input.format), input.by ?? null),
    ),
    addAll: agreements.addAll.handler(({ input }) => addAll(services, input)),
    export: agreements.export.handler(({ input }) => {
      const { written: agreement } = chosenVersion(keptVersions(store, input.reference), input.version)
      const { reference } = agreement.metadata
      const fileName = `${fileNamePart(reference)}-v${agreement.spec.version}.${input.format}`
      return { text: writeAgreement(agreement, input.format), fileName }
    }),
  }
}

/** Every agreement's versions, oldest first. */
export function byReference(store: Store): KeptVersion[][] {
  return [...Map.groupBy(listVersions(store.database), ({ reference }) => reference).values()]
}

/** All versions of one agreement, oldest first. @throws Refusal `agreement.unknown` */
export function keptVersions(store: Store, reference: string): KeptVersion[] {
  const versions = versionsOf(store.database, reference)
  if (versions.length > 0) return versions
  const known = byReference(store).map(([first]) => first?.reference)
  const next = known.length === 0 ? 'Add one first.' : `There is ${known.slice(0, 5).join(', ')}.`
  throw new Refusal('agreement.unknown', `There is no agreement ${reference} in this workspace. ${next}`)
}

/** The version asked for, else the newest. @throws Refusal `agreement.version-unknown` */
export function chosenVersion(versions: readonly KeptVersion[], version: number | undefined): KeptVersion {
  const chosen = version === undefined ? versions.at(-1) : versions.find((kept) => kept.version === version)
  if (chosen !== undefined) return chosen
  const [first] = versions
  throw new Refusal(
    'agreement.version-unknown',
    `${first?.reference} has no version ${version}; it has ${versions.map((kept) => kept.version).join(', ')}.`,
  )
}

async function addAgreement({ store, now }: Services, agreement: Agreement, who: string | null) {
  const { reference } = agreement.metadata
  const { version } = agreement.spec
  const changed = await store.write((database) =>
    keepAgreement(database, agreement, { at: now(), act: 'agreement.add', who }),
  )
  const versions = keptVersions(store, reference)
  const others = versions.map(({ written }) => written)
  return { reference, version, changed, summary: summarise(versions, now()), notes: sharedDays(agreement, others) }
}
