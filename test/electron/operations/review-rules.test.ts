import { describe, expect, it } from 'vitest'
import { refused } from '../../support/refused.ts'
import { MEETING } from '../../support/review-meeting.ts'
import { importRows, LATE, openDesk, PERIOD, REFERENCE } from './open-desk.ts'

const which = { reference: REFERENCE, period: PERIOD }
const dana = { ...which, by: 'Dana Reed' }
const lee = { ...which, by: 'Lee Wong' }
const asked = { side: 'provider' as const, reason: 'The site was closed', evidence: 'Notice of 2 March' }

describe('an exclusion', () => {
  async function askedFor() {
    const { client } = await openDesk()
    const exclusions = await client.triage.askExclusion({ ...dana, breaches: [...LATE], ...asked })
    return { client, ids: exclusions.map(({ id }) => id) }
  }

  it('is approved by nobody who asked for it, whichever side they say they are of', async () => {
    const { client, ids } = await askedFor()
    const own = { ids, side: 'customer' as const, outcome: 'approved' as const }
    expect(await refused(client.triage.decideExclusion({ ...which, by: ' dana reed', ...own }))).toMatchObject({
      code: 'exclusion.own-request',
    })
    expect((await client.triage.decideExclusion({ ...lee, ...own })).map(({ decided }) => decided?.outcome)).toEqual([
      'approved',
      'approved',
    ])
  })

  it('is decided once, and anew only when it is withdrawn and asked for again', async () => {
    const { client, ids } = await askedFor()
    await client.triage.decideExclusion({ ...lee, ids, side: 'customer', outcome: 'approved' })
    expect(
      await refused(client.triage.decideExclusion({ ...lee, ids, side: 'customer', outcome: 'declined' })),
    ).toMatchObject({ code: 'exclusion.decided' })
    await client.triage.withdrawExclusion({ ...dana, id: ids[0] ?? 0, reason: 'It was the wrong ticket' })
    const again = await client.triage.askExclusion({ ...dana, breaches: [LATE[0]], ...asked })
    expect(again.map(({ key, decided, withdrawn }) => [key, decided?.outcome, withdrawn?.reason])).toEqual([
      ['T0', 'approved', 'It was the wrong ticket'],
      ['T1', 'approved', undefined],
      ['T0', undefined, undefined],
    ])
  })

  it('names its tickets in the audit trail at every step', async () => {
    const { client, ids } = await askedFor()
    await client.triage.decideExclusion({ ...lee, ids, side: 'customer', outcome: 'declined', note: 'Not closed' })
    const { entries } = await client.workspace.audit({ offset: 0, limit: 2 })
    expect(entries.map(({ act, detail }) => [act, detail])).toEqual([
      ['exclusion.declined', '2 tickets (T0, T1) by the customer: “Not closed”'],
      ['exclusion.ask', '2 tickets (T0, T1) for the provider: “The site was closed”, evidence “Notice of 2 March”'],
    ])
  })
})

describe('a stage that was marked as done', () => {
  it('is open again, and keeps the review from being frozen, once an import brings a breach without a cause', async () => {
    const engine = await openDesk()
    const { client } = engine
    await client.triage.note({ ...dana, breaches: [...LATE], cause: 1 })
    const done = await client.reviews.finishStage({ ...dana, stage: 'breaches', isDone: true })
    expect(done.stages[2]).toMatchObject({ state: 'done', progress: { done: 2, of: 2 } })
    await importRows(engine, ['T12,Low,Closed,2026-04-01 09:00,2026-04-01 15:00,2026-04-01 16:00,false'])
    expect((await client.reviews.show(which)).stages[2]).toMatchObject({ state: 'begun', progress: { done: 2, of: 3 } })
    expect((await refused(client.reviews.freeze(dana))).paths).toContain('breaches')
  })
})

it.each(['', '  ', '\t'])('skips no stage for the reason “%s”', async (reason) => {
  const { client } = await openDesk()
  await expect(client.reviews.skipStage({ ...dana, stage: 'feedback', reason })).rejects.toThrow()
  expect((await client.reviews.show(which)).stages.filter(({ state }) => state === 'skipped')).toEqual([])
})

