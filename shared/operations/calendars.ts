import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'

const base = oc.errors(errors)

/** Where public holidays are kept of: `GB`, `GB-ENG`, by the name that the place goes by. */
const holidayPlace = z.object({ set: z.string(), name: z.string() })

const holidayCountry = holidayPlace.extend({ parts: z.array(holidayPlace) })

/** What whoever draws a business calendar wants to look up. */
export const calendars = {
  /** Every country that has a set of public holidays, with its parts. */
  countries: base.output(z.array(holidayCountry)),
  /** The public holidays of a set in one year. @throws `calendar.holiday-set` */
  holidays: base
    .input(z.object({ set: z.string().min(2), year: z.int().min(1970).max(2100) }))
    .output(z.array(z.object({ date: z.iso.date(), name: z.string() }))),
}
