import { agreements } from './0001-agreements.ts'
import { imports } from './0002-imports.ts'
import { packs } from './0003-packs.ts'
import { records } from './0004-records.ts'
import { agreementLife } from './0005-agreement-life.ts'
import { customPrints } from './0006-custom-prints.ts'
import { reviews } from './0007-reviews.ts'
import { packStyles } from './0008-pack-styles.ts'
import type { Migration } from './migration.ts'

/** In order; a step's number is its place, counted from 1. */
export const MIGRATIONS: readonly Migration[] = [
  agreements,
  imports,
  packs,
  records,
  agreementLife,
  customPrints,
  reviews,
  packStyles,
]
