import { z } from 'zod'
import type { DraftDocument } from '../../operations/drafts.ts'
import { type Agreement, agreement } from '../agreement.ts'
import { isKeyed, withRequiredParts } from './edit-document.ts'

/** Stands where nothing is written yet. */
export const BLANK = '…'

/**
 * A draft as a document that can be shown while it is written: what is written stands as it is, right or not, what is missing is a
 * blank, and what has no place in an agreement is left out. It is for the eye alone: never for a figure, and never kept.
 */
export function shownDraft(document: DraftDocument): Agreement {
  // Every required part is there by now, of the kind that the schema asks for, if not of the form.
  return fill(agreement, withRequiredParts(document)) as Agreement
}

type Schema = z.core.$ZodType

function fill(schema: Schema, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return isMissing(value) ? undefined : fill(schema.unwrap(), value)
  if (schema instanceof z.ZodObject) return fillKeys(schema, value)
  if (schema instanceof z.ZodArray) return Array.isArray(value) ? value.map((item) => fill(schema.element, item)) : []
  if (schema instanceof z.ZodRecord) return fillRecord(schema.valueType, value)
  if (schema instanceof z.ZodUnion) return fill(choiceFor(schema.options, value), value)
  if (schema instanceof z.ZodEnum) return schema.options.some((option) => option === value) ? value : schema.options[0]
  if (schema instanceof z.ZodLiteral) return schema.value
  return fillPlain(schema, value)
}

const isMissing = (value: unknown) => value === undefined || value === null || value === ''

function fillKeys(schema: z.ZodObject, value: unknown): object {
  const given = isKeyed(value) ? value : {}
  const entries = Object.entries(schema.shape).map(([key, part]) => [key, fill(part, given[key])] as const)
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined))
}

function fillRecord(schema: Schema, value: unknown): object {
  const entries = isKeyed(value) ? Object.entries(value) : []
  return Object.fromEntries(entries.map(([key, part]) => [key, fill(schema, part)]))
}

/** Of several forms, the one that fits, else one of the same kind: text, a list or keys. */
function choiceFor(options: readonly Schema[], value: unknown): Schema {
  const [first] = options
  if (first === undefined) throw new RangeError('A union without choices.')
  const fits = options.find((option) => z.safeParse(option, value).success)
  return fits ?? options.find((option) => kindOf(option) === kindOfValue(value)) ?? first
}

function kindOf(schema: Schema): string {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'object'
  if (schema instanceof z.ZodArray) return 'array'
  return isText(schema) ? 'string' : ''
}

const isText = (schema: Schema) => schema instanceof z.ZodString || schema instanceof z.ZodStringFormat

function kindOfValue(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value
}

function fillPlain(schema: Schema, value: unknown): unknown {
  if (isText(schema)) return typeof value === 'string' && value !== '' ? value : BLANK
  if (schema instanceof z.ZodNumber) return typeof value === 'number' ? value : 0
  return schema instanceof z.ZodBoolean ? value === true : value
}
