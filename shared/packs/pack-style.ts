import { z } from 'zod'
import { light } from '../tokens.ts'

/** The parts of a pack that can be switched off, in the order in which they are printed. The cover always stands. */
export const PACK_PARTS = [
  'contents',
  'summary',
  'grid',
  'targets',
  'accounts',
  'consequences',
  'breaches',
  'review',
  'signatures',
  'timelines',
  'data-quality',
  'numbers',
  'method',
  'tickets',
] as const
export type PackPart = (typeof PACK_PARTS)[number]

/** What each part is called where it is switched, and what it holds. */
export const PART_WORDS: Readonly<Record<PackPart, { readonly name: string; readonly says: string }>> = {
  contents: { name: 'Contents', says: 'Every section with its page.' },
  summary: { name: 'Executive summary', says: 'One page: the answer, the grid, what stands out.' },
  grid: { name: 'All targets by month', says: 'The whole grid, where the summary shows only a part of it.' },
  targets: { name: 'Target pages', says: 'Figure, charts, evidence and counting rules of each target.' },
  accounts: {
    name: 'What counted and why',
    says: 'For each target: earlier periods, what counted, the backlog, escalations, hours; and the demand by month.',
  },
  consequences: { name: 'Consequences', says: 'What the agreement says follows, with its arithmetic.' },
  breaches: { name: 'Breach register', says: 'Every breach with its cause and its source row.' },
  review: {
    name: 'The review’s own pages',
    says: 'Causes, exclusions, incidents, feedback, actions, changes, queries and minutes, once there are any.',
  },
  signatures: { name: 'Signature page', says: 'Where both parties sign.' },
  timelines: { name: 'Clocks of the worst breaches', says: 'Each drawn with its hours, pauses and deadlines.' },
  'data-quality': { name: 'Data quality', says: 'What was read and not taken, and how it compares with the source.' },
  numbers: { name: 'Numbers behind the charts', says: 'Every chart as a table.' },
  method: { name: 'Method and words', says: 'How figures come about, and what the words mean.' },
  tickets: { name: 'List of tickets', says: 'Every ticket that was judged, with its verdicts. Long.' },
}

/** Left out until somebody asks for it. */
const OFF: readonly PackPart[] = ['tickets']

/** What a report between the reviews holds: the figures and the breaches of its period, without the pages of a meeting. */
export const REPORT_PARTS: readonly PackPart[] = ['summary', 'targets', 'breaches', 'data-quality']

/** Languages in which dates and numbers can be written; the words stay English. */
export const PACK_LANGUAGES = [
  'en-GB',
  'en-US',
  'en-IE',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'el-GR',
  'es-ES',
  'fi-FI',
  'fr-FR',
  'it-IT',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-PT',
  'sv-SE',
  'uk-UA',
] as const

/** The largest picture that a style takes, in bytes. */
export const MOST_LOGO_BYTES = 300_000
const MOST_BASE64 = Math.ceil(MOST_LOGO_BYTES / 3) * 4

export const packLogo = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
  base64: z.base64().max(MOST_BASE64, { error: `a picture of at most ${MOST_LOGO_BYTES / 1000} kB` }),
})
export type PackLogo = z.infer<typeof packLogo>

/** How an organisation's packs look and what they hold; kept with the workspace. */
export const packStyle = z.strictObject({
  logo: packLogo.nullable(),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'a colour such as "#0b5d66"' }),
  paper: z.enum(['A4', 'LETTER']),
  language: z.enum(PACK_LANGUAGES),
  /** In any order; they are printed in their own. */
  parts: z.array(z.enum(PACK_PARTS)),
})
export type PackStyle = z.infer<typeof packStyle>

/** The look that a pack has until the organisation chooses its own. */
export const HOUSE_STYLE: PackStyle = {
  logo: null,
  accent: light.accent,
  paper: 'A4',
  language: 'en-GB',
  parts: PACK_PARTS.filter((part) => !OFF.includes(part)),
}
