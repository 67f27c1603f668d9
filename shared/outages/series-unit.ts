import { exactly, times, toNumber } from '../sla/fraction.ts'
import type { Sample } from './measurement-rows.ts'
import { UnreadableRow } from './record-cells.ts'
import { unitFactor } from './units.ts'

/**
 * Brings the values of each series to the unit of its first one: Grafana writes 999 ms and 1.2 s in one column. Values without a unit
 * are taken as they are.
 */
export function oneUnit(): (sample: Sample) => Sample {
  const units = new Map<string, string>()
  return (sample) => {
    const { series, unit, value } = sample
    if (unit === null) return sample
    const first = units.get(series) ?? unit
    units.set(series, first)
    if (first === unit || value === null) return sample
    const factor = unitFactor(unit, first)
    if (factor === null) {
      const reason = `the value is in ${unit}, and "${series}" is in ${first}`
      throw new UnreadableRow({ column: null, value: `${value} ${unit}`, reason })
    }
    return { ...sample, unit: first, value: toNumber(times(exactly(value), factor)) }
  }
}
