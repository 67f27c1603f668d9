import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { z } from 'zod'
import { countOf } from '../../../shared/format.ts'
import type { reviews } from '../../../shared/operations/reviews.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { canonicalJson, jsonDifferences } from '../../../shared/review/canonical-json.ts'
import { type ReviewSnapshot, readSnapshot } from '../../../shared/review/snapshot.ts'
import type { Services } from '../services.ts'
import { hashOfVersion } from '../store/agreement-register.ts'
import { snapshotText } from '../store/review-register.ts'
import { hashFile, sourcePath } from '../store/source-files.ts'
import { checksByTarget } from './freeze-review.ts'
import { checkHolidays } from './frozen-holidays.ts'
import { knownReview } from './known-review.ts'
import { remeasure } from './remeasure.ts'

type Asked = z.infer<NonNullable<(typeof reviews.verify)['~orpc']['inputSchema']>>
type Verification = z.infer<NonNullable<(typeof reviews.verify)['~orpc']['outputSchema']>>
type Checked = Verification['checks'][number]

/**
 * Looks whether a frozen review still says what was signed, and whether its figures come out again: the kept files are imported
 * into a workspace of their own, measured by the frozen agreement, and held against what was frozen, byte by byte.
 * @throws Refusal `review.not-frozen`
 */
export async function verifyReview(services: Services, { revision, ...which }: Asked): Promise<Verification> {
  const { store } = services
  const review = knownReview(store.database, which, revision)
  const text = snapshotText(store.database, review.id)
  if (review.frozen === null || text === null) throw notFrozen(which)
  const { sha256 } = review.frozen
  const snapshot = readSnapshot(text)
  const holidays = await checkHolidays(snapshot)
  const kept = [
    checkText(text, sha256),
    await checkFiles(services, snapshot),
    checkAgreement(services, snapshot),
    ...(holidays === null ? [] : [holidays]),
  ]
  const { check, differences } = await checkFigures(services, snapshot, kept)
  const checks = [...kept, check]
  return { ok: checks.every(({ ok }) => ok), sha256, checks, differences }
}

function notFrozen({ reference, period }: Pick<Asked, 'reference' | 'period'>): Refusal {
  return new Refusal(
    'review.not-frozen',
    `The review of ${reference} over ${period} is not frozen yet, so there is nothing to verify. Freeze it first, or verify an earlier revision.`,
  )
}

function checkText(text: string, sha256: string): Checked {
  const found = createHash('sha256').update(text).digest('hex')
  const ok = found === sha256
  return {
    name: 'Frozen text',
    ok,
    detail: ok ? `SHA-256 ${sha256}` : `its SHA-256 is ${found}, and ${sha256} was signed`,
  }
}

async function checkFiles({ store }: Services, { imports }: ReviewSnapshot): Promise<Checked> {
  const wrong: string[] = []
  for (const { sha256, fileName } of imports) {
    const path = sourcePath(store.folder, sha256)
    if (!existsSync(path)) wrong.push(`${fileName} is missing`)
    else if ((await hashFile(path)).sha256 !== sha256) wrong.push(`${fileName} was changed`)
  }
  const detail =
    wrong.length === 0
      ? `${countOf(imports.length, 'file')} as ${imports.length === 1 ? 'it' : 'they'} came`
      : wrong.join('; ')
  return { name: 'Source files', ok: wrong.length === 0, detail }
}

function checkAgreement({ store }: Services, { agreement, review }: ReviewSnapshot): Checked {
  const wrong = agreement.filter(
    ({ version, sha256 }) => hashOfVersion(store.database, review.reference, version) !== sha256,
  )
  const detail =
    wrong.length === 0
      ? `${countOf(agreement.length, 'version')} as ${agreement.length === 1 ? 'it was' : 'they were'}`
      : `not as it was: version ${wrong.map(({ version }) => version).join(', ')}`
  return { name: 'Agreement', ok: wrong.length === 0, detail }
}

async function checkFigures(
  services: Services,
  snapshot: ReviewSnapshot,
  kept: readonly Checked[],
): Promise<{ check: Checked; differences: Verification['differences'] }> {
  const name = 'Figures'
  if (kept.some(({ name: of, ok }) => of === 'Source files' && !ok)) {
    const detail = 'not computed again, because source files are missing or changed'
    return { check: { name, ok: false, detail }, differences: [] }
  }
  const again = await remeasure(services, snapshot, (measured, importIds) => ({
    figures: measured.measurement.figures,
    checks: Object.fromEntries(
      Object.entries(checksByTarget(measured)).map(([target, checks]) => [
        target,
        checks.map((check) => {
          const importId = importIds.get(check.source.importId) ?? check.source.importId
          return { ...check, source: { ...check.source, importId } }
        }),
      ]),
    ),
  }))
  const frozen = { figures: snapshot.figures, checks: snapshot.checks }
  if (canonicalJson(again) === canonicalJson(frozen)) {
    const checks = Object.values(snapshot.checks).reduce((sum, list) => sum + list.length, 0)
    const detail = `computed again from the kept files: ${countOf(snapshot.figures.targets.length, 'target')} and ${countOf(checks, 'check')}, byte for byte the same`
    return { check: { name, ok: true, detail }, differences: [] }
  }
  const differences = jsonDifferences(frozen, again).map(({ path, before, after }) => ({
    path,
    frozen: before ?? 'nothing',
    now: after ?? 'nothing',
  }))
  const detail = `computed again, they differ in ${countOf(differences.length, 'place')}`
  return { check: { name, ok: false, detail }, differences }
}