describe('two windows on one review', () => {
  const changed = { code: 'review.changed-meanwhile' }

  it('never write over what the other wrote: who saw something else is refused', async () => {
    const { client } = await openDesk()
    const target = 'respond'
    await client.reviews.comment({ ...dana, target, text: 'Two people were ill', before: '' })
    expect(
      await refused(client.reviews.comment({ ...lee, target, text: 'Nobody was there', before: '' })),
    ).toMatchObject(changed)
    await client.reviews.comment({
      ...lee,
      target,
      text: 'Two people were ill in March',
      before: 'Two people were ill',
    })
    await client.reviews.summarise({ ...dana, text: 'A good half-year', before: '' })
    expect(await refused(client.reviews.summarise({ ...lee, text: 'A bad one', before: '' }))).toMatchObject(changed)
    const { commentary, summary } = await client.reviews.show(which)
    expect([commentary, summary]).toEqual([{ respond: 'Two people were ill in March' }, 'A good half-year'])
  })

  it('keep the minutes of the one when the other adds a decision to an older meeting', async () => {
    const { client } = await openDesk()
    const { meeting: before } = await client.reviews.show(which)
    await client.reviews.keepMeeting({ ...dana, meeting: { ...before, minutes: 'Read and agreed.' }, before })
    const late = client.reviews.keepMeeting({ ...lee, meeting: { ...before, decisions: MEETING.decisions }, before })
    expect(await refused(late)).toMatchObject(changed)
    expect((await client.reviews.show(which)).meeting.minutes).toBe('Read and agreed.')
  })

  it('keep an entry and the questions as the first of them wrote them', async () => {
    const { client } = await openDesk()
    const entry = { kind: 'complaint' as const, from: 'Events', on: '2026-04-14', text: 'Late', response: null }
    const { feedback, questionnaire } = await client.reviews.keepFeedback({ ...dana, entry: { id: null, ...entry } })
    const [before] = feedback
    if (before === undefined) throw new Error('it was kept')
    await client.reviews.keepFeedback({ ...dana, entry: { ...before, response: 'Said sorry' }, before })
    const late = client.reviews.keepFeedback({ ...lee, entry: { ...before, response: 'Nothing' }, before })
    expect(await refused(late)).toMatchObject(changed)
    const { questions } = questionnaire
    await client.reviews.askQuestions({ ...dana, questions: questions.slice(1), sent: null, before: questions })
    const other = client.reviews.askQuestions({ ...lee, questions: questions.slice(2), sent: null, before: questions })
    expect(await refused(other)).toMatchObject(changed)
  })

  it('take no triage back over what was said since', async () => {
    const { client } = await openDesk()
    const mine = await client.triage.note({ ...dana, breaches: [...LATE], cause: 1 })
    await client.triage.note({ ...lee, breaches: [LATE[1]], cause: 2 })
    expect(await refused(client.triage.undo({ ...dana, undo: mine.undo }))).toMatchObject({
      code: 'triage.changed-since',
    })
    const { rows } = await client.triage.breaches({ ...which, offset: 0, limit: 9 })
    expect(new Map(rows.map(({ check, note }) => [check.key, note?.cause]))).toEqual(
      new Map([
        ['T0', 1],
        ['T1', 2],
      ]),
    )
  })

  it('take back one act after the other', async () => {
    const { client } = await openDesk()
    const first = await client.triage.note({ ...dana, breaches: [...LATE], cause: 1 })
    const second = await client.triage.note({ ...dana, breaches: [LATE[0]], note: 'Waited for leave' })
    await client.triage.undo({ ...dana, undo: second.undo })
    expect(await client.triage.undo({ ...dana, undo: first.undo })).toEqual({ triaged: 0, open: 2 })
  })

  it('answer a query once', async () => {
    const { client } = await openDesk()
    const { queries } = await client.reviews.ask({ ...lee, side: 'customer', text: 'Why March?', stage: 'results' })
    const query = queries[0]?.id ?? 0
    await client.reviews.answer({ ...dana, query, text: 'Two people were ill.' })
    expect(await refused(client.reviews.answer({ ...dana, query, text: 'No idea' }))).toMatchObject({
      code: 'review.query-answered',
    })
  })
})

it('says in the audit trail what was written, and what was taken out', async () => {
  const { client } = await openDesk()
  const entry = { id: null, kind: 'complaint' as const, from: 'Events', on: '2026-04-14', text: 'Late', response: null }
  const { feedback } = await client.reviews.keepFeedback({ ...dana, entry })
  await client.reviews.removeFeedback({ ...dana, id: feedback[0]?.id ?? 0 })
  await client.reviews.keepMeeting({ ...dana, meeting: MEETING })
  await client.triage.note({ ...dana, breaches: [...LATE], cause: 1 })
  await client.triage.note({ ...dana, breaches: [LATE[0]], note: null })
  const { notes } = await client.reviews.addNote({ ...lee, text: 'Ask the network team', stage: 'breaches' })
  await client.reviews.removeNote({ ...lee, id: notes[0]?.id ?? 0 })
  const { entries } = await client.workspace.audit({ offset: 0, limit: 6 })
  expect(entries.map(({ act, detail, who }) => [act, detail, who])).toEqual([
    ['review.remove-note', '“Ask the network team”', 'Lee Wong'],
    ['review.note', '“Ask the network team” (Breaches)', 'Lee Wong'],
    ['triage.note', 'T0 (respond): no note', 'Dana Reed'],
    ['triage.note', '2 breaches (T0, T1): cause “Waiting for the requester”', 'Dana Reed'],
    [
      'review.meeting',
      'day 2026-07-06; place “Room 4”; 1 item of the agenda; present: Dana Reed, Lee Wong; minutes “Read and agreed.”; decisions: “Staff the nights” with the dissent “Lee: too late”',
      'Dana Reed',
    ],
    ['review.remove-feedback', 'complaint of Events: “Late”', 'Dana Reed'],
  ])
})

