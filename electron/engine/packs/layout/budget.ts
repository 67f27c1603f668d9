import type { PackBudget } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { hatchLines } from './hatch.ts'
import { palette, TEXT } from './style.ts'

const HEIGHT = 12
/** A budget overdrawn many times over would leave nothing to see of itself. */
const MOST = 5

/** The error budget as a bar: what is used of it, and, hatched past its end, what went beyond it. */
export function budget(
  of: PackBudget,
  { width, accent }: { readonly width: number; readonly accent: string },
): PdfNode {
  const side = (text: string, alignment: 'left' | 'right') => ({ text, ...TEXT.table, alignment })
  return {
    stack: [
      {
        text: [
          { text: of.title, ...TEXT.heading, fontSize: 9 },
          { text: `   ${of.of}, ${of.allowed}`, ...TEXT.quiet },
        ],
      },
      { canvas: bar(of.consumed, width, accent), margin: [0, 4, 0, 3] },
      { columns: [side(of.used, 'left'), { ...side(of.left, 'right'), bold: true }] },
      { text: of.pace, ...TEXT.quiet, color: palette.grey1, margin: [0, 2, 0, 0] },
    ],
    unbreakable: true,
    margin: [0, 0, 0, 10],
  }
}

function bar(consumed: number, width: number, accent: string): object[] {
  const shown = Math.min(Math.max(consumed, 0), MOST)
  const whole = width / Math.max(1, shown)
  const used = Math.min(shown, 1) * whole
  const rect = (x: number, w: number, color: string) => ({ type: 'rect', x, y: 0, w, h: HEIGHT, color })
  const over = shown > 1 ? { x: whole, y: 0, w: width - whole, h: HEIGHT } : null
  return [
    rect(0, whole, palette.tint.grey),
    ...(used > 0 ? [rect(0, used, accent)] : []),
    ...(over === null
      ? []
      : [{ type: 'rect', ...over, color: palette.tint.red }, ...hatchLines(over, palette.status.red)]),
    { type: 'line', x1: whole, y1: -2, x2: whole, y2: HEIGHT + 2, lineWidth: 1, lineColor: palette.ink },
  ]
}
