import { z } from 'zod'
import { shapeProblems } from '../agreement/shape-problems.ts'
import { readTextDocument, type TextFormat } from '../agreement/text-document.ts'
import type { Problem } from '../refusal.ts'
import { HOUSE_STYLE, PACK_LANGUAGES, PACK_PARTS, type PackStyle, packStyle } from './pack-style.ts'

const { accent, paper, language } = packStyle.shape

/** The file of a style, `accord/v1`: what is left out is as the house has it. */
const styleFile = z.strictObject({
  apiVersion: z.literal('accord/v1'),
  kind: z.literal('PackStyle'),
  metadata: z.strictObject({ name: z.string().optional() }).optional(),
  spec: z.strictObject({
    /** The path of a picture, from the file's own folder. */
    logo: z.string().min(1).optional(),
    accent: accent.optional(),
    paper: paper.optional(),
    language: language.optional(),
    /** The parts that are printed. */
    sections: z.array(z.enum(PACK_PARTS)).min(1).optional(),
  }),
})

/** A style as its file gives it, the logo still a path; `style` is null exactly when there are problems. */
export type ReadStyle = {
  readonly style: Omit<PackStyle, 'logo'> | null
  readonly logo: string | null
  readonly problems: readonly Problem[]
}

const EXPECTATIONS = {
  accent: 'a colour such as "#0b5d66"',
  paper: '"A4" or "LETTER"',
  language: PACK_LANGUAGES.join(', '),
  sections: PACK_PARTS.join(', '),
}

/** Reads and checks the text of a style. */
export function readPackStyle(text: string, format: TextFormat): ReadStyle {
  const document = readTextDocument(text, format)
  if (document.problems.length > 0) return { style: null, logo: null, problems: document.problems }
  const shaped = styleFile.safeParse(document.value)
  if (!shaped.success) {
    const reader = { schema: styleFile, document, expectations: EXPECTATIONS }
    return { style: null, logo: null, problems: shapeProblems(reader, shaped.error.issues) }
  }
  const { logo = null, sections, ...given } = shaped.data.spec
  const house = HOUSE_STYLE
  const style = {
    accent: given.accent ?? house.accent,
    paper: given.paper ?? house.paper,
    language: given.language ?? house.language,
    parts: sections ?? house.parts,
  }
  return { style, logo, problems: [] }
}