it('is signed for both sides by two people', async () => {
  const { client } = await openDesk()
  const { stages } = await client.reviews.show(which)
  for (const { stage } of stages.slice(0, -1)) {
    await client.reviews.skipStage({ ...dana, stage, reason: 'Not needed this time' })
  }
  const sha256 = (await client.reviews.freeze(dana)).frozen?.sha256 ?? ''
  await client.reviews.sign({ ...dana, party: 'provider', sha256 })
  expect(await refused(client.reviews.sign({ ...dana, party: 'customer', sha256 }))).toMatchObject({
    code: 'review.same-signer',
  })
  expect((await client.reviews.sign({ ...lee, party: 'customer', sha256 })).state).toBe('signed')
})

it('is one review however its period is written, and none where it is no period', async () => {
  const { client } = await openDesk()
  const dates = { ...dana, period: '2026-01-01..2026-06-30' }
  await client.reviews.comment({ ...dates, target: 'respond', text: 'Two people were ill' })
  expect((await client.reviews.show({ ...which, period: '2026-h1' })).commentary).toEqual({
    respond: 'Two people were ill',
  })
  expect((await client.triage.breaches({ ...dates, offset: 0, limit: 1 })).total).toBe(2)
  expect(await refused(client.reviews.show({ ...which, period: '2026-X9' }))).toMatchObject({
    code: 'period.unreadable',
  })
})

it('says of each figure what it would be with nothing excluded', async () => {
  const { client } = await openDesk()
  const [exclusion] = await client.triage.askExclusion({ ...dana, breaches: [LATE[0]], ...asked })
  const decided = { ids: [exclusion?.id ?? 0], side: 'customer' as const, outcome: 'approved' as const }
  await client.triage.decideExclusion({ ...lee, ...decided })
  const [standing] = await client.agreements.standing()
  const { targets } = await client.reviews.compare({ left: { ...which, period: '2026-Q1' }, right: which })
  const gross = '83.3\u202f% with nothing excluded (1 exclusion)'
  expect([standing?.worst?.gross, targets[0]?.left?.gross, targets[0]?.right?.gross]).toEqual([gross, gross, gross])
})

it.each<[string, Record<string, string>, string]>([
  ['an objective that is no percentage', { objective: 'lots' }, 'change.unwritable'],
  ['a promise that is no length', { within: 'soon' }, 'change.unwritable'],
  ['a minimum above the objective', { minimum: '99%' }, 'change.unwritable'],
])('takes no proposal of %s', async (_, change, code) => {
  const { client } = await openDesk()
  const proposed = { target: 'respond', says: 'Another bar', reason: 'It was too high', change }
  expect(await refused(client.reviews.proposeChange({ ...dana, change: proposed }))).toMatchObject({ code })
  expect((await client.reviews.show(which)).changes).toEqual([])
})

it('holds another objective against the figures as they were, with the verdict', async () => {
  const { client } = await openDesk()
  const change = {
    target: 'respond',
    says: '80 % instead of 90 %',
    reason: 'Two were ill',
    change: { objective: '80%' },
  }
  const { changes } = await client.reviews.proposeChange({ ...dana, change })
  expect(changes[0]?.evidence).toEqual([
    { period: '2026-H1', before: '83.3\u202f% of 12, missed', after: '83.3\u202f% of 12, met' },
  ])
})

it('takes an answer to a question that the data asks, and says both in the audit trail', async () => {
  const engine = await openDesk()
  const { client } = engine
  await importRows(engine, [
    'T12,Low,Closed,2026-04-01 09:00,2026-04-01 10:00,2026-04-01 16:00,true',
    'T13,Low,Closed,2026-04-31 09:00,2026-04-01 15:00,2026-04-01 16:00,false',
  ])
  const [asked] = (await client.reviews.show(which)).suspicions
  await client.reviews.answerSuspicion({ ...dana, suspicion: asked?.id ?? '', answer: 'A test ticket' })
  const { entries } = await client.workspace.audit({ offset: 0, limit: 1 })
  expect(entries[0]?.detail).toBe(
    '“1 row of 2 in tickets.csv could not be taken. Are the figures right without them?”: “A test ticket”',
  )
  const unknown = client.reviews.answerSuspicion({ ...dana, suspicion: 'rejected:99:1', answer: 'A test ticket' })
  expect(await refused(unknown)).toMatchObject({ code: 'review.question-unknown' })
})
