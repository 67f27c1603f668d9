/** How far a key leads in a long list; a page is what fits on the screen less two rows, so that the eye keeps its place. */
export function nextRow(
  at: number,
  key: string,
  list: { readonly total: number; readonly inView: number },
): number | null {
  const page = Math.max(1, list.inView - 2)
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -page,
    PageDown: page,
    Home: -list.total,
    End: list.total,
  }
  const step = steps[key]
  return step === undefined ? null : Math.max(0, Math.min(list.total - 1, at + step))
}
