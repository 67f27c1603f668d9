import { countOf } from '../../../shared/format.ts'
import type { Meeting } from '../../../shared/review/review.ts'
import { STAGE_WORDS } from '../../../shared/review/review-words.ts'
import type { StageName } from '../../../shared/review/stages.ts'
import { quoted } from './review-acts.ts'

/** An entry as the trail names it; its number where it is gone. */
export function nameOf<Entry extends { readonly id: number }>(
  entries: readonly Entry[],
  id: number,
  words: (entry: Entry) => string,
): string {
  const entry = entries.find((one) => one.id === id)
  return entry === undefined ? `entry ${id}` : words(entry)
}

/** The stage that something was said of. */
export function aboutStage({ stage }: { readonly stage?: StageName | undefined }): string {
  return stage === undefined ? '' : ` (${STAGE_WORDS[stage]})`
}

/** What of a meeting was written anew. */
export function meetingWords(now: Meeting, before: Meeting): string {
  const isOther = (part: keyof Meeting) => JSON.stringify(now[part]) !== JSON.stringify(before[part])
  const present = now.attendance.filter(({ isPresent }) => isPresent).map(({ name }) => name)
  const parts = [
    isOther('on') ? `day ${now.on ?? 'none'}` : null,
    isOther('place') ? `place ${quoted(now.place ?? '')}` : null,
    isOther('agenda') ? countOf(now.agenda.length, 'item of the agenda', 'items of the agenda') : null,
    isOther('attendance') ? `present: ${present.length === 0 ? 'nobody' : present.join(', ')}` : null,
    isOther('minutes') ? `minutes ${quoted(now.minutes ?? '')}` : null,
    isOther('decisions') ? `decisions: ${now.decisions.map(decisionWords).join(', ')}` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'as it was' : parts.join('; ')
}

function decisionWords({ text, dissent }: Meeting['decisions'][number]): string {
  return `${quoted(text)}${dissent === null ? '' : ` with the dissent ${quoted(dissent)}`}`
}
