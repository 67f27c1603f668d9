import type { Fraction } from '../sla/exact.ts'
import { dividedBy, fraction } from '../sla/fraction.ts'

/** Units of one quantity, each with how many of the smallest it is. */
const FAMILIES: readonly Readonly<Record<string, bigint>>[] = [
  {
    ns: 1n,
    us: 1_000n,
    µs: 1_000n,
    μs: 1_000n,
    ms: 1_000_000n,
    millisecond: 1_000_000n,
    s: 1_000_000_000n,
    sec: 1_000_000_000n,
    second: 1_000_000_000n,
    min: 60_000_000_000n,
    minute: 60_000_000_000n,
    h: 3_600_000_000_000n,
    hour: 3_600_000_000_000n,
    d: 86_400_000_000_000n,
    day: 86_400_000_000_000n,
  },
  {
    b: 1n,
    byte: 1n,
    kb: 1_000n,
    mb: 1_000_000n,
    gb: 1_000_000_000n,
    kib: 1_024n,
    mib: 1_048_576n,
    gib: 1_073_741_824n,
  },
  { '%': 1n, percent: 1n, 'per cent': 1n },
]

/** What a value in one unit is multiplied by to be in another; null where they do not measure the same. */
export function unitFactor(from: string, to: string): Fraction | null {
  const [a, b] = [plainUnit(from), plainUnit(to)]
  if (a === b) return fraction(1)
  for (const family of FAMILIES) {
    const [size, other] = [sizeIn(family, a), sizeIn(family, b)]
    if (size !== null && other !== null) return dividedBy(fraction(size), fraction(other))
  }
  return null
}

function plainUnit(unit: string): string {
  return unit.trim().toLowerCase()
}

function sizeIn(family: Readonly<Record<string, bigint>>, unit: string): bigint | null {
  const found = [unit, unit.replace(/s$/, '')].find((one) => one !== '' && Object.hasOwn(family, one))
  return found === undefined ? null : (family[found] ?? null)
}
