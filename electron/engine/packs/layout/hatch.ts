export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export type Stroke = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** Slanting strokes inside a box, cut at its edges: a difference that grey print keeps. */
export function hatch({ x, y, w, h }: Box, gap = 3.2): Stroke[] {
  const strokes: Stroke[] = []
  const round = (value: number) => Math.round(value * 100) / 100
  for (let foot = gap / 2; foot < w + h; foot += gap) {
    // From the lower edge, or the right one, up to the left by as much.
    const [x1, y1] = foot <= w ? [foot, h] : [w, h - (foot - w)]
    const [x2, y2] = foot <= h ? [0, h - foot] : [foot - h, 0]
    strokes.push({ x1: round(x + x1), y1: round(y + y1), x2: round(x + x2), y2: round(y + y2) })
  }
  return strokes
}

/** The same for a drawing of lines and boxes. */
export function hatchLines(box: Box, lineColor: string): object[] {
  return hatch(box).map((stroke) => ({ type: 'line', ...stroke, lineWidth: 0.7, lineColor }))
}
