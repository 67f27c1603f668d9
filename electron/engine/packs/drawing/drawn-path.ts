import { fixed } from './drawing.ts'

/** A path as it is written into a PDF page. */
export type DrawnPath = {
  clear(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  /** Two points that draw it to their side, and where it ends. */
  curveTo(points: readonly [number, number, number, number, number, number]): void
  rect(x: number, y: number, width: number, height: number): void
  arc(circle: Circle, from: number, to: number): void
  close(): void
  /** Null while nothing was drawn. */
  written(): string | null
}

export type Circle = { readonly x: number; readonly y: number; readonly radius: number }

const QUARTER = Math.PI / 2

/** A path whose points are moved as far as `shift` says when they are drawn. */
export function drawnPath(shift: () => { readonly x: number; readonly y: number }): DrawnPath {
  let parts: string[] = []
  const at = (x: number, y: number) => `${fixed(x + shift().x)} ${fixed(y + shift().y)}`
  const path: DrawnPath = {
    clear: () => {
      parts = []
    },
    moveTo: (x, y) => void parts.push(`${at(x, y)} m`),
    lineTo: (x, y) => void parts.push(`${at(x, y)} ${parts.length === 0 ? 'm' : 'l'}`),
    curveTo: ([x1, y1, x2, y2, x, y]) => void parts.push(`${at(x1, y1)} ${at(x2, y2)} ${at(x, y)} c`),
    rect: (x, y, width, height) => void parts.push(`${at(x, y)} ${fixed(width)} ${fixed(height)} re`),
    arc: (circle, from, to) => drawArc(path, circle, { from, to }),
    close: () => void parts.push('h'),
    written: () => (parts.length === 0 ? null : parts.join('\n')),
  }
  return path
}

/** By curves of a quarter of the circle at most, which no eye can tell from it. */
function drawArc(path: DrawnPath, { x, y, radius }: Circle, { from, to }: { from: number; to: number }): void {
  const sweep = Math.min(Math.abs(to - from), 4 * QUARTER) * Math.sign(to - from)
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / QUARTER - 1e-9))
  const step = sweep / count
  const reach = (4 / 3) * Math.tan(step / 4) * radius
  path.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from))
  for (let index = 0; index < count; index++) {
    const [start, end] = [from + step * index, from + step * (index + 1)]
    const [endX, endY] = [x + radius * Math.cos(end), y + radius * Math.sin(end)]
    path.curveTo([
      x + radius * Math.cos(start) - reach * Math.sin(start),
      y + radius * Math.sin(start) + reach * Math.cos(start),
      endX + reach * Math.sin(end),
      endY - reach * Math.cos(end),
      endX,
      endY,
    ])
  }
}
