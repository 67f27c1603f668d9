import { z } from 'zod'
import { canonicalPeriod } from '../time/period.ts'

/** A name or a reason: not a blank. */
export const said = z.string().trim().min(1)

/** A half-year written as two dates is that half-year. What is no period is refused by who reads it. */
const period = z.string().transform(canonicalPeriod)

/** One review of one agreement. */
export const which = z.object({ reference: z.string(), period })
/** The same, with who acts: every act of a review is in the audit trail with a name. */
export const act = which.extend({ by: said })
