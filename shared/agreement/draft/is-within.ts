/** Whether a written path leads to `around` or to something in it. */
export function isWithin(written: string, around: string): boolean {
  return around === '' || written === around || written.startsWith(`${around}.`) || written.startsWith(`${around}[`)
}
