import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SAMPLE } from '../../electron/engine/demo/sample.ts'
import { sampleAgreementText } from '../../electron/engine/demo/sample-agreement.ts'
import { sampleTicketsCsv } from '../../electron/engine/demo/sample-spreadsheet.ts'
import { type Engine, type EngineClient, openEngine } from '../../electron/engine/engine.ts'
import type { StageName } from '../../shared/review/stages.ts'
import { importSample } from '../support/import-sample.ts'
import { makeFolder } from '../support/make-folder.ts'
import { refused } from '../support/refused.ts'
import { MEETING } from '../support/review-meeting.ts'

const which = { reference: SAMPLE.reference, period: SAMPLE.period }
const dana = { ...which, by: 'Dana Reed' }
const lee = { ...which, by: 'Lee Wong' }
const JULY = Date.UTC(2026, 6, 6, 9)

describe('a review, from its data to both signatures', () => {
  const folder = makeFolder()
  const clock = { at: JULY }
  let engine: Engine
  let client: EngineClient
  let frozenFigures: unknown

  const skip = (...stages: StageName[]) =>
    Promise.all(stages.map((stage) => client.reviews.skipStage({ ...dana, stage, reason: 'Not needed this time' })))

  beforeAll(async () => {
    engine = await openEngine({ folder: join(folder.path, 'workspace'), now: () => clock.at })
    client = engine.client
    await client.agreements.add({ text: sampleAgreementText(), format: 'yaml' })
    await importTickets(sampleTicketsCsv())
  })
  afterAll(async () => {
    await engine.close()
    folder.remove()
  })

  const importTickets = (text: string, name: string = SAMPLE.ticketsFileName) =>
    importSample(engine, join(folder.path, name), text)

  it('is made by the agreement’s cadence, and is due once the half-year is over', async () => {
    const listed = await client.reviews.list({ reference: SAMPLE.reference })
    expect(listed.map(({ period, state }) => [period, state])).toEqual([
      ['2026-H2', 'upcoming'],
      ['2026-H1', 'due'],
    ])
    const [reminder] = await client.reviews.reminders()
    expect(reminder).toMatchObject({ period: '2026-H1', isOverdue: false })
  })

  it('is written in by nobody before it is opened', async () => {
    expect(await refused(client.reviews.comment({ ...dana, target: 'x', text: 'y' }))).toMatchObject({
      code: 'review.not-open',
    })
    const opened = await client.reviews.open(dana)
    expect([opened.state, opened.revision, opened.stages.map(({ stage }) => stage).length]).toEqual([
      'in-preparation',
      1,
      10,
    ])
  })

  it('asks what the data makes one ask, and takes the answers', async () => {
    const { suspicions } = await client.reviews.show(which)
    expect(suspicions.map(({ says }) => says).join(' ')).toContain('could not be taken')
    expect(await refused(client.reviews.finishStage({ ...dana, stage: 'data', isDone: true }))).toMatchObject({
      code: 'review.stage-unmet',
    })
    for (const { id } of suspicions) {
      await client.reviews.answerSuspicion({
        ...dana,
        suspicion: id,
        answer: 'Looked at: no ticket of Marketing among them',
      })
    }
    const { stages } = await client.reviews.finishStage({ ...dana, stage: 'data', isDone: true })
    expect(stages.find(({ stage }) => stage === 'data')?.state).toBe('done')
  })

  it('gives each breach a cause with one act, and takes an act back', async () => {
    const { rows, total, open } = await client.triage.breaches({ ...which, offset: 0, limit: 1000 })
    expect([rows.length, open]).toEqual([total, total])
    const causes = await client.triage.causes()
    const name = ({ target, check: { sourceName, key } }: (typeof rows)[number]) => ({ target, sourceName, key })
    const [first, ...others] = rows.map(name)
    if (first === undefined) throw new Error('the sample has breaches')
    const noted = await client.triage.note({
      ...dana,
      breaches: [first],
      cause: causes[0]?.id ?? null,
      note: 'Waited for leave',
    })
    expect(noted.open).toBe(total - 1)
    expect(await client.triage.undo({ ...dana, undo: noted.undo })).toEqual({ triaged: 0, open: total })
    expect(await refused(client.triage.undo({ ...dana, undo: noted.undo }))).toMatchObject({ code: 'triage.undone' })
    await client.triage.note({ ...dana, breaches: [first], cause: causes[0]?.id ?? null })
    const rest = await client.triage.note({ ...dana, breaches: others, cause: causes[2]?.id ?? null })
    expect(rest.open).toBe(0)
    const { causes: shares } = await client.triage.pareto(which)
    expect(shares.map(({ breaches, runningShare }) => [breaches, runningShare])).toEqual([
      [total - 1, (total - 1) / total],
      [1, 1],
    ])
  })

  it('leaves a ticket out only when the other side agrees, and then shows gross and net', async () => {
    const before = (await client.results.compute(which)).targets
    const { rows } = await client.triage.breaches({ ...which, offset: 0, limit: 1 })
    const [row] = rows
    if (row === undefined) throw new Error('the sample has breaches')
    const breach = { target: row.target, sourceName: row.check.sourceName, key: row.check.key }
    const asked = { reason: 'Power cut in the whole building', evidence: 'Notice of the grid operator of 3 March' }
    const [exclusion] = await client.triage.askExclusion({ ...dana, breaches: [breach], side: 'provider', ...asked })
    const ids = [exclusion?.id ?? 0]
    expect(
      await refused(client.triage.decideExclusion({ ...dana, ids, side: 'provider', outcome: 'approved' })),
    ).toMatchObject({ code: 'exclusion.own-side' })
    expect((await client.results.compute(which)).targets).toEqual(before)
    await client.triage.decideExclusion({ ...lee, ids, side: 'customer', outcome: 'approved' })
    const target = (await client.results.compute(which)).targets.find(({ id }) => id === row.target)
    const was = before.find(({ id }) => id === row.target)
    expect([target?.excluded, target?.gross, (target?.attainment ?? 0) > (was?.attainment ?? 0)]).toEqual([
      1,
      was?.gross,
      true,
    ])
  })

  it('hears the internal customers by a questionnaire that goes out and comes back as a spreadsheet', async () => {
    const sheet = await engine.files.read('/files/questionnaires/SLA-IT-MKT/2026-H1.xlsx')
    expect(sheet?.fileName).toBe('questionnaire-SLA-IT-MKT-2026-H1.xlsx')
    const empty = join(folder.path, 'empty.xlsx')
    writeFileSync(empty, sheet?.bytes ?? new Uint8Array())
    expect(await refused(client.reviews.importAnswers({ ...dana, grant: engine.grants.forPath(empty) }))).toMatchObject(
      {
        code: 'questionnaire.unreadable',
      },
    )
    const questions = (await client.reviews.show(which)).questionnaire.questions
    const filled = join(folder.path, 'filled.csv')
    const heads = [
      'Respondent',
      `${questions[0]?.text} (1 to 5)`,
      `Comment: ${questions[0]?.text}`,
      questions[4]?.text ?? '',
    ]
    const rows = [
      heads,
      ['Ann, Events', '4', 'Fast on the phone', ''],
      ['Ben', '7', '', ''],
      ['Cem', '', '', 'Weekend cover'],
    ]
    writeFileSync(filled, rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))
    const taken = await client.reviews.importAnswers({ ...dana, grant: engine.grants.forPath(filled) })
    expect([taken.read, taken.rejected]).toEqual([
      2,
      [{ row: 3, reason: `“7” is no number from 1 to 5, under “${questions[0]?.text}”` }],
    ])
    expect(taken.review.questionnaire.answers).toEqual([
      { respondent: 'Ann, Events', answers: [{ question: 'overall', score: 4, comment: 'Fast on the phone' }] },
      { respondent: 'Cem', answers: [{ question: 'change', score: null, comment: 'Weekend cover' }] },
    ])
  })

  it('makes actions of what was missed and of what the agreement says follows', async () => {
    const { consequences, stages } = await client.reviews.show(which)
    const missed = (await client.reviews.figures(which)).figures.targets.filter(({ status }) => status === 'red')
    for (const { id } of missed) {
      await client.actions.raise({
        reference: SAMPLE.reference,
        raisedIn: SAMPLE.period,
        title: 'Second person on the early shift',
        detail: null,
        owner: 'Dana Reed',
        due: '2026-09-30',
        target: id,
        baseline: null,
        expected: '95 %',
        by: 'Dana Reed',
      })
    }
    for (const { id } of consequences) {
      await client.reviews.settleConsequence({
        ...dana,
        id,
        outcome: { action: { owner: 'Dana Reed', due: '2026-08-31' } },
      })
    }
    const { actions } = await client.reviews.finishStage({ ...dana, stage: 'actions', isDone: true })
    expect(actions.raised).toHaveLength(missed.length + consequences.length)
    expect(stages.find(({ stage }) => stage === 'actions')?.progress?.of).toBe(consequences.length)
  })

  it('says with evidence what a change of a target would have made, and drafts what was agreed', async () => {
    const { changes } = await client.reviews.proposeChange({
      ...dana,
      change: {
        target: 'response-critical',
        says: 'Eight hours instead of four',
        reason: 'Nights are not staffed',
        change: { within: '8h' },
      },
    })
    expect(changes[0]?.evidence.map(({ period }) => period)).toEqual(['2026-H1'])
    expect(await refused(client.reviews.draftChanges(dana))).toMatchObject({ code: 'review.nothing-agreed' })
    await client.reviews.decideChange({ ...lee, id: changes[0]?.id ?? 0, decision: 'agreed' })
    const { draft } = await client.reviews.draftChanges(dana)
    const { document, version } = await client.drafts.show({ draft })
    expect([version, JSON.stringify(document).includes('"within":"8h"')]).toEqual([2, true])
  })

  it('is frozen only when no stage is left open in silence', async () => {
    const { code, paths } = await refused(client.reviews.freeze(dana))
    expect([code, paths]).toEqual([
      'review.stages-open',
      ['results', 'breaches', 'feedback', 'incidents', 'changes', 'circulate', 'meeting'],
    ])
    await skip('feedback', 'incidents', 'circulate', 'results')
    await client.reviews.keepMeeting({
      ...dana,
      meeting: MEETING,
    })
    for (const stage of ['breaches', 'changes', 'meeting'] as const) {
      await client.reviews.finishStage({ ...dana, stage, isDone: true })
    }
    const frozen = await client.reviews.freeze(dana)
    expect([frozen.state, frozen.frozen?.by, frozen.frozen?.sha256]).toEqual([
      'held',
      'Dana Reed',
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
    frozenFigures = (await client.reviews.figures(which)).figures
  })

  it('is signed by both sides over the very text', async () => {
    const sha256 = (await client.reviews.show(which)).frozen?.sha256 ?? ''
    const other = 'f'.repeat(64)
    expect(await refused(client.reviews.sign({ ...dana, party: 'provider', sha256: other }))).toMatchObject({
      code: 'review.other-text',
    })
    await client.reviews.sign({ ...dana, party: 'provider', role: 'IT manager', sha256 })
    expect(await refused(client.reviews.sign({ ...dana, party: 'provider', sha256 }))).toMatchObject({
      code: 'review.signed',
    })
    const signed = await client.reviews.sign({ ...lee, party: 'customer', sha256 })
    expect([signed.state, signed.signings.map(({ name }) => name)]).toEqual(['signed', ['Dana Reed', 'Lee Wong']])
    expect(await refused(client.reviews.comment({ ...dana, target: 'x', text: 'y' }))).toMatchObject({
      code: 'review.frozen',
    })
  })

  it('comes out again from the kept files, byte for byte', async () => {
    const verified = await client.reviews.verify(which)
    expect(verified.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(verified).toMatchObject({ ok: true, differences: [] })
  })

  it('stays as it was when data changes later', async () => {
    clock.at += 86_400_000
    const later = sampleTicketsCsv().split('\n').slice(0, 200).join('\n')
    await importTickets(later, 'a-later-export.csv')
    expect((await client.reviews.figures(which)).figures).toEqual(frozenFigures)
    expect((await client.reviews.verify(which)).ok).toBe(true)
  })

  it('begins a new revision when it is reopened with a reason, and keeps the old one', async () => {
    const reopened = await client.reviews.reopen({ ...lee, reason: 'Two tickets were recorded wrongly' })
    expect([reopened.revision, reopened.state, reopened.frozen]).toEqual([2, 'held', null])
    expect(reopened.revisions.map(({ revision, reopened: why }) => [revision, why])).toEqual([
      [1, 'Two tickets were recorded wrongly'],
      [2, null],
    ])
    const first = await client.reviews.show({ ...which, revision: 1 })
    expect([first.frozen !== null, first.signings.length]).toEqual([true, 2])
  })

  it('names what is missing when a kept file is gone', async () => {
    const { sources } = await client.workspace.info()
    expect(sources).toHaveLength(1)
    rmSync(join(folder.path, 'workspace', 'sources'), { recursive: true })
    const verified = await client.reviews.verify({ ...which, revision: 1 })
    expect(verified.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['Source files', 'Figures'])
  })

  it('leaves every act in the audit trail, with who did it', async () => {
    const { entries } = await client.workspace.audit({ offset: 0, limit: 500 })
    const acts = entries.map(({ act }) => act)
    const ofReview = ['review.open', 'review.freeze', 'review.sign', 'review.reopen']
    const ofTriage = ['triage.note', 'triage.undo', 'exclusion.ask', 'exclusion.approved']
    expect(acts).toEqual(expect.arrayContaining([...ofReview, ...ofTriage]))
  })
})
