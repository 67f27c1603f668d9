import { z } from 'zod'
import { type Figures, targetFigures } from './figures.ts'

/** What a target came to in an earlier period, with the bars that it was held against then. */
export const earlierTarget = targetFigures.pick({
  id: true,
  objective: true,
  minimum: true,
  status: true,
  met: true,
  counted: true,
  attainment: true,
  value: true,
})

/** One earlier period, as its review was frozen, else as it is measured now. */
export const earlierPeriod = z.object({
  period: z.string(),
  isFrozen: z.boolean(),
  targets: z.array(earlierTarget),
})
export type EarlierPeriod = z.infer<typeof earlierPeriod>

/** Of the figures of a period what a later one is held beside. */
export function earlierPeriodOf({ period, targets }: Figures, isFrozen: boolean): EarlierPeriod {
  const known = targets.filter(({ measured }) => measured)
  return { period: period.label, isFrozen, targets: known.map((target) => earlierTarget.parse(target)) }
}
