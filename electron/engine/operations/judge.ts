import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { Evidence } from '../../../shared/agreement/check/evidence.ts'
import { judgeUnfinished } from '../../../shared/agreement/check/judge-text.ts'
import type { Judgement } from '../../../shared/agreement/finding.ts'
import { readAgreementValue } from '../../../shared/agreement/read-agreement.ts'
import { readWholeAgreement } from '../../../shared/agreement/read-whole-agreement.ts'
import type { TextFormat } from '../../../shared/agreement/text-document.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import type { DraftDocument } from '../../../shared/operations/drafts.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import { calendarSource } from '../holiday-sets.ts'
import type { Services } from '../services.ts'
import { approvedExclusions } from '../store/exclusion-register.ts'
import { loadRecords } from '../store/load-records.ts'
import { recently } from './recently.ts'

export type Judging = {
  /** A draft as far as it is written; one with mistakes by its words and parts alone. */
  judgeDraft(document: DraftDocument): Promise<Judgement>
  /** A kept version, whose dates are as they are. */
  judgeKept(agreement: Agreement): Promise<Judgement>
  /** A text that is not kept. @throws Refusal `agreement.invalid` */
  judgeText(text: string, format: TextFormat): Promise<Judgement>
}

/** An editor asks again after every stop of its writer. */
const KEPT = 4

export function judging(services: Services): Judging {
  const { store, now } = services
  const kept = recently<Promise<Judgement>>(KEPT)
  const todayIn = (timeZone: string) => writeLocalDate(instantToWall(timeZone, now()))
  const judged = (agreement: Agreement, today: string | null) => {
    const key = JSON.stringify([store.revision(), today, writeAgreement(agreement, 'json')])
    return kept.get(key, () => judgeNow(services, agreement, today))
  }
  return {
    async judgeDraft(document) {
      const { agreement } = readAgreementValue(document)
      if (agreement === null) return { findings: judgeUnfinished(document), outlooks: [] }
      return judged(agreement, todayIn(agreement.spec.timeZone))
    },
    judgeKept: (agreement) => judged(agreement, null),
    async judgeText(text, format) {
      const { agreement, problems } = await readWholeAgreement(text, format)
      if (agreement !== null) return judged(agreement, todayIn(agreement.spec.timeZone))
      const message = 'The agreement has mistakes, so it was not judged. Mend what is listed.'
      throw new Refusal('agreement.invalid', message, problems)
    },
  }
}

async function judgeNow(services: Services, agreement: Agreement, today: string | null): Promise<Judgement> {
  // Loaded here, for most of what the engine does judges nothing.
  const { judge } = await import('../../../shared/agreement/check/judge.ts')
  return judge(agreement, await evidenceOf(services, agreement), today === null ? {} : { today })
}

/** What is imported of what an agreement reads, whether or not it is kept. */
async function evidenceOf({ store, measurements }: Services, agreement: Agreement): Promise<Evidence> {
  const { reference } = agreement.metadata
  return {
    ...measurements.evidence([{ agreement }]),
    records: loadRecords(store.database, reference),
    exclusions: approvedExclusions(store.database, reference),
    calendars: await calendarSource([agreement]),
  }
}
