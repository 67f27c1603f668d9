import { z } from 'zod'
import type { Path } from './path.ts'

/** The keys a schema knows at a place; of a union, those of all its choices. */
export function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  let here = [schema]
  for (const step of path) here = here.flatMap(unwrap).flatMap((one) => below(one, step))
  return [...new Set(here.flatMap(unwrap).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))]
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap)
  return [schema]
}

function below(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  if (!(schema instanceof z.ZodObject)) return []
  const child: z.core.$ZodType | undefined = schema.shape[String(step)]
  return child === undefined ? [] : [child]
}

/** Whether a schema has a place for something at a path, whatever stands there; the root is one. */
export function isKnownPath(schema: z.core.$ZodType, path: Path): boolean {
  let here = [schema]
  for (const step of path) here = here.flatMap(unwrap).flatMap((one) => below(one, step))
  return here.length > 0
}
