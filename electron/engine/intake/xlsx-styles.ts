import type { XlsxPackage } from './xlsx-package.ts'
import { walkPart } from './xlsx-part.ts'

/** What a number in a cell of some style stands for. `zeros` shows it with that many digits at least. */
export type NumberStyle =
  | { readonly kind: 'number' | 'date' | 'date-time' | 'time' | 'duration' }
  | { readonly kind: 'zeros'; readonly digits: number }

export const PLAIN: NumberStyle = { kind: 'number' }

/** The built-in formats that show dates or times; those from 27 on belong to East Asian versions (ECMA-376, 18.8.30). */
function builtInStyle(id: number): NumberStyle {
  if (id === 46) return { kind: 'duration' }
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 32 && id <= 35)) return { kind: 'time' }
  if (id === 22) return { kind: 'date-time' }
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'date' }
  return PLAIN
}

/** What a number format's code shows: `[h]:mm` a length, `yyyy-mm-dd hh:mm` a date with its time, `0000000` leading zeros. */
export function styleOfFormat(code: string): NumberStyle {
  const first = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? ''
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return { kind: 'duration' }
  const letters = first.replace(/\[[^\]]*\]|general/gi, '').replace(/am\/pm|a\/p/gi, 'h')
  const hasTime = /[hs]/i.test(letters)
  if (/[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime)) return { kind: hasTime ? 'date-time' : 'date' }
  if (hasTime) return { kind: 'time' }
  return /^0{2,}$/.test(letters) ? { kind: 'zeros', digits: letters.length } : PLAIN
}

/** The number style of every cell style, by its index; none where the workbook has no styles. */
export async function readStyles(parts: XlsxPackage, path: string | null): Promise<readonly NumberStyle[]> {
  const codes = new Map<number, NumberStyle>()
  const styles: NumberStyle[] = []
  let inCells = false
  if (path === null) return styles
  await walkPart(parts, path, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true
      const id = Number(attributes['numFmtId'] ?? 0)
      if (name === 'numFmt') codes.set(id, styleOfFormat(attributes['formatCode'] ?? ''))
      if (name === 'xf' && inCells) styles.push(codes.get(id) ?? builtInStyle(id))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}
