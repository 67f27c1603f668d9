/**
 * The value below which a share of the standard normal distribution lies: 1.645 for 0.95. By P. J. Acklam's rational approximation,
 * whose relative error is below 1.2e-9. @throws RangeError outside 0 and 1
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`${share} is no share between 0 and 1.`)
  if (share < LOW) return tail(Math.sqrt(-2 * Math.log(share)))
  if (share > 1 - LOW) return -tail(Math.sqrt(-2 * Math.log(1 - share)))
  const q = share - 0.5
  const r = q * q
  return (polynomial(A, r) * q) / (polynomial(B, r) * r + 1)
}

/** Where the tails begin, and are approximated of their own. */
const LOW = 0.02425
const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]

function tail(q: number): number {
  return polynomial(C, q) / (polynomial(D, q) * q + 1)
}

/** Coefficients from the highest power down to the constant. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}
